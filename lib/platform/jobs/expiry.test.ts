import { afterAll, beforeAll, expect, it } from "vitest";
import type { Context } from "../context";
import { createLogger } from "../log";
import { openStore } from "../store/open";
import { connectionName } from "../store/pool";
import { certificates } from "../store/schema";
import { done, type TestPlatform, testPlatform } from "../testing";
import { activeCertificate, certificateIn, draftEnrollment } from "../testing-enrollments";
import { openProgram } from "../testing-programs";
import { expireCertificates } from "./expiry";
import { startJobs } from "./jobs";

let platform: TestPlatform;
let program: { id: string; applicableTo: string };
beforeAll(async () => {
  platform = await testPlatform();
  program = await openProgram(platform);
});
afterAll(() => platform.close());

function read(id: string) {
  return done(platform.as("client")("GET", `/program/certificates/${id}`));
}

/** Many Active certificates at once, copied from one that the platform made. */
async function manyActive(count: number, expirationDate: string) {
  const { db } = platform.context.store;
  const { id } = await activeCertificate(platform, program, { expirationDate });
  const [model] = (await db.select().from(certificates)).filter((row) => row.id === id);
  if (!model) throw new Error("The model certificate is gone.");
  const ids = Array.from({ length: count }, (_, index) => `${id}-${index}`);
  await db.insert(certificates).values(ids.map((copy) => ({ ...model, id: copy })));
  return [id, ...ids];
}

it("expires a certificate when its day is over in UTC, to the millisecond", async () => {
  const { id } = await activeCertificate(platform, program, { expirationDate: "2026-05-03" });
  platform.clock.now = new Date("2026-05-03T23:59:59.999Z");
  expect(await expireCertificates(platform.context)).toBe(0);
  expect((await read(id)).status).toBe("Active");
  platform.clock.now = new Date("2026-05-04T00:00:00.000Z");
  expect(await expireCertificates(platform.context)).toBe(1);
  expect(await read(id)).toMatchObject({
    status: "Expired",
    revision: 2,
    expirationDate: "2026-05-03",
    audit: {
      expired: { at: "2026-05-04T00:00:00.000Z", by: { name: "System" } },
      updated: { by: { name: "System" } },
    },
  });
});

it("leaves certificates without a date alone, and those that are not Active", async () => {
  const { id } = await activeCertificate(platform, program);
  const updating = await certificateIn(platform, program, "Updating");
  const change = { expirationDate: "2020-02-29" };
  const path = `/program/certificates/${updating.id}`;
  await done(platform.as("vendor")("PUT", path, change));
  expect(await expireCertificates(platform.context)).toBe(0);
  expect((await read(id)).status).toBe("Active");
  expect((await read(updating.id)).status).toBe("Updating");
});

it("catches up with everything that a downtime missed, in one run", async () => {
  const ids = await manyActive(449, "2026-06-30");
  platform.clock.now = new Date("2027-01-01T00:00:00.000Z");
  expect(await expireCertificates(platform.context)).toBe(ids.length);
  expect(await expireCertificates(platform.context)).toBe(0);
});

it("expires each certificate once when four processes run at the same moment", async () => {
  const ids = new Set(await manyActive(300, "2027-01-31"));
  platform.clock.now = new Date("2027-02-01T00:00:00.000Z");
  const log = createLogger("silent");
  const open = () => openStore({ databaseUrl: platform.url, dataDir: "not used", logger: log });
  const stores = await Promise.all([1, 2, 3, 4].map(open));
  const contexts: Context[] = stores.map((store) => ({ ...platform.context, store }));
  try {
    const counts = await Promise.all(contexts.map(expireCertificates));
    const left = await expireCertificates(platform.context);
    expect([...counts, left].reduce((sum, count) => sum + count)).toBe(ids.size);
  } finally {
    await Promise.all(stores.map((store) => store.close()));
  }
  const rows = await platform.context.store.db.select().from(certificates);
  const states = rows.filter(({ id }) => ids.has(id)).map((row) => `${row.status} ${row.revision}`);
  expect(new Set(states)).toEqual(new Set(["Expired 2"]));
});

it("and a renewal that is submitted at the same moment leave one consistent certificate", async () => {
  platform.clock.now = new Date("2027-03-01T00:00:00.000Z");
  for (const _ of [1, 2, 3, 4, 5]) {
    const certificate = await activeCertificate(platform, program, {
      expirationDate: "2027-02-28",
    });
    const renewal = await draftEnrollment(platform, program, { certificate });
    const [submitted] = await Promise.all([
      platform.as("client")("POST", `/program/enrollments/${renewal.id}/submit`),
      expireCertificates(platform.context),
    ]);
    expect(submitted.status, submitted.text).toBe(200);
    expect((await read(certificate.id)).status).toBe("Updating");
  }
});

it("runs when the jobs start, once for two processes, and no more after they stopped", async () => {
  const { id } = await activeCertificate(platform, program, { expirationDate: "2027-04-30" });
  platform.clock.now = new Date("2027-05-01T00:00:00.000Z");
  const [first, second] = await Promise.all([
    startJobs(platform.context),
    startJobs(platform.context),
  ]);
  await expect.poll(async () => (await read(id)).status, { timeout: 15_000 }).toBe("Expired");
  expect((await read(id)).revision).toBe(2);
  await Promise.all([first.stop(), second.stop()]);
  const open =
    "select count(*) as many from pg_stat_activity where datname = current_database() and application_name <> $1";
  const foreign = async () => {
    const { rows } = await platform.context.store.pool.query<{ many: number }>(open, [
      connectionName,
    ]);
    return rows[0]?.many;
  };
  await expect.poll(foreign, { timeout: 10_000 }).toBe(0);
});
