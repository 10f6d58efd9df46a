import pg from "pg";
import type { Logger } from "../log";

/** How this program's connections call themselves to the server. */
export const connectionName = "program-portal";

/**
 * Connections to the store: sessions in UTC, a query that takes longer than 30 s is ended. Rows carry `date`
 * as "2027-05-03", `bigint` (what `count(*)` gives) as a number, `timestamptz` as a Date.
 */
export function openPool(url: string, logger: Logger): pg.Pool {
  readTypesOurWay();
  const pool = new pg.Pool({
    connectionString: url,
    application_name: connectionName,
    options: "-c timezone=UTC",
    max: 10,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
  });
  pool.on("error", ({ message }) =>
    logger.warn({ reason: message }, "an idle database connection was lost"),
  );
  return pool;
}

/** On the driver as a whole: Drizzle asks the driver's own table for every type that it doesn't map itself. */
function readTypesOurWay() {
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
}
