import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { childEnv } from "../lib/env";
import { throwawayDirectory } from "../lib/platform/store/testing-directory";

/** Where each instance leaves all that it prints, for `npm run e2e` to search for secrets. */
export const instanceLogs = path.join(
  path.dirname(import.meta.dirname),
  "test-results/instance-logs",
);

/** One running server of the product, built beforehand. */
export type Instance = {
  url: string;
  dataDir: string;
  pid: number;
  /** What it has printed so far. */
  output(): string;
  /** Ends it in order. Its data directory stays for another instance until the tests are over. */
  stop(): Promise<void>;
  /** Ends it as a power cut would, its database server not included. */
  kill9(): Promise<void>;
};

/**
 * Starts `server.ts` in production mode on a free port, in a data directory of its own unless `env` names one,
 * and waits until it is open. Nothing of the caller's own settings reaches it.
 */
export async function startInstance({
  env = {},
}: {
  env?: Record<string, string>;
} = {}): Promise<Instance> {
  const dataDir = env.DATA_DIR ?? ownDirectory();
  const child = spawn(process.execPath, ["--import", "tsx", "server.ts"], {
    cwd: path.dirname(import.meta.dirname),
    env: childEnv({ ...settings, DATA_DIR: dataDir, ...env }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const abandon = () => child.kill("SIGKILL");
  process.once("exit", abandon);
  child.once("close", () => process.off("exit", abandon));
  let output = "";
  mkdirSync(instanceLogs, { recursive: true });
  for (const [name, stream] of Object.entries({ out: child.stdout, err: child.stderr })) {
    const log = path.join(instanceLogs, `${process.pid}-${child.pid}.${name}`);
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      appendFileSync(log, text);
    });
  }
  const ended = once(child, "close");
  const url = await whenOpen(child, () => output);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return {
    url,
    dataDir,
    pid: child.pid ?? 0,
    output: () => output,
    stop: () => end("SIGTERM"),
    kill9: () => end("SIGKILL"),
  };
}

/** The PostgreSQL servers that an instance has started: the commands of such processes below it. */
export function databaseServersOf({ pid }: Instance) {
  const listed = execFileSync("ps", ["-A", "-o", "pid=,ppid=,command="], { encoding: "utf8" });
  const processes = listed.split("\n").map((line) => {
    const [, id, parent, command = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return { id: Number(id), parent: Number(parent), command };
  });
  const below = (parent: number): typeof processes =>
    processes.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.id)]);
  return below(pid).flatMap(({ command }) => (/\bpostgres\b/.test(command) ? [command] : []));
}

const settings = {
  NODE_ENV: "production",
  HOST: "127.0.0.1",
  PORT: "0",
  TZ: "Asia/Kathmandu",
  LOG_LEVEL: "info",
  // All tests of a run make the tokens and webhooks of the same few accounts.
  RATE_LIMIT_CREATIONS_PER_HOUR: "1000",
  DATABASE_URL: undefined,
  DEMO: undefined,
  ORIGIN: undefined,
  PLATFORM_URL: undefined,
  SESSION_SECRET: undefined,
};

function ownDirectory() {
  const directory = throwawayDirectory();
  process.once("exit", () => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** The address it says it is open at. */
function whenOpen(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const giveUp = (why: string) => {
      child.kill("SIGKILL");
      reject(new Error(`The server ${why}. It said:\n${output()}`));
    };
    const timer = setTimeout(giveUp, 90_000, "didn't open within 90 s");
    child.once("close", () => giveUp("ended before it was open"));
    child.stdout?.on("data", () => {
      const url = /is open at (\S+)/.exec(output())?.[1];
      if (!url) return;
      clearTimeout(timer);
      resolve(url);
    });
  });
}
