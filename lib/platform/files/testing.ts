import { rm } from "node:fs/promises";
import { throwawayDirectory } from "../store/testing-directory";
import { openFiles } from "./open";

/** A file store on a directory of its own, which `close` removes. */
export async function testFiles() {
  const dataDir = throwawayDirectory();
  return {
    dataDir,
    files: await openFiles({ dataDir }),
    close: () => rm(dataDir, { recursive: true, force: true }),
  };
}
