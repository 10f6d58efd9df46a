import { ProblemError, validationProblem } from "../contract/problem";

/** A piece of an RQL filter, percent-encoded and ready for the query string (contract §3.2). */
export type Filter = string;

/** `path` equals `value`. */
export function equal(path: string, value: string): Filter {
  return `eq(${path},${quoted(value)})`;
}

/** `path` differs from `value`. */
export function notEqual(path: string, value: string): Filter {
  return `ne(${path},${quoted(value)})`;
}

/** `path` is one of `values`; an empty list matches nothing, where RQL would refuse it. */
export function oneOf(path: string, values: readonly string[]): Filter {
  if (values.length === 0) return equal("id", "");
  return `in(${path},(${values.map(quoted).join(",")}))`;
}

/** `path` is `value` or before it in the order of its type: numbers, dates, instants. */
export function atMost(path: string, value: string): Filter {
  return `le(${path},${quoted(value)})`;
}

/** `path` is `value` or after it. */
export function atLeast(path: string, value: string): Filter {
  return `ge(${path},${quoted(value)})`;
}

/** `path` is before `value`. */
export function below(path: string, value: string): Filter {
  return `lt(${path},${quoted(value)})`;
}

/** Every word of `text` stands somewhere in one of `paths`, in any case; undefined for a blank text. */
export function containing(paths: readonly string[], text: string): Filter | undefined {
  return all(...wordsOf(text).map((word) => any(...paths.map((path) => pattern(path, word)))));
}

/** All of `filters` hold; absent ones are left out, undefined when none is left. */
export function all(...filters: (Filter | undefined)[]): Filter | undefined {
  return group("and", filters);
}

/** At least one of `filters` holds; absent ones are left out, undefined when none is left. */
export function any(...filters: (Filter | undefined)[]): Filter | undefined {
  return group("or", filters);
}

function group(name: "and" | "or", filters: (Filter | undefined)[]) {
  const present = filters.filter((filter) => filter !== undefined);
  if (present.length < 2) return present[0];
  return `${name}(${present.join(",")})`;
}

function pattern(path: string, word: string): Filter {
  return `ilike(${path},${quoted(`*${word.replaceAll("*", "\\*")}*`)})`;
}

/** The grammar can't hold both quote signs in one text, so a search is cut at the double ones. */
function wordsOf(text: string) {
  return text.split(/[\s\p{Cc}"]+/u).filter((word) => word !== "");
}

function quoted(text: string) {
  if (!text.includes("'")) return `'${encodeURIComponent(text)}'`;
  if (!text.includes('"')) return `%22${encodeURIComponent(text)}%22`;
  throw new ProblemError(
    validationProblem({ filter: ["Search for a text without one of the two quote signs."] }),
  );
}
