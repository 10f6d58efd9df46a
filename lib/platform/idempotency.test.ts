import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPlatform } from "./app";
import { forgetAnswers } from "./idempotency";
import { createLogger } from "./log";
import { openStore } from "./store/open";
import { enrollments, programs } from "./store/schema";
import { idempotencyKeys } from "./store/schema-platform";
import { done, type TestPlatform, testPlatform } from "./testing";
import { draftEnrollment, holderFor } from "./testing-enrollments";
import { formOf, openProgram } from "./testing-programs";

let platform: TestPlatform;
let program: { id: string; applicableTo: string };
beforeAll(async () => {
  platform = await testPlatform();
  program = await openProgram(platform);
});
afterAll(() => platform.close());

function enrol(key: string | undefined, change: object = {}, person = "client") {
  const body = { program: { id: program.id }, ...holderFor(program), ...change };
  const headers: HeadersInit = key === undefined ? {} : { "idempotency-key": key };
  return platform.as(person)("POST", "/program/enrollments", body, headers);
}

function count() {
  return platform.context.store.db.$count(enrollments);
}

describe("a POST with an Idempotency-Key", () => {
  it("is done once and answered the same as often as it is sent", async () => {
    const key = randomUUID();
    const before = await count();
    const first = await enrol(key);
    const again = await enrol(key);
    expect(first.status).toBe(201);
    expect(again).toMatchObject({ status: 201, text: first.text });
    expect(again.headers.get("etag")).toBe(first.headers.get("etag"));
    expect(again.headers.get("content-type")).toBe(first.headers.get("content-type"));
    expect([first, again].map(({ headers }) => headers.get("idempotency-replayed"))).toEqual([
      null,
      "true",
    ]);
    expect(await count()).toBe(before + 1);
  });

  it("is a 422 with another body, another path, or another query of the same caller", async () => {
    const key = randomUUID();
    const { body } = await enrol(key);
    const before = await count();
    const other = await enrol(key, { notes: "Another wish" });
    expect(other).toMatchObject({ status: 422, body: { title: "Unprocessable Content" } });
    const path = `/program/enrollments/${body.id}/submit`;
    const elsewhere = await platform.as("client")("POST", path, {}, { "idempotency-key": key });
    expect(elsewhere.status).toBe(422);
    expect(await count()).toBe(before);
  });

  it("counts for one caller only", async () => {
    const key = randomUUID();
    const mine = await enrol(key);
    const theirs = await enrol(key, { buyer: { id: "BUY-2000-0002" } }, "partner");
    expect(mine.status).toBe(201);
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });

  it("keeps a refusal too, and leaves nothing of it behind", async () => {
    const key = randomUUID();
    const before = await count();
    const first = await enrol(key, { program: { id: "PRG-0000-0000" } });
    const again = await enrol(key, { program: { id: "PRG-0000-0000" } });
    expect(first.status).toBe(400);
    expect(again).toMatchObject({ status: 400, text: first.text });
    expect(await count()).toBe(before);
  });

  it("is a 409 while the first is still in the making, and never done twice", async () => {
    const key = randomUUID();
    const before = await count();
    const answers = await Promise.all(Array.from({ length: 8 }, () => enrol(key)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(201);
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
    const waiting = answers.filter(({ status }) => status === 409);
    for (const { headers } of waiting) expect(headers.get("retry-after")).toBe("1");
    expect(await count()).toBe(before + 1);
  });

  it("is done once however many processes get it", async () => {
    const { url, context } = platform;
    const log = createLogger("silent");
    const store = await openStore({ databaseUrl: url, dataDir: "not used", logger: log });
    const second = createPlatform({ ...context, store });
    const key = randomUUID();
    const before = await count();
    const request = () =>
      new Request("http://platform/public/v1/program/enrollments", {
        method: "POST",
        headers: {
          authorization: "Bearer client",
          "content-type": "application/json",
          "idempotency-key": key,
        },
        body: JSON.stringify({ program: { id: program.id }, ...holderFor(program) }),
      });
    const fetches = [platform.fetch, second.fetch, platform.fetch, second.fetch];
    const answers = await Promise.all(fetches.map((fetch) => fetch(request())));
    await store.close();
    expect(answers.some(({ status }) => status === 201)).toBe(true);
    expect(await count()).toBe(before + 1);
  });

  it("is done again after a defect of ours", async () => {
    const key = randomUUID();
    const broken = createPlatform({
      ...platform.context,
      newId: () => {
        throw new Error("no ids today");
      },
    });
    const body = JSON.stringify({ program: { id: program.id }, ...holderFor(program) });
    const headers = {
      authorization: "Bearer client",
      "content-type": "application/json",
      "idempotency-key": key,
    };
    const url = "http://platform/public/v1/program/enrollments";
    const first = await broken.fetch(new Request(url, { method: "POST", headers, body }));
    expect(first.status).toBe(500);
    const second = await platform.fetch(new Request(url, { method: "POST", headers, body }));
    expect(second.status).toBe(201);
  });

  it("is forgotten after a day, not before", async () => {
    const key = randomUUID();
    const start = platform.clock.now;
    const first = await enrol(key);
    platform.clock.now = new Date(start.getTime() + 24 * 60 * 60 * 1000 - 1);
    await forgetAnswers(platform.context);
    expect((await enrol(key)).body.id).toBe(first.body.id);
    platform.clock.now = new Date(start.getTime() + 24 * 60 * 60 * 1000 + 1);
    const later = await enrol(key);
    expect(later.status).toBe(201);
    expect(later.body.id).not.toBe(first.body.id);
    platform.clock.now = new Date(start.getTime() + 72 * 60 * 60 * 1000);
    await forgetAnswers(platform.context);
    expect(await platform.context.store.db.$count(idempotencyKeys)).toBe(0);
    platform.clock.now = start;
  });

  it("works for actions, for checks that store nothing, and for multipart bodies", async () => {
    const draft = await draftEnrollment(platform, program);
    const headers = () => ({ "idempotency-key": randomUUID() });
    const client = platform.as("client");
    const check = await client(
      "POST",
      "/program/enrollments/validate",
      {
        program: { id: program.id },
        ...holderFor(program),
      },
      headers(),
    );
    expect(check.status, check.text).toBe(200);
    const once = headers();
    const submit = () => client("POST", `/program/enrollments/${draft.id}/submit`, {}, once);
    expect((await submit()).body.status).toBe("Processing");
    expect((await submit()).status).toBe(200);
    const form = headers();
    const body = () => formOf("program", { name: "Once" });
    const create = (form_: FormData) =>
      platform.as("vendor")("POST", "/program/programs", form_, form);
    const before = await platform.context.store.db.$count(programs);
    const first = await create(body());
    expect(first.status, first.text).toBe(201);
    expect((await create(body())).body.id).toBe(first.body.id);
    expect(await platform.context.store.db.$count(programs)).toBe(before + 1);
  });

  it.each(["", "x".repeat(256)])("is refused with a key of unfit length", async (key) => {
    const { status, body } = await enrol(key);
    expect(status).toBe(400);
    expect(Object.keys(body.errors)).toEqual(["Idempotency-Key"]);
  });
});

it("never merges POSTs without a key, because real clients repeat equal bodies on purpose", async () => {
  const before = await count();
  const answers = await Promise.all([enrol(undefined), enrol(undefined), enrol(undefined)]);
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(3);
  expect(await count()).toBe(before + 3);
});

it("ignores a key on other methods", async () => {
  const draft = await done(enrol(undefined));
  const path = `/program/enrollments/${draft.id}`;
  const headers = { "idempotency-key": "one" };
  const put = (notes: string) => platform.as("client")("PUT", path, { notes }, headers);
  expect((await put("First")).body.notes).toBe("First");
  expect((await put("Second")).body.notes).toBe("Second");
});
