import type { ObjectDefinition, Properties, Role, Write } from "./rql/object";

/** Every property of an object that some role may change, by its path (contract §4, §9.3, §13.2, §14.2). */
export function writesOf({ properties }: ObjectDefinition): Map<string, Write> {
  return new Map(entriesOf(properties, ""));
}

/** Whether the role may change the property at `path` of an object in this state. */
export function mayWrite(
  object: ObjectDefinition,
  path: string,
  { role, status }: { role: Role; status: string },
) {
  const states = writesFor(object).get(path)?.[role];
  return states === "always" || (states?.includes(status) ?? false);
}

/** Whether the role may change the property in any state at all. */
export function everWrites(object: ObjectDefinition, path: string, role: Role) {
  return writesFor(object).get(path)?.[role] !== undefined;
}

const known = new WeakMap<ObjectDefinition, Map<string, Write>>();

function writesFor(object: ObjectDefinition) {
  const writes = known.get(object) ?? writesOf(object);
  known.set(object, writes);
  return writes;
}

function entriesOf(properties: Properties, prefix: string): [string, Write][] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const path = `${prefix}${name}`;
    const own: [string, Write][] = property.options.write ? [[path, property.options.write]] : [];
    if (property.kind === "embedded") own.push(...entriesOf(property.properties, `${path}.`));
    if (property.kind !== "collection") return own;
    const inside = Object.entries(property.options.writeInside ?? {});
    return [...own, ...inside.map(([part, write]): [string, Write] => [`${path}.${part}`, write])];
  });
}
