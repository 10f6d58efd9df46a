import { patternCost } from "./pattern-cost";

export type Matcher = (text: string) => boolean;

/** Matches the whole of any text against any pattern that compiles with `flags`, in bounded time. */
export type PatternEngine = (pattern: string, flags: "u" | "") => Matcher;

/** Steps that no one notices; the native engine never takes more over texts of the length below. */
const maxCost = 40_000_000;
const maxLength = 4000;

let engine: PatternEngine | undefined;

/** Has patterns that the native engine might never finish with judged by `given`; without it they are not judged. */
export function judgePatternsWith(given: PatternEngine) {
  engine = given;
}

/** Whether the text is a regular expression at all. */
export function compiles(pattern: string) {
  return flagsOf(pattern) !== undefined;
}

/**
 * The vendor's pattern as a test of the whole text, or undefined when it does not compile: a program must not become
 * impossible to answer by a typing error in its definition (contract §9.2). Undefined too for a pattern that could
 * freeze a browser: there only the platform judges it, which has an engine for all of them.
 */
export function wholeMatch(pattern: string | undefined): Matcher | undefined {
  const flags = pattern ? flagsOf(pattern) : undefined;
  if (!pattern || flags === undefined) return undefined;
  const beyond = engine?.(pattern, flags);
  if (patternCost(pattern, maxLength) > maxCost) return beyond;
  const whole = new RegExp(`^(?:${pattern})$`, flags);
  return (text) => {
    if (text.length <= maxLength) return whole.test(text);
    return beyond ? beyond(text) : true;
  };
}

function flagsOf(pattern: string) {
  return (["u", ""] as const).find((flags) => isRegExp(pattern, flags));
}

/** The bare pattern is compiled first: "a)|(b" is broken, though it would compile inside the group. */
function isRegExp(pattern: string, flags: string) {
  try {
    return Boolean(new RegExp(pattern, flags) && new RegExp(`^(?:${pattern})$`, flags));
  } catch {
    return false;
  }
}
