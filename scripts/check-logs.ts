import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { instanceLogs } from "../e2e/instance";
import { allAccounts } from "../lib/platform/seed/accounts";
import { people } from "../lib/platform/seed/people";
import { leaksIn, type Secret } from "./log-leaks";
import type { Tally } from "./tally";

/**
 * Looks for secrets in all that the instances of a run have printed, and says how much it has looked through. Counts
 * as one test.
 */
export function checkLogs(dataDirs: readonly string[]): Tally {
  const secrets = [...demoSecrets(), ...dataDirs.flatMap(generatedSecrets)];
  const files = readdirSync(instanceLogs).sort();
  let lines = 0;
  let leaks = 0;
  for (const file of files) {
    const log = readFileSync(path.join(instanceLogs, file), "utf8");
    lines += log.split("\n").length - 1;
    for (const { line, kind } of leaksIn(log, secrets)) {
      leaks += 1;
      console.error(`${path.join(instanceLogs, file)}:${line} holds ${kind}.`);
    }
  }
  console.log(
    `Logs: ${lines} lines of ${files.length} streams searched for ${secrets.length} secrets and for whatever looks like one: ${leaks} found.`,
  );
  const failed = leaks > 0 || lines === 0 ? 1 : 0;
  return { passed: 1 - failed, failed };
}

function demoSecrets(): Secret[] {
  return [
    ...Object.values(people).map(({ email, password }) => ({
      kind: `the password of ${email}`,
      value: password,
    })),
    ...allAccounts.map(({ name, token }) => ({ kind: `the API token of ${name}`, value: token })),
  ];
}

function generatedSecrets(dataDir: string): Secret[] {
  return ["session-secret", "encryption-key"].flatMap((name) => {
    try {
      const value = readFileSync(path.join(dataDir, name), "utf8").trim();
      return value ? [{ kind: `the ${name} of ${dataDir}`, value }] : [];
    } catch {
      return [];
    }
  });
}
