import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { childEnv } from "../../lib/env";

/** A server of the bench in a process of its own. */
export type Child = { url: string; pid: number; stop(): Promise<void> };

const openWithinMs = 30_000;

/** Starts one of this folder's programs in production mode and waits for the address that it prints. */
export async function startChild(program: string, args: string[]): Promise<Child> {
  const file = path.join(import.meta.dirname, program);
  const child = spawn(process.execPath, ["--import", "tsx", file, ...args], {
    env: childEnv({ NODE_ENV: "production" }),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const abandon = () => child.kill("SIGKILL");
  process.once("exit", abandon);
  const ended = once(child, "close").finally(() => process.off("exit", abandon));
  return {
    url: await addressOf(child, program),
    pid: child.pid ?? 0,
    async stop() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

function addressOf(child: ChildProcess, program: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const giveUp = (why: string) => {
      child.kill("SIGKILL");
      reject(new Error(`${program} ${why}.`));
    };
    const timer = setTimeout(giveUp, openWithinMs, "printed no address in time");
    child.once("close", () => giveUp("ended before it printed its address"));
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      const url = /^http:\S+$/m.exec(text)?.[0];
      if (!url) return;
      clearTimeout(timer);
      resolve(url);
    });
  });
}
