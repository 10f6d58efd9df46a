import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { createLogger } from "../log";
import { accountFor } from "./embedded/account";
import { findBinaries } from "./embedded/binaries";
import { lockDirectory } from "./embedded/lock";
import { endOrphan } from "./embedded/orphan";

/** Deletes the embedded database in `dataDir`; refuses (StartRefusal) while a process works there. */
export async function removePostgres(dataDir: string): Promise<void> {
  if (!existsSync(dataDir)) return;
  const lock = await lockDirectory(dataDir);
  try {
    const root = path.join(dataDir, "postgres");
    const binaries = findBinaries();
    const account = accountFor(root, binaries.postgres);
    await endOrphan({ data: path.join(root, "data"), account, binaries }, createLogger("warn"));
    await rm(root, { recursive: true, force: true });
  } finally {
    await lock.release();
  }
}
