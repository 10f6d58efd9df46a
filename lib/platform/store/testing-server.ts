import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import pg from "pg";
import { createLogger } from "../log";
import { findBinaries } from "./embedded/binaries";
import { migrateStore } from "./migrate";
import { startPostgres } from "./postgres";
import { throwawayDirectory } from "./testing-directory";

/** Where a test file makes its own database: a copy of `template` on the server at `adminUrl`. */
export type TestServer = { adminUrl: string; url: string; template: string };

/**
 * The server behind one run of the tests, with a migrated template: the PostgreSQL at `givenUrl` (its user has
 * to be allowed to create databases), or one in a temporary directory that goes with the run, of another `major`
 * version than ours if one is named.
 */
export async function startTestServer(
  givenUrl: string | undefined,
  major?: string,
): Promise<TestServer & { stop(): Promise<void> }> {
  const server = givenUrl ? given(givenUrl) : await embedded(major);
  const template = `portal_test_${randomBytes(4).toString("hex")}`;
  await onServer(server.adminUrl, async (admin) => {
    await admin.query(`create database ${template} owner ${ownerOf(server.url)}`);
  });
  await migrateStore(databaseUrl(server.url, template));
  return {
    adminUrl: server.adminUrl,
    url: server.url,
    template,
    async stop() {
      await onServer(server.adminUrl, (admin) => dropAll(admin, template));
      await server.stop();
    },
  };
}

/** `url` with another database. */
export function databaseUrl(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** The role that a test's database belongs to: no superuser, as in production. */
export function ownerOf(url: string): string {
  return `"${decodeURIComponent(new URL(url).username)}"`;
}

/** One connection to the server for as long as `work` takes. */
export async function onServer<T>(
  adminUrl: string,
  work: (admin: pg.Client) => Promise<T>,
): Promise<T> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function given(url: string) {
  return { url, adminUrl: url, stop: async () => {} };
}

async function embedded(major?: string) {
  const dataDir = throwawayDirectory();
  const postgres = await startPostgres({
    dataDir,
    logger: createLogger("warn"),
    durability: "throwaway",
    ...(major ? { binaries: findBinaries(`postgres-${major}`) } : {}),
  });
  return {
    ...postgres,
    async stop() {
      await postgres.stop();
      await rm(dataDir, { recursive: true });
    },
  };
}

/** The template and the copies that a test file which broke off left behind. */
async function dropAll(admin: pg.Client, template: string) {
  const { rows } = await admin.query<{ datname: string }>(
    "select datname from pg_database where starts_with(datname, $1)",
    [template],
  );
  for (const { datname } of rows)
    await admin.query(`drop database if exists ${datname} with (force)`);
}
