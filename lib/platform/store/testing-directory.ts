import { chmodSync, mkdtempSync, statfsSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/**
 * A new directory for a store that nobody keeps, in memory where the system has room there: a database is a
 * thousand small files. The server's own user can enter it.
 */
export function throwawayDirectory(): string {
  const directory = mkdtempSync(path.join(roomInMemory() ?? os.tmpdir(), "program-portal-"));
  chmodSync(directory, 0o755);
  return directory;
}

function roomInMemory() {
  try {
    const { bavail, bsize } = statfsSync("/dev/shm");
    return bavail * bsize > 2 ** 30 ? "/dev/shm" : undefined;
  } catch {
    return undefined;
  }
}
