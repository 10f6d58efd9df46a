import { jsonObject } from "./json-object";
import type { Fields, ScalarType } from "./object";
import type { Selection, Star } from "./select";
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
  const paths = excludedPaths(fields, selection, "include");
  return paths.reduce((from, path) => `(${from} #- ARRAY[${path.map(literal).join(", ")}])`, sql);
}

/** An excluded field that is entered as well is left with what was named inside it. */
function excludedPaths(fields: Fields, selection: Selection, unnamed: Star): string[][] {
  const otherwise = selection.star ?? unnamed;
  return Object.entries(fields).flatMap(([name, field]) => {
    const part = selection.parts.get(name.toLowerCase());
    const fate = part?.named ? "include" : part?.excluded ? "exclude" : otherwise;
    if (fate === "exclude" && !part?.entered) return name === "id" ? [] : [[name]];
    if (!part?.inner || typeof field !== "object") return [];
    return excludedPaths(field, part.inner, fate).map((path) => [name, ...path]);
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
