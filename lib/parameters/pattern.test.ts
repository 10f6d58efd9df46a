import { describe, expect, it } from "vitest";
import { compiles, wholeMatch } from "./pattern";
import { patternCost } from "./pattern-cost";

/** What the browser does: no engine but its own. */
describe("a vendor's pattern in a browser", () => {
  it.each([
    ["[A-Z]{2}[A-Z0-9]{8,12}", "DE12345678", "DE1"],
    ["WP[0-9]{5}", "WP12345", "WP1234"],
    ["\\d{4}|\\d{6}", "123456", "12345"],
    ["https?://[^/]+(/.*)?", "https://a.example/b", "ftp://a"],
    ["(?=.*\\d)(?=.*[a-z]).{8,40}", "abcdefg1", "abcdefgh"],
    ["(?<x>[ab])-\\k<x>", "a-a", "a-b"],
    ["[^@\\s]+@[a-z.]+", "a@b.example", "a@@b"],
    ["[[\\]a-]+", "[]-a", "b"],
  ])("judges %s at once", (pattern, good, bad) => {
    const matches = wholeMatch(pattern);
    expect(matches?.(good)).toBe(true);
    expect(matches?.(bad)).toBe(false);
  });

  it.each([
    "(a+)+",
    "(a|a)*b",
    "(a|aa)+",
    "([a-z]+)*\\d",
    "(.*a){12}",
    "a*a*a*a*b",
    "(x+x+)+y",
    "(a?){40}a{40}",
    "(a|b|ab)(a|b|ab)".repeat(20),
    "(?=(a+)+b)a",
    "(a{1,50}){1,50}",
    "((a{100}){100}){100}",
    "(\\w+)*\\1",
    "a".repeat(2000),
  ])("is left to the platform when it could freeze it: %s", (pattern) => {
    expect(compiles(pattern)).toBe(true);
    expect(wholeMatch(pattern)).toBeUndefined();
  });

  it.each(["(", "a)|(b", "[", "*"])("is ignored when it does not compile: %s", (pattern) => {
    expect(compiles(pattern)).toBe(false);
    expect(wholeMatch(pattern)).toBeUndefined();
  });

  it("runs over no longer text than its bound was computed for", () => {
    expect(wholeMatch("a*b")?.("a".repeat(4000))).toBe(false);
    expect(wholeMatch("a*b")?.("a".repeat(4001))).toBe(true);
  });
});

it.each([
  ["abc", 10],
  ["a*", 10_000],
  ["a*b*", 100_000_000],
])("the bound of %s is near what it takes", (pattern, most) => {
  const cost = patternCost(pattern, 4000);
  expect(cost).toBeLessThan(most);
  expect(cost).toBeGreaterThan(most / 20);
});
