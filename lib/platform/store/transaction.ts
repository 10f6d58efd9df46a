import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type { Pool, PoolClient } from "pg";

/** A database inside a transaction; `client` is its connection, for prepared statements. */
export type Tx = NodePgDatabase & { client: PoolClient };

/** Runs `work` in a transaction of a connection of its own; it commits when `work` resolves. */
export async function transaction<Result>(
  pool: Pool,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    return await drizzle(client).transaction((tx) => work(Object.assign(tx, { client })));
  } finally {
    client.release();
  }
}

/** Runs `work` in a savepoint of `outer`: when it rejects, only what it did is undone. */
export function savepoint<Result>(outer: Tx, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return outer.transaction((tx) => work(Object.assign(tx, { client: outer.client })));
}

/** What `work` answers, with everything that it wrote undone. */
export async function rehearse<Result>(
  { transaction: run }: { transaction(work: (tx: Tx) => Promise<void>): Promise<void> },
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const undone = new Error("A rehearsal is always undone.");
  let result: { value: Result } | undefined;
  try {
    await run(async (tx) => {
      result = { value: await work(tx) };
      throw undone;
    });
  } catch (error) {
    if (error !== undone || !result) throw error;
  }
  if (!result) throw undone;
  return result.value;
}
