import { eq, getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import pg from "pg";
import type { Logger } from "../log";
import type { Store } from "../store/open";
import * as schema from "../store/schema";
import * as identity from "../store/schema-identity";
import * as parts from "../store/schema-parts";
import * as own from "../store/schema-platform";
import { allAccounts } from "./accounts";
import { insertBaseData, insertPasswords } from "./base-data";
import { exampleCertificateId, insertCertificateExample } from "./certificate-example";
import { hastyStore } from "./hasty-store";
import { playHistory } from "./history";
import { daysBefore, type Setting } from "./stage";

/** Any number will do as long as no one else takes it; the lock ends with the connection. */
const seedLock = 7_364_120_456;

/**
 * Fills an empty store with the demo world, its history counted back from `now`. A store that holds anything
 * else is left alone; what a crash left half-done is wiped and done again. Of several processes that start at
 * once one does it while the others wait.
 */
export async function seedDemoWorld({ store, files, log, vault, now }: Setting): Promise<void> {
  const lock = new pg.Client({ connectionString: store.url });
  await lock.connect();
  try {
    await lock.query("select pg_advisory_lock($1)", [seedLock]);
    if (!(await makeRoom(store, log))) return;
    const startedAt = performance.now();
    await fill({ store: hastyStore(store, log), files, log, vault, now });
    await insertCertificateExample(store);
    log.info({ ms: Math.round(performance.now() - startedAt) }, "demo world created");
  } finally {
    await lock.end();
  }
}

/** Whether the store is empty, if need be after wiping a demo world that was never finished. */
async function makeRoom({ db }: Store, log: Logger) {
  const present = await db.select({ id: schema.accounts.id }).from(schema.accounts);
  if (present.length === 0) return true;
  const { certificates } = schema;
  const example = await db.$count(certificates, eq(certificates.id, exampleCertificateId));
  const ours = new Set(allAccounts.map(({ id }) => id));
  if (example > 0 || !present.every(({ id }) => ours.has(id))) return false;
  log.warn("the demo world was not finished last time; it is created anew");
  const tables = [schema, identity, parts, own]
    .flatMap((room) => Object.values(room))
    .filter((value) => is(value, PgTable));
  const names = tables.map((table) => `"${getTableName(table)}"`);
  await db.execute(`truncate ${names.join(", ")}`);
  return true;
}

async function fill(setting: Setting) {
  const { store, now } = setting;
  try {
    await insertBaseData(store, daysBefore(now, 1000));
    await Promise.all([insertPasswords(store), playHistory(setting)]);
    await store.db.delete(identity.sessions);
  } finally {
    await store.close();
  }
}
