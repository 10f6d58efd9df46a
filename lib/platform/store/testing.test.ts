import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { migrateStore } from "./migrate";
import { testDatabase } from "./testing";

let first: Awaited<ReturnType<typeof testDatabase>>;
let second: Awaited<ReturnType<typeof testDatabase>>;

beforeAll(async () => {
  [first, second] = [await testDatabase(), await testDatabase()];
});
afterAll(async () => {
  await first.close();
  await second.close();
});

it("gives every caller a database that no one else sees", async () => {
  await first.store.pool.query("create table probe (id int)");
  const { rows } = await second.store.pool.query("select to_regclass('probe') as found");
  expect(rows).toEqual([{ found: null }]);
});

it("reads dates as text, counts as numbers and instants as dates, with and without Drizzle", async () => {
  const query =
    "select date '2027-05-03' as day, count(*) as many, timestamptz '2027-05-03 12:00+05:45' as at from pg_class where false";
  const { rows } = await first.store.pool.query(query);
  expect(rows).toEqual([{ day: "2027-05-03", many: 0, at: new Date("2027-05-03T06:15:00Z") }]);
  const viaDrizzle = await first.store.db.execute<{ day: string; many: number; at: string }>(
    sql.raw(query),
  );
  expect(viaDrizzle.rows).toEqual([{ day: "2027-05-03", many: 0, at: "2027-05-03 06:15:00+00" }]);
});

const { adminUrl, url: appUrl } = inject("testServer");

it.skipIf(adminUrl === appUrl)(
  "works as a role that is no superuser and may not run programs on the server",
  async () => {
    await expect(first.store.pool.query("copy (select 1) to program 'true'")).rejects.toThrow(
      /permission denied|must be superuser/,
    );
  },
);

it("migrates once however many processes start at the same moment", async () => {
  const { pool } = second.store;
  await pool.query("drop schema public cascade; drop schema drizzle cascade; create schema public");
  await Promise.all([1, 2, 3].map(() => migrateStore(second.url)));
  const { rows } = await pool.query("select count(*) as many from drizzle.__drizzle_migrations");
  expect(rows[0].many).toBeGreaterThan(0);
});

it("refuses a database that a newer version has migrated", async () => {
  await second.store.pool.query(
    "insert into drizzle.__drizzle_migrations (hash, created_at) values ('from-the-future', 1)",
  );
  await expect(migrateStore(second.url)).rejects.toThrow(/newer version/);
});
