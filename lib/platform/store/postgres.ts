import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Logger } from "../log";
import { type Binaries, findBinaries } from "./embedded/binaries";
import { openCluster } from "./embedded/cluster";
import { addressOf, applicationName, ensureDatabase } from "./embedded/database";
import { type EndpointKind, usualEndpoint } from "./embedded/endpoint";
import { lockDirectory } from "./embedded/lock";
import { runServer } from "./embedded/run";

/** A PostgreSQL server that lives and ends with this process. */
export type Postgres = {
  /** The application's database, as the role that owns it. */
  url: string;
  /** The same server as its superuser. */
  adminUrl: string;
  stop(): Promise<void>;
};

export type PostgresOptions = {
  dataDir: string;
  logger: Logger;
  /** "throwaway" never waits for the disk: for stores that live as long as a test. */
  durability?: "durable" | "throwaway";
  endpoint?: EndpointKind;
  binaries?: Binaries;
};

/**
 * Starts PostgreSQL in `dataDir`: makes the database on first use, ends what a killed process left running.
 * Refuses (StartRefusal) while another process works there, and data of another version or owner.
 */
export async function startPostgres({
  dataDir,
  logger,
  durability = "durable",
  endpoint = usualEndpoint(),
  binaries = findBinaries(),
}: PostgresOptions): Promise<Postgres> {
  const directory = path.resolve(dataDir);
  await mkdir(directory, { recursive: true });
  const lock = await lockDirectory(directory);
  try {
    const cluster = await openCluster({
      dataDir: directory,
      binaries,
      durability,
      endpoint,
      logger,
    });
    const server = await runServer({ cluster, durability, logger });
    const { client } = cluster.endpoint;
    await ensureDatabase(client);
    return {
      url: addressOf(client, { user: applicationName, database: applicationName }),
      adminUrl: addressOf(client, { user: "postgres", database: "postgres" }),
      async stop() {
        await server.stop();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
