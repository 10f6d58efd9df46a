import { readFile } from "node:fs/promises";

/** The resident memory of a process in megabytes of 1,000,000 bytes; undefined where the system doesn't say. */
export async function residentMegabytes(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kibibytes ? Math.round((Number(kibibytes) * 1024) / 1_000_000) : undefined;
}
