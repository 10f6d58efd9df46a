import path from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { StartRefusal } from "./start-refusal";

/**
 * Brings the database at `url` to this version's schema. Of several processes that start at once one does
 * it while the others wait. Refuses (StartRefusal) a database that a newer version has already changed.
 */
export async function migrateStore(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    await migrate(drizzle(client), { migrationsFolder });
    await checkNotNewer(client);
  } finally {
    await client.end();
  }
}

const migrationsFolder = path.join(import.meta.dirname, "migrations");

/** Any number will do as long as no one else takes it; the lock ends with the connection. */
const migrationLock = 7_364_120_455;

async function checkNotNewer(client: pg.Client) {
  const known = readMigrationFiles({ migrationsFolder }).map(({ hash }) => hash);
  const { rowCount } = await client.query(
    "select from drizzle.__drizzle_migrations where hash <> all($1)",
    [known],
  );
  if (rowCount === 0) return;
  throw new StartRefusal(
    "The database was last used by a newer version of this program, which changed its tables. " +
      "Start that version, or restore a backup from before the change.",
  );
}
