import { jsonObject } from "./json-object";
import { exactName } from "./names";
import type { Fields, ScalarType } from "./object";
import type { Selection } from "./select";
import { literal } from "./sql";

/**
 * A jsonb value as a selection wants it: `whole` less what is excluded, else only what is named and
 * the `id` of each step. Only declared fields can be named; an array stays as it is.
 */
export function narrowJson(sql: string, narrowing: Narrowing): string {
  const { fields, selection, whole } = narrowing;
  if (!selection || typeof fields !== "object") return sql;
  if (selection.star === "include") return lessExcluded(sql, fields, selection);
  if (whole && selection.star === null) return lessExcluded(sql, fields, selection);
  return onlyNamed(sql, fields, selection);
}

export type Narrowing = {
  fields: Fields | ScalarType | undefined;
  selection: Selection | null;
  whole: boolean;
};

function lessExcluded(sql: string, fields: Fields, selection: Selection): string {
  const paths = excludedPaths(fields, selection);
  return paths.reduce((from, path) => `(${from} #- ARRAY[${path.map(literal).join(", ")}])`, sql);
}

function excludedPaths(fields: Fields, selection: Selection): string[][] {
  return [...selection.parts.values()].flatMap((part) => {
    const name = exactName(fields, part.name);
    const field = fields[name ?? ""];
    if (name === null || part.named) return [];
    if (part.excluded && !part.entered) return [[name]];
    if (!part.inner || typeof field !== "object") return [];
    return excludedPaths(field, part.inner).map((path) => [name, ...path]);
  });
}

function onlyNamed(sql: string, fields: Fields, selection: Selection): string {
  const members = Object.entries(fields).flatMap(([name, field]) => {
    const part = selection.parts.get(name.toLowerCase());
    if (name !== "id" && !part?.named && !part?.entered) return [];
    const whole = name === "id" || part?.named === true;
    const inner = { fields: field, selection: part?.inner ?? null, whole };
    return [{ name, sql: narrowJson(`${sql} -> ${literal(name)}`, inner) }];
  });
  if (members.length === 0) return "NULL::json";
  return `(CASE WHEN jsonb_typeof(${sql}) = 'object' THEN ${jsonObject(members)} ELSE (${sql})::json END)`;
}
