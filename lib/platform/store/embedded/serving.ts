import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import type { Logger } from "../../log";
import type { Endpoint } from "./endpoint";

/** True as soon as the server answers queries, false when it ended before it ever did. */
export async function whenServing(
  client: Endpoint["client"],
  { hasEnded, logger }: { hasEnded(): boolean; logger: Logger },
): Promise<boolean> {
  const startedAt = Date.now();
  let saidAt = startedAt;
  while (!hasEnded()) {
    if (await answers(client)) return true;
    if (Date.now() - saidAt > 5000) {
      saidAt = Date.now();
      logger.info(
        `the database is still recovering (${Math.round((saidAt - startedAt) / 1000)} s)`,
      );
    }
    await delay(20);
  }
  return false;
}

async function answers(client: Endpoint["client"]) {
  const connection = new pg.Client({ ...client, user: "postgres", database: "postgres" });
  connection.on("error", () => {});
  try {
    await connection.connect();
    return true;
  } catch (error) {
    if (isNotYet(error)) return false;
    throw error;
  } finally {
    await connection.end().catch(() => {});
  }
}

/** No socket yet, nobody behind it, or `cannot_connect_now` while the server starts. */
function isNotYet(error: unknown) {
  if (!(error instanceof Error && "code" in error))
    return /terminated|timeout/i.test(String(error));
  return ["ENOENT", "ECONNREFUSED", "ECONNRESET", "EPIPE", "57P03"].includes(String(error.code));
}
