import { rmSync } from "node:fs";
import path from "node:path";
import { runCommand, runTool } from "./run-child";
import { runE2e } from "./run-e2e";
import { add, say, type Tally, vitestTally } from "./tally";

/** Everything that has to hold, to the end even when something fails: one run tells all that is wrong. */
async function test() {
  const broken: string[] = [];
  for (const check of ["lint", "types", "boundaries", "unused"]) {
    if ((await runCommand("npm", ["run", "--silent", check], { shell: true })) !== 0)
      broken.push(check);
  }
  if ((await runTool("tsx/dist/cli.mjs", ["scripts/audit.ts"])) !== 0) broken.push("audit");
  let tally = await runUnit([]);
  for (const { what, env, tests } of otherGrounds) {
    console.log(`\nThe platform again, ${what}:`);
    tally = add(tally, await runUnit([...tests, ...noServer], env));
  }
  tally = add(tally, await runE2e([]).catch(countFailure));
  if (broken.length > 0)
    console.log(`Not in order: ${broken.join(", ")} (npm run <name> shows it alone).`);
  say(add(tally, { passed: 0, failed: broken.length }));
  process.exitCode = tally.failed + broken.length > 0 ? 1 : 0;
}

/** What the platform's suite has to pass on besides one process with the server that we bring ourselves. */
const otherGrounds: { what: string; env: Record<string, string>; tests: string[] }[] = [
  {
    what: "two processes on one PostgreSQL 15 that is not ours",
    env: { TEST_POSTGRES: "15", TEST_PROCESSES: "2" },
    tests: ["lib/platform"],
  },
  {
    what: "every operation, query and table on a PostgreSQL 17 that is not ours",
    env: { TEST_POSTGRES: "17" },
    tests: ["lib/platform/store", "lib/platform/rql", "lib/platform/jobs", "lib/platform/walk"],
  },
];

/** Without the tests of the server that we bring, and without those that ask no server anything. */
const noServer = [
  "store/postgres.test.ts",
  "store/embedded/**",
  "egress.test.ts",
  "files/**",
  "openapi/**",
  "redos.test.ts",
  "rql/{parse,pattern,refusals,select,statement}.test.ts",
  "seed/data.test.ts",
].flatMap((tests) => ["--exclude", `lib/platform/${tests}`]);

async function runUnit(args: string[], env: Record<string, string> = {}): Promise<Tally> {
  const report = path.join(import.meta.dirname, "..", "test-results", "unit.json");
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return vitestTally(
    report,
    await runTool("vitest/vitest.mjs", ["run", ...args, ...reporters], { env }),
  );
}

function countFailure(error: unknown): Tally {
  console.error(error);
  return { passed: 0, failed: 1 };
}

await test();
