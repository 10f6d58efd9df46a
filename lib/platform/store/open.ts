import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type pg from "pg";
import type { Logger } from "../log";
import { checkServer } from "./check-server";
import { migrateStore } from "./migrate";
import { openPool } from "./pool";
import { startPostgres } from "./postgres";
import { StartRefusal } from "./start-refusal";
import { type Tx, transaction } from "./transaction";

/** The platform's database, migrated and ready. */
export type Store = {
  /** For code that needs connections of its own, such as the job queue. */
  url: string;
  pool: pg.Pool;
  db: NodePgDatabase;
  /** All of `work` or nothing of it. */
  transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** Waits for running queries; ends the embedded server if there is one. */
  close(): Promise<void>;
};

/**
 * Opens the PostgreSQL at `databaseUrl`, or one that this process runs itself in `dataDir`. Throws
 * StartRefusal with a sentence for the operator when it can't be opened as things are.
 */
export async function openStore({
  databaseUrl,
  dataDir,
  logger,
}: {
  databaseUrl?: string | undefined;
  dataDir: string;
  logger: Logger;
}): Promise<Store> {
  if (databaseUrl) return openAt(databaseUrl, logger);
  const postgres = await startPostgres({ dataDir, logger });
  try {
    const store = await openAt(postgres.url, logger);
    return {
      ...store,
      async close() {
        await store.close();
        await postgres.stop();
      },
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

async function openAt(url: string, logger: Logger): Promise<Store> {
  const pool = openPool(url, logger);
  try {
    await checkServer(pool, logger);
    await migrateStore(url);
  } catch (error) {
    await pool.end();
    throw refusalOf(error, url);
  }
  return storeOn(url, pool);
}

/** A store on connections that are open already. */
export function storeOn(url: string, pool: pg.Pool): Store {
  return {
    url,
    pool,
    db: drizzle(pool),
    transaction: (work) => transaction(pool, work),
    close: () => pool.end(),
  };
}

/** What the operator of a given server can put right; anything else is a defect and stays as it is. */
function refusalOf(error: unknown, url: string) {
  if (!(error instanceof Error && "code" in error)) return error;
  const reason = reasons[String(error.code)];
  if (!reason) return error;
  const { host, pathname } = new URL(url);
  return new StartRefusal(`DATABASE_URL: ${reason(host, decodeURIComponent(pathname.slice(1)))}`, {
    cause: error,
  });
}

const reasons: Record<string, (host: string, database: string) => string> = {
  ECONNREFUSED: (host) =>
    `nothing answers at ${host}. Start PostgreSQL there, or correct the address.`,
  ENOTFOUND: (host) => `no machine is called ${host}. Correct the address.`,
  ETIMEDOUT: (host) => `${host} doesn't answer. Check the address and the network between.`,
  "28P01": (host) => `${host} doesn't accept the user's password. Correct it.`,
  "28000": (host) =>
    `${host} doesn't let this user in. Correct the user, or the server's pg_hba.conf.`,
  "3D000": (host, database) =>
    `${host} has no database "${database}". Create it, or correct the name.`,
  "42501": (host, database) =>
    `the user may not create tables in "${database}" on ${host}. Make it the database's owner.`,
  "57P03": (host) => `the server at ${host} is starting or stopping. Try again in a moment.`,
};
