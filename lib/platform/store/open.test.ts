import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createLogger } from "../log";
import { openStore } from "./open";
import { testDatabase } from "./testing";
import { databaseUrl, onServer } from "./testing-server";

let database: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

function open(databaseUrlToOpen: string) {
  return openStore({
    databaseUrl: databaseUrlToOpen,
    dataDir: "not used with a given database",
    logger: createLogger("silent"),
  });
}

describe("openStore with DATABASE_URL", () => {
  it("lets several processes work in one database", async () => {
    const [one, other] = await Promise.all([open(database.url), open(database.url)]);
    await one.pool.query("create table shared (id int); insert into shared values (7)");
    expect((await other.pool.query("select id from shared")).rows).toEqual([{ id: 7 }]);
    await Promise.all([one.close(), other.close()]);
  });

  it("says that nothing answers, and never repeats the password", async () => {
    const opened = open("postgresql://portal:hunter2@127.0.0.1:1/portal");
    await expect(opened).rejects.toThrow("DATABASE_URL: nothing answers at 127.0.0.1:1.");
    await expect(opened).rejects.not.toThrow(/hunter2/);
  });

  it("names a database that doesn't exist", async () => {
    await expect(open(databaseUrl(database.url, "no_such_database"))).rejects.toThrow(
      'no database "no_such_database"',
    );
  });

  it("refuses a database that doesn't keep text as UTF-8", async () => {
    const name = `${inject("testServer").template}_latin1`;
    await onServer(inject("testServer").adminUrl, (admin) =>
      admin.query(
        `create database ${name} template template0 encoding 'LATIN1' locale_provider libc locale 'C'`,
      ),
    );
    await expect(open(databaseUrl(database.url, name))).rejects.toThrow(/keeps text as LATIN1/);
  });

  it("goes on after the server has ended its idle connections", async () => {
    const store = await open(database.url);
    await store.pool.query("select 1");
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    await admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    await admin.end();
    await expect
      .poll(async () => (await store.pool.query("select 1 as one").catch(() => undefined))?.rows)
      .toEqual([{ one: 1 }]);
    await store.close();
  });
});
