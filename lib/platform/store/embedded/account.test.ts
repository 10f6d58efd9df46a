import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { throwawayDirectory } from "../testing-directory";
import { accountFor } from "./account";
import { finished } from "./finished";

let base: string;
let program: string;

beforeEach(() => {
  base = throwawayDirectory();
  program = path.join(base, "programs", "hello");
  mkdirSync(path.dirname(program));
  writeFileSync(program, '#!/bin/sh\ntest -x "$0" && id -u\n', { mode: 0o755 });
});
afterEach(() => rmSync(base, { recursive: true }));

async function whoRuns() {
  const account = accountFor(path.join(base, "data", "postgres"), program);
  return finished(account.run(program, []));
}

describe.runIf(process.getuid?.() === 0)("root's account for PostgreSQL", () => {
  it("is nobody where everyone can reach the programs", async () => {
    expect(await whoRuns()).toEqual({ code: 0, output: "65534" });
  });

  it("is nobody with the right to pass where only root can reach them", async () => {
    chmodSync(base, 0o700);
    expect(await whoRuns()).toEqual({ code: 0, output: "65534" });
  });

  it("makes directories that nobody else reads, and takes no one else's", () => {
    const account = accountFor(path.join(base, "data", "postgres"), program);
    const directory = path.join(base, "mine");
    account.makeDirectory(directory);
    account.makeDirectory(directory);
    mkdirSync(path.join(base, "theirs"), { mode: 0o700 });
    expect(() => account.makeDirectory(path.join(base, "theirs"))).toThrow(/belong to .*65534/);
  });
});
