import { eq } from "drizzle-orm";
import pino from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createPlatform } from "./app";
import { openStore } from "./store/open";
import { accounts, apiTokens } from "./store/schema";
import { type Answer, done, people, persons, type TestPlatform, testPlatform } from "./testing";
import { draftProgram, formOf, openProgram } from "./testing-programs";

type Line = Record<string, unknown> & { level: number };
let lines: Line[] = [];
const log = pino({ level: "info" }, { write: (line) => lines.push(JSON.parse(line)) });

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform({ log });
});
afterAll(() => platform.close());
beforeEach(() => {
  lines = [];
});

const unknownProgram = "/program/programs/PRG-0000-0000";
const refusals: [number, string, () => Promise<Answer>][] = [
  [400, "Bad Request", () => platform.as("vendor")("POST", "/program/programs", formOf("x", {}))],
  [401, "Unauthorized", () => platform.as("nobody")("GET", unknownProgram)],
  [403, "Forbidden", () => platform.as("client")("DELETE", unknownProgram)],
  [404, "Not Found", () => platform.as("client")("GET", unknownProgram)],
  [
    413,
    "Content Too Large",
    () => platform.as("vendor")("PUT", unknownProgram, { name: "x".repeat(2_200_000) }),
  ],
  [
    415,
    "Unsupported Media Type",
    () => platform.as("vendor")("PUT", unknownProgram, { name: "A" }, { "content-type": "a/b" }),
  ],
];

describe.each(refusals)("a refusal with %i", (status, title, request) => {
  it("is a problem with the standard title whose trace id the log has too", async () => {
    const { headers, body, ...answer } = await request();
    expect(answer.status).toBe(status);
    expect(headers.get("content-type")).toMatch(/^application\/problem\+json/);
    expect(body).toMatchObject({ status, title, type: expect.stringContaining("rfc9110#section") });
    expect(body.detail).toMatch(/\w/);
    expect(body.instance).toMatch(/^\/public\/v1\/program\/programs/);
    expect(body.traceId).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ traceId: body.traceId, status, path: body.instance });
  });

  it("leaves no credentials in the log", async () => {
    await request();
    expect(JSON.stringify(lines)).not.toMatch(/bearer|authorization/i);
  });
});

it("says in the log who was refused, and from where", async () => {
  const from = { "x-portal-address": "203.0.113.7" };
  await platform.as("client")("DELETE", unknownProgram, undefined, from);
  const { id: account } = people.client;
  const actor = expect.stringMatching(/^TKN-/);
  expect(lines).toEqual([expect.objectContaining({ account, actor, address: "203.0.113.7" })]);
});

it("goes on with the trace of a caller that sent one, and begins one for nonsense", async () => {
  const trace = "0af7651916cd43dd8448eb211c80319c";
  const given = { traceparent: `00-${trace}-b7ad6b7169203331-01` };
  const { body } = await platform.as("client")("GET", unknownProgram, undefined, given);
  expect(body.traceId).toContain(`00-${trace}-`);
  const nonsense = { traceparent: `00-${trace}\u0022-1` };
  const other = await platform.as("client")("GET", unknownProgram, undefined, nonsense);
  expect(other.body.traceId).not.toContain(trace);
});

it("answers a defect with a bland 500 whose cause only the log has", async () => {
  const settings = { dataDir: "not used", logger: log };
  const store = await openStore({ databaseUrl: platform.url, ...settings });
  await store.close();
  const broken = createPlatform({ ...platform.context, store });
  const response = await broken.fetch(
    new Request("http://platform/public/v1/program/programs", {
      headers: { authorization: "Bearer vendor" },
    }),
  );
  const problem = await response.json();
  expect(response.status).toBe(500);
  expect(problem).toMatchObject({ title: "Internal Server Error", status: 500 });
  expect(JSON.stringify(problem)).not.toMatch(/pool|select|sql/i);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ level: 50, traceId: problem.traceId });
  expect(JSON.stringify(lines[0]?.err)).toMatch(/pool/);
});

describe("a request without a valid token", () => {
  const headers: [string, Record<string, string>][] = [
    ["none", {}],
    ["another scheme", { authorization: "Basic dmVuZG9y" }],
    ["an empty one", { authorization: "Bearer " }],
    ["an unknown one", { authorization: "Bearer nobody" }],
    ["an unknown session", { authorization: "Bearer ses:nobody" }],
    ["SQL", { authorization: "Bearer '||'vendor" }],
  ];
  it.each(headers)("(%s) is a 401 that asks for a Bearer token", async (_, given) => {
    const url = "http://platform/public/v1/program/programs";
    const response = await platform.fetch(new Request(url, { headers: given }));
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
  });

  it("is a 401 before anything is said about the path's object or the body", async () => {
    const answer = await platform.as("nobody")("PUT", unknownProgram, "nonsense");
    expect(answer.status).toBe(401);
  });

  it("is what a disabled token and a token of a disabled account make", async () => {
    const { db } = platform.context.store;
    const read = () => platform.as("otherVendor")("GET", "/program/programs");
    await done(read());
    const token = eq(apiTokens.id, "TKN-1000-0002");
    await db.update(apiTokens).set({ status: "Disabled" }).where(token);
    expect((await read()).status).toBe(401);
    await db.update(apiTokens).set({ status: "Active" }).where(token);
    const account = eq(accounts.id, "ACC-1000-0002");
    await db.update(accounts).set({ status: "Disabled" }).where(account);
    expect((await read()).status).toBe(401);
    await db.update(accounts).set({ status: "Active" }).where(account);
    await done(read());
  });
});

describe("an address", () => {
  it("works under /public/v1, under /v1 and with a slash at the end", async () => {
    const { id } = await draftProgram(platform);
    for (const path of [`/public/v1/program/programs/${id}`, `/v1/program/programs/${id}/`]) {
      const headers = { authorization: "Bearer vendor" };
      const response = await platform.fetch(new Request(`http://platform${path}`, { headers }));
      expect(response.status).toBe(200);
    }
  });

  it.each(["/program/nothing", "/program/programs/PRG-1/nothing", "/nothing"])(
    "that leads nowhere (%s) is a 404 problem",
    async (path) => {
      const answer = await platform.as("vendor")("GET", path);
      expect([answer.status, answer.body.title]).toEqual([404, "Not Found"]);
    },
  );

  it.each(["PATCH", "PUT", "DELETE"])("knows no %s of a list", async (method) => {
    expect((await platform.as("vendor")(method, "/program/programs")).status).toBe(404);
  });
});

it.each(persons)("never lets an answer be kept by a cache (%s)", async (person) => {
  const { id } = await openProgram(platform);
  for (const path of ["/program/programs", `/program/programs/${id}`, unknownProgram]) {
    const { headers } = await platform.as(person)("GET", path);
    expect(headers.get("cache-control")).toBe("no-store");
  }
});
