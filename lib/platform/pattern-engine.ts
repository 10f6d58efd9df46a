import { createContext, Script } from "node:vm";
import { RE2JS } from "re2js";
import type { Matcher, PatternEngine } from "@/lib/parameters/pattern";
import { re2Pattern } from "./re2-pattern";

const maxKept = 500;
/** What RE2 gets to see: longer ones take it seconds to read. */
const maxPattern = 5000;

const kept = new Map<string, Matcher>();

/**
 * Judges vendors' patterns whatever they say: in linear time by RE2, or, where only backtracking can (a look around,
 * a reference back), for as long as the time allotted to that lasts; a text that isn't through by then doesn't fit.
 */
export const patternEngine: PatternEngine = (pattern, flags) => (text) => {
  const key = `${flags}/${pattern}`;
  const known = kept.get(key) ?? matcherOf(pattern, flags);
  if (kept.size >= maxKept) kept.delete(kept.keys().next().value ?? "");
  kept.delete(key);
  kept.set(key, known);
  return known(text);
};

function matcherOf(pattern: string, flags: "u" | ""): Matcher {
  const whole = new RegExp(`^(?:${pattern})$`, flags);
  const timed: Matcher = (text) => testTimed(whole, text);
  const linear = linearMatcher(pattern, flags);
  if (!linear) return timed;
  if (flags === "u") return linear;
  return (text) => (/[\ud800-\udfff]/.test(text) ? timed(text) : linear(text));
}

function linearMatcher(pattern: string, flags: "u" | ""): Matcher | undefined {
  const translated = pattern.length > maxPattern ? undefined : re2Pattern(pattern, flags);
  if (translated === undefined) return undefined;
  try {
    const compiled = RE2JS.compile(translated);
    return (text) => compiled.testExact(text);
  } catch {
    return undefined;
  }
}

/** Milliseconds: all timed tests of this process together take no more than a tenth of its time. */
const allotted = { now: 300, max: 300, perSecond: 100, since: performance.now() };
const maxTestMs = 100;
/** What every test gets, however much was used: a busy machine may not make a good answer a wrong one. */
const minTestMs = 20;

const ground = createContext({ whole: /x/, text: "" });
const test = new Script("whole.test(text)");

/** A script's time limit is the only thing that interrupts the native engine. */
function testTimed(whole: RegExp, text: string) {
  const startedAt = performance.now();
  const earned = ((startedAt - allotted.since) / 1000) * allotted.perSecond;
  allotted.now = Math.min(allotted.max, allotted.now + earned);
  try {
    Object.assign(ground, { whole, text });
    const timeout = Math.max(minTestMs, Math.min(maxTestMs, Math.floor(allotted.now)));
    return Boolean(test.runInContext(ground, { timeout }));
  } catch {
    return false;
  } finally {
    allotted.since = performance.now();
    allotted.now -= allotted.since - startedAt;
  }
}
