/**
 * What a value has to be: a literal, a pattern for text, a predicate, or objects and arrays of these. An object
 * names every key; `absent` is for keys that may not be there.
 */
export type Pattern =
  | string
  | number
  | boolean
  | null
  | undefined
  | RegExp
  | ((value: unknown) => boolean)
  | readonly Pattern[]
  | { readonly [key: string]: Pattern };

/** Every way in which `value` isn't what `pattern` says, each with its path. */
export function mismatches(pattern: Pattern, value: unknown, path = "$"): string[] {
  if (pattern instanceof RegExp) {
    return typeof value === "string" && pattern.test(value) ? [] : [differs(path, pattern, value)];
  }
  if (typeof pattern === "function")
    return pattern(value) ? [] : [differs(path, pattern.name, value)];
  if (isList(pattern)) return listMismatches(pattern, value, path);
  if (typeof pattern === "object" && pattern !== null)
    return objectMismatches(pattern, value, path);
  return Object.is(pattern, value) ? [] : [differs(path, pattern, value)];
}

/** An instant of the wire: UTC with milliseconds. */
export const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** A calendar day. */
export const day = /^\d{4}-\d\d-\d\d$/;

/** Some text that isn't empty. */
export const someText = /\S/;

function isList(pattern: Pattern): pattern is readonly Pattern[] {
  return Array.isArray(pattern);
}

function listMismatches(pattern: readonly Pattern[], value: unknown, path: string) {
  if (!Array.isArray(value)) return [differs(path, "a list", value)];
  if (value.length !== pattern.length) {
    return [differs(`${path}.length`, pattern.length, value.length)];
  }
  return pattern.flatMap((item, index) => mismatches(item, value[index], `${path}[${index}]`));
}

function objectMismatches(
  pattern: { readonly [key: string]: Pattern },
  value: unknown,
  path: string,
) {
  if (!isRecord(value)) return [differs(path, "an object", value)];
  const keys = new Set([...Object.keys(pattern), ...Object.keys(value)]);
  return [...keys].flatMap((key) => mismatches(pattern[key], value[key], `${path}.${key}`));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function differs(path: string, wanted: unknown, found: unknown) {
  const shown = wanted instanceof RegExp ? String(wanted) : (JSON.stringify(wanted) ?? "nothing");
  return `${path} should be ${shown} and is ${JSON.stringify(found) ?? "nothing"}`;
}
