import { createHash } from "node:crypto";
import { realpathSync, rmSync, statSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import os from "node:os";
import path from "node:path";
import { StartRefusal } from "../start-refusal";

export type DirectoryLock = { release(): Promise<void> };

/**
 * Makes this process the only one that works in `directory`. What holds the lock is a listening name: the
 * system drops it with the process however it ends, so there is no stale lock to judge.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const name = lockName(directory);
  const server = (await listen(name)) ?? (await listenAfterClearing(name));
  if (!server) throw new StartRefusal(await inUse(directory, name));
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function inUse(directory: string, name: string) {
  const holder = (await askHolder(name)) ?? "unknown";
  return (
    `${directory} is in use by another process (id ${holder}). Stop that one first, or give this one a ` +
    "directory of its own with DATA_DIR. Several processes can share one store through DATABASE_URL."
  );
}

function lockName(directory: string) {
  const { dev, ino } = statSync(directory, { bigint: true });
  const identity = process.platform === "win32" ? realpathSync(directory) : `${dev}:${ino}`;
  const key = createHash("sha256").update(identity).digest("hex").slice(0, 24);
  if (process.platform === "linux") return `\0program-portal-${key}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\program-portal-${key}`;
  return path.join(os.tmpdir(), `program-portal-${key}`);
}

function listen(name: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on("error", () => socket.destroy());
      socket.end(String(process.pid));
    });
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(undefined) : reject(error),
    );
    server.listen(name, () => resolve(server));
  });
}

/** Only a name in the file system outlives its process; then nobody answers behind it. */
async function listenAfterClearing(name: string) {
  if (!path.isAbsolute(name) || process.platform === "win32") return undefined;
  if ((await askHolder(name)) !== undefined) return undefined;
  rmSync(name, { force: true });
  return listen(name);
}

function askHolder(name: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(name).setEncoding("utf8").setTimeout(1000);
    socket.on("data", (text) => {
      answer += text;
    });
    socket.on("timeout", () => socket.destroy());
    socket.on("error", () => resolve(undefined));
    socket.on("close", () => resolve(answer || undefined));
  });
}
