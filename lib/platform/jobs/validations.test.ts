import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { Context } from "../context";
import { createLogger } from "../log";
import { openStore } from "../store/open";
import { enrollments } from "../store/schema";
import { webhooks } from "../store/schema-platform";
import { done, type TestPlatform, testPlatform } from "../testing";
import { bring, draftEnrollment, moveOf, queryBody } from "../testing-enrollments";
import { addParameter, openProgram } from "../testing-programs";
import { changed, sendJson, unchanged, type VendorSystem, vendorSystem } from "../testing-vendor";
import { addWebhook } from "../testing-webhooks";
import { startJobs } from "./jobs";
import { retryValidations } from "./validations";

let platform: TestPlatform;
let system: VendorSystem;
let program: { id: string; applicableTo: string };
beforeAll(async () => {
  platform = await testPlatform();
  system = await vendorSystem();
  program = await openProgram(platform, {
    settings: { preValidation: { enrollmentDraft: true, whenUnreachable: "Queue" } },
  });
  await addParameter(platform, program.id);
});
afterAll(async () => {
  await system.close();
  await platform.close();
});
beforeEach(() => addWebhook(platform, system.url));
afterEach(async () => {
  const { db } = platform.context.store;
  await db.delete(webhooks);
  await db.update(enrollments).set({ validation: null });
});

const down: Parameters<VendorSystem["answers"]>[0] = (_, response) => sendJson(response, {}, 500);
const path = (id: string) => `/program/enrollments/${id}`;
const read = (id: string) => done(platform.as("client")("GET", path(id)));
const retry = () => retryValidations(platform.context);

/** A draft that was validated while the vendor's system was down. */
async function queued() {
  system.answers(down);
  const { id } = await draftEnrollment(platform, program);
  await done(platform.as("client")("POST", `${path(id)}/validate`));
  return id;
}

function pass(minutes: number) {
  platform.clock.now = new Date(platform.clock.now.getTime() + minutes * 60_000);
}

it("asks again after 1, 5, 15 and 60 minutes, then every hour, and gives up after a day", async () => {
  const id = await queued();
  const gaps: number[] = [];
  for (;;) {
    const { validation } = await read(id);
    if (!validation.nextAttempt) break;
    const gap = (Date.parse(validation.nextAttempt) - platform.clock.now.getTime()) / 60_000;
    gaps.push(gap);
    pass(gap - 0.01);
    expect(await retry()).toBe(0);
    pass(0.01);
    expect(await retry()).toBe(1);
  }
  expect(gaps.slice(0, 6)).toEqual([1, 5, 15, 60, 60, 60]);
  const hours = gaps.reduce((sum, gap) => sum + gap) / 60;
  expect(hours).toBeGreaterThan(23);
  expect(hours).toBeLessThanOrEqual(24);
  expect((await read(id)).validation).toMatchObject({
    status: "NotValidated",
    attempts: gaps.length + 1,
  });
  pass(10_000);
  expect(await retry()).toBe(0);
});

it("merges the outcome while the enrollment is in the same state", async () => {
  const id = await queued();
  system.answers(
    changed(({ parameters }) => Object.assign(parameters.ordering[0], { value: "V" })),
  );
  pass(1);
  expect(await retry()).toBe(1);
  const merged = await read(id);
  expect(merged.validation).toMatchObject({ status: "Validated", attempts: 2 });
  expect(merged.validation).not.toHaveProperty("nextAttempt");
  expect(merged.parameters.ordering[0].value).toBe("V");
  expect(merged.audit.updated.by.name).toBe("System");
  pass(100);
  expect(await retry()).toBe(0);
});

it("records the verdict on one that was handed in meanwhile, and leaves its values alone", async () => {
  const id = await queued();
  await done(platform.as("client")("POST", `${path(id)}/submit`));
  const refusal = { value: "V", error: { message: "Unknown." } };
  system.answers(changed(({ parameters }) => Object.assign(parameters.ordering[0], refusal)));
  pass(1);
  expect(await retry()).toBe(1);
  const seen = await done(platform.as("vendor")("GET", path(id)));
  expect(seen).toMatchObject({
    status: "Processing",
    validation: { status: "Refused", message: "Unknown." },
  });
  expect(seen.parameters.ordering[0].value).toBeUndefined();
  expect(seen.parameters.ordering[0]).not.toHaveProperty("error");
});

it("asks about one that was handed in unasked", async () => {
  system.answers(unchanged);
  const { id } = await draftEnrollment(platform, program);
  await bring(platform, { id }, "Processing");
  expect((await read(id)).validation).toMatchObject({ status: "NotValidated", attempts: 0 });
  expect(await retry()).toBe(1);
  expect((await read(id)).validation).toMatchObject({ status: "Validated", attempts: 1 });
});

it.each(["Querying", "Completed", "Failed", "Deleted"])(
  "asks no more about one that is %s",
  async (state) => {
    const id = await queued();
    const move = moveOf(platform, { id });
    if (state === "Deleted") await done(platform.as("client")("DELETE", path(id)));
    else await move("client", "submit");
    if (state === "Querying") await move("vendor", "query", await queryBody(platform, { id }));
    if (state === "Completed") await move("vendor", "complete");
    if (state === "Failed") await move("vendor", "fail", { statusNotes: { message: "No." } });
    system.answers(unchanged);
    pass(1);
    await retry();
    expect(system.received).toHaveLength(0);
    const { validation } = await read(id);
    expect(validation.status).toBe("NotValidated");
    expect(validation).not.toHaveProperty("nextAttempt");
  },
);

it("stops when the program or the webhook no longer asks for it", async () => {
  const id = await queued();
  await platform.context.store.db.update(webhooks).set({ status: "Disabled" });
  system.answers(unchanged);
  pass(1);
  await retry();
  expect(system.received).toHaveLength(0);
  expect((await read(id)).validation).not.toHaveProperty("nextAttempt");
});

it("writes nothing over what the client changed while the vendor's system was thinking", async () => {
  const id = await queued();
  system.answers(async (received, response) => {
    await done(platform.as("client")("PUT", path(id), { notes: "Newer" }));
    unchanged(received, response);
  });
  pass(1);
  await retry();
  expect(await read(id)).toMatchObject({ notes: "Newer", validation: { status: "NotValidated" } });
  system.answers(unchanged);
  pass(1);
  await retry();
  expect((await read(id)).validation.status).toBe("Validated");
});

it("asks once about each when four processes run at the same moment", async () => {
  const waiting = await Promise.all(Array.from({ length: 25 }, queued));
  system.answers(unchanged);
  pass(1);
  const log = createLogger("silent");
  const open = () => openStore({ databaseUrl: platform.url, dataDir: "not used", logger: log });
  const stores = await Promise.all([1, 2, 3, 4].map(open));
  const contexts: Context[] = stores.map((store) => ({ ...platform.context, store }));
  try {
    const counts = await Promise.all(contexts.map(retryValidations));
    expect(counts.reduce((sum, count) => sum + count)).toBe(waiting.length);
  } finally {
    await Promise.all(stores.map((store) => store.close()));
  }
  const asked = system.received.map(({ body }) => body.id);
  expect(asked.toSorted()).toEqual(waiting.toSorted());
});

it("runs when the jobs start, once for two processes", async () => {
  const id = await queued();
  system.answers(unchanged);
  pass(1);
  const both = await Promise.all([startJobs(platform.context), startJobs(platform.context)]);
  await expect
    .poll(async () => (await read(id)).validation.status, { timeout: 15_000 })
    .toBe("Validated");
  await Promise.all(both.map((jobs) => jobs.stop()));
  expect(system.received).toHaveLength(1);
});
