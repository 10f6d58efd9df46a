import pg from "pg";
import type { Endpoint } from "./endpoint";

/** The database the application works in and the role that owns it; the role is no superuser. */
export const applicationName = "portal";

/** Makes the application's role and database where they don't exist yet. */
export async function ensureDatabase({ host, port, password }: Endpoint["client"]): Promise<void> {
  const admin = new pg.Client({ host, port, password, user: "postgres", database: "postgres" });
  await admin.connect();
  try {
    const role = await admin.query("select from pg_roles where rolname = $1", [applicationName]);
    if (role.rowCount === 0) await admin.query(createRole(admin, password));
    const database = await admin.query("select from pg_database where datname = $1", [
      applicationName,
    ]);
    if (database.rowCount === 0) {
      await admin.query(`create database ${applicationName} owner ${applicationName}`);
    }
  } finally {
    await admin.end();
  }
}

/** The address of `database` for `user` in the form that every PostgreSQL client library takes. */
export function addressOf(
  { host, port, password }: Endpoint["client"],
  { user, database }: { user: string; database: string },
): string {
  const credentials = password ? `${user}:${encodeURIComponent(password)}` : user;
  if (!host.startsWith("/")) return `postgresql://${credentials}@${host}:${port}/${database}`;
  return `postgresql://${credentials}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}

function createRole(admin: pg.Client, password: string | undefined) {
  const secret = password ? ` password ${admin.escapeLiteral(password)}` : "";
  return `create role ${applicationName} login${secret}`;
}
