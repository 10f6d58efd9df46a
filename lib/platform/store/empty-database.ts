import { getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import pg from "pg";
import { connectionName } from "./pool";
import * as schema from "./schema";
import * as identity from "./schema-identity";
import * as parts from "./schema-parts";
import * as own from "./schema-platform";
import { StartRefusal } from "./start-refusal";

/**
 * Drops what this program keeps in the database at `url` (its tables, its migrations' record, its jobs) and
 * nothing else. Refuses (StartRefusal) while a process of this program is connected to it.
 */
export async function emptyDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      "select from pg_stat_activity where datname = current_database() and application_name = $1",
      [connectionName],
    );
    if (rowCount) {
      throw new StartRefusal(
        "A running process uses this database. Stop it first, then try again.",
      );
    }
    const tables = [schema, identity, parts, own]
      .flatMap((room) => Object.values(room))
      .filter((value) => is(value, PgTable))
      .map(getTableName);
    const names = tables.map((name) => client.escapeIdentifier(name)).join(", ");
    await client.query(
      `drop table if exists ${names} cascade; drop function if exists keep_audit_record; drop schema if exists drizzle, jobs cascade`,
    );
  } finally {
    await client.end();
  }
}
