import type { ChildProcess } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "../../log";
import { StartRefusal } from "../start-refusal";
import type { Cluster } from "./cluster";
import { whenServing } from "./serving";
import { stopServer } from "./stop";

export type RunOptions = {
  cluster: Cluster;
  logger: Logger;
  durability: "durable" | "throwaway";
};

/** Runs the cluster's server until `stop`; a server that dies by itself is started again. */
export async function runServer(options: RunOptions): Promise<{ stop(): Promise<void> }> {
  const { cluster, logger } = options;
  let child = launch(options);
  let isStopping = false;
  const revive = async () => {
    if (isStopping) return;
    logger.error("the database server ended by itself; starting it again");
    for (let attempt = 1; attempt <= 10 && !isStopping; attempt++) {
      await delay(attempt * 200);
      child = launch(options);
      if (await serves(cluster, child, logger)) return void child.once("exit", revive);
    }
    logger.fatal(`the database server doesn't start again; ${cluster.log} says why`);
  };
  const abandon = () => child.kill("SIGINT");
  process.on("exit", abandon);
  if (!(await serves(cluster, child, logger))) {
    process.off("exit", abandon);
    throw new StartRefusal(
      `The database server doesn't start. Its log ends:\n${endOf(cluster.log)}`,
    );
  }
  child.once("exit", revive);
  return {
    async stop() {
      isStopping = true;
      if (child.exitCode === null && child.signalCode === null) await stopServer(cluster);
      cluster.endpoint.cleanUp();
      process.off("exit", abandon);
    },
  };
}

/** In a session of its own: Ctrl+C reaches this process alone, which then ends the server in order. */
function launch({ cluster, durability }: RunOptions): ChildProcess {
  const settings = {
    ...common,
    ...(durability === "throwaway" ? throwaway : {}),
    ...cluster.endpoint.settings,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openLog(cluster.log);
  const child = cluster.account.run(cluster.binaries.postgres, ["-D", cluster.data, ...flags], {
    stdio: ["ignore", log, log],
    detached: true,
    cwd: cluster.root,
  });
  closeSync(log);
  child.on("error", () => {});
  child.unref();
  return child;
}

const common = {
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
  max_connections: "100",
};
const throwaway = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** Each run has its own log and the one before it is kept, so the two never outgrow one run's troubles. */
function openLog(file: string) {
  if (existsSync(file)) renameSync(file, `${file}.previous`);
  return openSync(file, "w", 0o600);
}

async function serves(cluster: Cluster, child: ChildProcess, logger: Logger) {
  const hasEnded = () =>
    child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  return whenServing(cluster.endpoint.client, { hasEnded, logger });
}

function endOf(file: string) {
  return readFileSync(file, "utf8").trimEnd().split("\n").slice(-8).join("\n");
}
