import { isVisible } from "../rql/names";
import type { ObjectDefinition, Properties, Property, Role } from "../rql/object";
import { literal } from "../rql/sql";

/**
 * SQL of a snapshot as `role` may see it: less every property that its object's declaration keeps from the role, in
 * embedded and referred objects too, and with its masked collections masked.
 */
export function redacted(snapshot: string, object: ObjectDefinition, role: Role): string {
  return stepsOf(object.properties, { path: [], role }).reduce((sql, step) => step(sql), snapshot);
}

type Step = (sql: string) => string;
type Place = { path: string[]; role: Role };

function stepsOf(properties: Properties, place: Place): Step[] {
  return Object.entries(properties).flatMap(([name, property]) =>
    stepsFor(property, { ...place, path: [...place.path, name] }),
  );
}

function stepsFor(property: Property, { path, role }: Place): Step[] {
  const at = `ARRAY[${path.map(literal).join(", ")}]`;
  if (!isVisible(property, role)) return [(sql) => `(${sql} #- ${at})`];
  if (property.kind === "embedded") return stepsOf(property.properties, { path, role });
  if (property.kind === "reference") return stepsOf(coreOf(property.target()), { path, role });
  const { mask } = property.options;
  if (!mask) return [];
  return [(sql) => replaced(sql, at, (part) => mask(part, role))];
}

/** Snapshots show what they refer to in its short form. */
function coreOf({ properties }: ObjectDefinition): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, { options }]) => options.core));
}

/** `jsonb_set` of NULL would make NULL of the whole, hence a part that is absent stays so. */
function replaced(sql: string, at: string, change: (part: string) => string) {
  return `(SELECT CASE WHEN whole.part IS NULL THEN whole.object ELSE jsonb_set(whole.object, ${at}, ${change("whole.part")}) END FROM (SELECT whole.object, whole.object #> ${at} AS part FROM (SELECT ${sql} AS object OFFSET 0) AS whole) AS whole)`;
}
