import type { Cluster } from "./cluster";
import { finished } from "./finished";

/** Ends the server that runs in the cluster: open transactions roll back, acknowledged ones are on disk. */
export async function stopServer({
  data,
  account,
  binaries,
}: Pick<Cluster, "data" | "account" | "binaries">) {
  const stop = (mode: string) =>
    finished(
      account.run(binaries.pgCtl, ["stop", `--pgdata=${data}`, `--mode=${mode}`, "--timeout=30"]),
    );
  const fast = await stop("fast");
  if (fast.code === 0 || /No such process|does not exist|PID file/.test(fast.output)) return;
  const immediate = await stop("immediate");
  if (immediate.code !== 0) throw new Error(`PostgreSQL didn't stop: ${immediate.output}`);
}
