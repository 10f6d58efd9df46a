import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wholeMatch } from "@/lib/parameters/pattern";
import { patternEngine } from "./pattern-engine";
import { re2Pattern } from "./re2-pattern";
import { fill } from "./render";
import { done, type TestPlatform, testPlatform } from "./testing";
import { draftEnrollment } from "./testing-enrollments";
import { addParameter, openProgram } from "./testing-programs";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());

/** Milliseconds of this process alone, the best of five: the machine does other things too. */
function timeOf(work: () => unknown) {
  const times = [1, 2, 3, 4, 5].map(() => {
    const startedAt = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(startedAt);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** Ten times the text may take thirty times as long, on top of what the clock can't tell apart. */
function expectLinear(work: (length: number) => unknown) {
  work(50_000);
  const short = timeOf(() => work(5_000));
  expect(timeOf(() => work(50_000))).toBeLessThan(30 * Math.max(short, 2));
}

const bombs = [
  "(a+)+$",
  "^(a+)+$",
  "(a|a)*b",
  "(a|aa)+",
  "([a-zA-Z]+)*\\d",
  "(.*a){12}",
  "a*a*a*a*b",
  "(x+x+)+y",
  "(a?){40}a{40}",
  "^(([a-z])+.)+[A-Z]([a-z])+$",
  "\\s+$",
  "(\\w|\\d|a)+!!",
];

describe("ReDoS: a vendor's pattern takes linear time", () => {
  it.each(bombs)("%s", (pattern) => {
    const matches = wholeMatch(pattern);
    expectLinear((length) => matches?.(`${"a".repeat(length)}!`));
    expect(matches?.(`${"a".repeat(50)}!`)).toBe(false);
  });

  it.each([
    "(?=(a+)+b)a+",
    "(a+)+(?!b)c",
    "(a*)*\\1b",
    "(?<!(a|a)*b)(a|aa)+$",
    "((a{100}){100}){100}",
  ])("or no more than it is allotted where only backtracking can judge it: %s", (pattern) => {
    const matches = wholeMatch(pattern);
    const text = `${"a".repeat(50_000)}!`;
    const startedAt = performance.now();
    for (let count = 0; count < 50; count += 1) expect(matches?.(text)).toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(3000);
  });

  it("and judges harmless ones at once while others have used up the time", () => {
    const bomb = wholeMatch("(?=(a+)+b)a+");
    for (let count = 0; count < 20; count += 1) bomb?.("a".repeat(3000));
    expect(wholeMatch("(?:a+)+(?!c)")?.("aaa")).toBe(true);
    expect(wholeMatch("(a+)+")?.("aaa")).toBe(true);
  });

  it("in a form: accepted from the vendor, answered in time, judged right", async () => {
    const program = await openProgram(platform);
    const { id: parameterId } = await addParameter(platform, program.id, {
      name: "Number",
      type: "SingleLineText",
      options: { pattern: "([a-z]+)+[0-9]", placeholderText: `${"a".repeat(3900)}!` },
    });
    const { id } = await draftEnrollment(platform, program);
    const path = `/program/enrollments/${id}`;
    const submitting = async (value: string) => {
      const body = { parameters: { ordering: [{ id: parameterId, value }] } };
      await done(platform.as("client")("PUT", path, body));
      return platform.as("client")("POST", `${path}/submit`);
    };
    expect((await submitting(`${"a".repeat(3900)}!`)).status).toBe(400);
    await done(submitting("abc1"));
  });
});

describe("ReDoS: a template takes linear time", () => {
  it.each([
    "{{",
    "{{a",
    "{{ ",
    "}}{{",
    "[a](",
    "**a",
    "`",
    "<a ",
    "<!--",
    "&",
    "> ",
    "- ",
    "|a|\n",
    "![",
    "_a",
    "<",
    "# ",
    "\\",
  ])("of %s again and again", (piece) => {
    expectLinear((length) => fill(piece.repeat(length / piece.length / 5), []));
  });
});

describe("RE2 judges as JavaScript does", () => {
  const pieces = fc.constantFrom(
    ..."ab1-_ .\t|()[]^$*+?{}\\ž😀\u2028".split(""),
    ..."\\d \\w \\s \\S \\D \\W \\b \\B \\. \\- \\/ \\n \\u0061 \\x61 \\u{1F600} \\uD83D\\uDE00 \\cJ \\0 \\p{L} \\p{Lu} (?: (?<n> (?= {2} {0,2} {1,} [a-z] [^a] [\\s-] [\\d_] [[] a| *? +? ?? \\_ \\e []".split(
      " ",
    ),
  );
  const patterns = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(""));
  const texts = fc
    .array(fc.constantFrom(..."ab1-_ .[]ž😀\n\r\u2028\u00a0\ufeffA/".split("")), { maxLength: 6 })
    .map((parts) => parts.join(""));

  function native(pattern: string, flags: string) {
    try {
      new RegExp(pattern, flags);
      return new RegExp(`^(?:${pattern})$`, flags);
    } catch {
      return undefined;
    }
  }

  it("whatever the pattern and the text", () => {
    let compared = 0;
    fc.assert(
      fc.property(patterns, fc.array(texts, { minLength: 5, maxLength: 5 }), (pattern, samples) => {
        const flags = native(pattern, "u") ? "u" : "";
        const whole = native(pattern, flags);
        if (!whole || re2Pattern(pattern, flags) === undefined) return;
        compared += 1;
        for (const text of samples.filter((sample) => sample.isWellFormed())) {
          expect([pattern, text, patternEngine(pattern, flags)(text)]).toEqual([
            pattern,
            text,
            whole.test(text),
          ]);
        }
      }),
      { numRuns: 5000 },
    );
    expect(compared).toBeGreaterThan(500);
  });
});
