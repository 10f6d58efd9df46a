import { readFileSync } from "node:fs";
import { z } from "zod";

/** How many tests passed and failed. */
export type Tally = { passed: number; failed: number };

export function add(one: Tally, other: Tally): Tally {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}

/** The last line of a run, for people and for whoever counts. */
export function say({ passed, failed }: Tally) {
  console.log(`${passed} passed, ${failed} failed`);
}

/** Vitest's count. A run that went wrong outside any test counts as one failure. */
export function vitestTally(report: string, code: number): Tally {
  const counts = read(report, z.object({ numPassedTests: z.number(), numFailedTests: z.number() }));
  return honest({ passed: counts?.numPassedTests ?? 0, failed: counts?.numFailedTests ?? 0 }, code);
}

/** Playwright's count. A run that went wrong outside any test counts as one failure. */
export function playwrightTally(report: string, code: number): Tally {
  const stats = z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() });
  const counts = read(report, z.object({ stats }))?.stats;
  const failed = (counts?.unexpected ?? 0) + (counts?.flaky ?? 0);
  return honest({ passed: counts?.expected ?? 0, failed }, code);
}

function honest(tally: Tally, code: number): Tally {
  if (code === 0 || tally.failed > 0) return tally;
  return { ...tally, failed: 1 };
}

function read<T>(report: string, schema: z.ZodType<T>) {
  try {
    return schema.parse(JSON.parse(readFileSync(report, "utf8")));
  } catch {
    return undefined;
  }
}
