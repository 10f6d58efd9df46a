import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import type { Logger } from "../../log";
import { StartRefusal } from "../start-refusal";
import type { Cluster } from "./cluster";
import { stopServer } from "./stop";

/**
 * Ends the server that a killed process left behind, so that the next one starts its own. Call it only under
 * the directory's lock: then no living process uses that server.
 */
export async function endOrphan(
  cluster: Pick<Cluster, "data" | "account" | "binaries">,
  logger: Logger,
): Promise<void> {
  const file = path.join(cluster.data, "postmaster.pid");
  const id = serverIn(file);
  if (id === undefined) return;
  const command = commandOf(id);
  if (command === undefined || !/postgres/.test(command)) {
    rmSync(file, { force: true });
    return;
  }
  if (process.platform !== "win32" && !command.includes(cluster.data)) {
    throw new StartRefusal(
      `${file} names process ${id}, a PostgreSQL server that works in another directory (${command.trim()}). ` +
        `If this directory was moved, stop that server first; if not, delete ${file}.`,
    );
  }
  logger.warn("ending the database server that a killed process left running");
  await stopServer(cluster);
}

function serverIn(file: string) {
  if (!existsSync(file)) return undefined;
  const id = Number.parseInt(readFileSync(file, "utf8"), 10);
  return Number.isInteger(id) && id > 0 ? id : undefined;
}

/** The command line of a living process. After a reboot the number may be another program's by now. */
function commandOf(id: number) {
  try {
    if (process.platform === "linux") {
      return readFileSync(`/proc/${id}/cmdline`, "utf8").replaceAll("\0", " ");
    }
    if (process.platform === "win32") {
      return execFileSync("tasklist", ["/fi", `PID eq ${id}`, "/fo", "csv", "/nh"], {
        encoding: "utf8",
      });
    }
    return execFileSync("ps", ["-o", "command=", "-p", String(id)], { encoding: "utf8" });
  } catch {
    return undefined;
  }
}
