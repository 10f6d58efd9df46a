import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { childEnv } from "../lib/env";
import { advisoriesIn } from "./advisories";
import { installScripts, Lockfile, lockfileProblems, Manifest } from "./lockfile";

const root = path.dirname(import.meta.dirname);

/** Checks what is installed: the lockfile by itself, the registry's advisories, and that docs/audit.md answers both. */
function audit() {
  const lockfile = Lockfile.parse(JSON.parse(text("package-lock.json")));
  const manifest = Manifest.parse(JSON.parse(text("package.json")));
  const answers = text("docs/audit.md");
  const problems = lockfileProblems(lockfile, manifest);
  const scripts = installScripts(lockfile);
  for (const name of scripts) {
    if (isAnswered(answers, name)) continue;
    problems.push(`${name} runs a script when it is installed. Say in docs/audit.md why it may.`);
  }
  const count = Object.keys(lockfile.packages).length - 1;
  console.log(
    `Lockfile: ${count} packages, each with a SHA-512 digest; ${scripts.length} with install scripts.`,
  );
  problems.push(...unanswered(answers));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

/** The advisories that docs/audit.md doesn't answer. */
function unanswered(answers: string) {
  const { stdout } = spawnSync("npm audit --json", {
    cwd: root,
    encoding: "utf8",
    env: childEnv({}),
    shell: true,
    timeout: 60_000,
  });
  const advisories = advisoriesIn(stdout ?? "");
  if (!advisories) {
    console.log("Advisories: not checked, the registry offers no audits.");
    return [];
  }
  console.log(`Advisories: ${advisories.length} about what is installed.`);
  return advisories
    .filter(({ id }) => !isAnswered(answers, id))
    .map(
      ({ id, name, title }) =>
        `${name}: ${title} (${id}). Update it, or answer ${id} in docs/audit.md.`,
    );
}

/** By a line of its own that begins with the name: `| name | answer |`. */
function isAnswered(answers: string, name: string) {
  return answers.split("\n").some((line) => line.startsWith(`| \`${name}\` |`));
}

function text(file: string) {
  return readFileSync(path.join(root, file), "utf8");
}

audit();
