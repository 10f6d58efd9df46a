import { isVisible } from "./names";
import type { Properties, Property, Role } from "./object";
import type { Part, Selection } from "./select";

/**
 * A property that is shown. `whole` tells that it is shown for its own sake; otherwise only a path
 * inside it was asked for. `named` tells that the caller wrote its plain name.
 */
export type Chosen = {
  name: string;
  property: Property;
  whole: boolean;
  named: boolean;
  selection: Selection | null;
};

/** The properties that a selection shows over a default, and the names that it leaves out. */
export function choose(
  properties: Properties,
  choice: { selection: Selection | null; role: Role; isDefault: (name: string) => boolean },
): { chosen: Chosen[]; omitted: string[] } {
  const chosen: Chosen[] = [];
  const omitted: string[] = [];
  for (const [name, property] of Object.entries(properties)) {
    if (!isVisible(property, choice.role)) continue;
    const part = choice.selection?.parts.get(name.toLowerCase());
    const whole = name === "id" || isWhole(part, choice.selection, choice.isDefault(name));
    if (whole || part?.entered) {
      const selection = part?.inner ?? null;
      chosen.push({ name, property, whole, named: part?.named ?? false, selection });
    } else omitted.push(name);
  }
  return { chosen, omitted };
}

/** An explicit include beats every exclude, wherever either stands (contract §4). */
function isWhole(part: Part | undefined, selection: Selection | null, byDefault: boolean): boolean {
  if (part?.named) return true;
  if (part?.excluded) return false;
  if (selection?.star) return selection.star === "include";
  return byDefault;
}
