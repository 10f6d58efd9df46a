import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressHeader } from "@/lib/contract/headers";
import { createPlatform } from "./app";
import { forgetLimits } from "./limits";
import type { Rates } from "./rates";
import { openStore, type Store } from "./store/open";
import { type TestPlatform, testPlatform } from "./testing";
import { openThrottle } from "./throttle";

let platform: TestPlatform;
let otherStore: Store;
beforeAll(async () => {
  platform = await testPlatform();
  const { url, context } = platform;
  otherStore = await openStore({ databaseUrl: url, dataDir: "not used", logger: context.log });
});
afterAll(async () => {
  await otherStore.close();
  await platform.close();
});

/** As in a process of its own, on a store that counts the statements about limits. */
function processOn(rates: Rates, store = platform.context.store) {
  let statements = 0;
  const query = (...args: Parameters<Store["pool"]["query"]>) => {
    if (JSON.stringify(args[0]).includes("into limits")) statements += 1;
    return store.pool.query(...args);
  };
  const pool = new Proxy(store.pool, {
    get: (target, name) => (name === "query" ? query : Reflect.get(target, name)),
  });
  const context = { ...platform.context, store: { ...store, pool } };
  const { fetch } = createPlatform(context, openThrottle(context, rates));
  const get = (
    path = "/program/programs?limit=0",
    headers: HeadersInit = { authorization: "Bearer client" },
  ) => fetch(new Request(`http://platform/public/v1${path}`, { headers }));
  const post = (path: string, body: object, token = "client") =>
    fetch(
      new Request(`http://platform/public/v1${path}`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    );
  return { get, post, statements: () => statements };
}

async function statuses(count: number, ask: () => Promise<Response>) {
  const answers = [];
  for (let at = 0; at < count; at += 1) answers.push((await ask()).status);
  return { ok: answers.filter((status) => status === 200).length, last: answers.at(-1) };
}

const minute = 60_000;
function nextWindow() {
  platform.clock.now = new Date(platform.clock.now.getTime() + 61 * minute);
}

describe("requests with one token", () => {
  it("are refused with 429 and Retry-After beyond the limit, and taken again in the next window", async () => {
    nextWindow();
    const { get } = processOn({ token: 20 });
    expect(await statuses(20, get)).toEqual({ ok: 20, last: 200 });
    platform.clock.now = new Date(platform.clock.now.getTime() + 18_400);
    const refusal = await get();
    expect(refusal.status).toBe(429);
    expect(refusal.headers.get("retry-after")).toBe("42");
    expect(refusal.headers.get("ratelimit-policy")).toBe('"token";q=20;w=60');
    expect(refusal.headers.get("ratelimit")).toBe('"token";r=0;t=42');
    expect(await refusal.json()).toMatchObject({
      type: "https://tools.ietf.org/html/rfc6585#section-4",
      title: "Too Many Requests",
      status: 429,
      detail: expect.stringContaining("in 42 s"),
    });
    platform.clock.now = new Date(platform.clock.now.getTime() + 41_700);
    expect((await get()).status).toBe(200);
  });

  it("are told with every answer what is left, refusals included", async () => {
    nextWindow();
    const { get } = processOn({ token: 20 });
    await get();
    const answer = await get();
    expect(answer.headers.get("ratelimit-policy")).toBe('"token";q=20;w=60');
    expect(answer.headers.get("ratelimit")).toBe('"token";r=18;t=60');
    const unknown = await get("/program/programs/PRG-0000-0000");
    expect(unknown.status).toBe(404);
    expect(unknown.headers.get("ratelimit")).toBe('"token";r=17;t=60');
  });

  it("don't use up what others have", async () => {
    nextWindow();
    const { get } = processOn({ token: 10 });
    await statuses(11, get);
    expect((await get(undefined, { authorization: "Bearer vendor" })).status).toBe(200);
  });

  it("are counted by two processes together: never more than the limit, at most a tenth less", async () => {
    nextWindow();
    const one = processOn({ token: 100 });
    const other = processOn({ token: 100 }, otherStore);
    let turn = 0;
    const inTurns = () => (turn++ % 2 === 0 ? one : other).get();
    const { ok, last } = await statuses(130, inTurns);
    expect(last).toBe(429);
    expect(ok).toBeLessThanOrEqual(100);
    expect(ok).toBeGreaterThanOrEqual(90);
  });

  it("cost one statement for a tenth of the limit, and none once it is used up", async () => {
    nextWindow();
    const { get, statements } = processOn({ token: 100, address: 1000 });
    await statuses(100, get);
    expect(statements()).toBe(10);
    await statuses(50, get);
    expect(statements()).toBe(10);
  });

  it("that arrive together are let in just as often", async () => {
    nextWindow();
    const { get } = processOn({ token: 30 });
    const answers = await Promise.all(Array.from({ length: 50 }, () => get()));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(30);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
  });
});

describe("requests from one address", () => {
  const from = (address: string, token?: string) => ({
    [addressHeader]: address,
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  });

  it.each([
    ["without a token", undefined],
    ["with a token that is no good", "guess"],
  ])(
    "%s are refused beyond their limit, and good tokens from there still pass",
    async (_, token) => {
      nextWindow();
      const { get } = processOn({ anonymous: 10, token: 100 });
      for (let at = 0; at < 10; at += 1) {
        expect((await get(undefined, from("203.0.113.7", token))).status).toBe(401);
      }
      const refusal = await get(undefined, from("203.0.113.7", token));
      expect(refusal.status).toBe(429);
      expect(Number(refusal.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
      expect((await get(undefined, from("203.0.113.7", "client"))).status).toBe(200);
      expect((await get(undefined, from("203.0.113.8", token))).status).toBe(401);
    },
  );

  it("that need no token are counted whatever they carry", async () => {
    nextWindow();
    const { get } = processOn({ anonymous: 10 });
    const ask = () => get("/openapi.json", from("203.0.113.9", "client"));
    expect(await statuses(11, ask)).toEqual({ ok: 10, last: 429 });
  });

  it("count together whichever tokens they carry, before anything is read", async () => {
    nextWindow();
    const { get } = processOn({ address: 10 });
    for (let at = 0; at < 10; at += 1) {
      expect((await get(undefined, from("2001:db8::1", "client"))).status).toBe(200);
    }
    expect((await get(undefined, from("2001:db8::2", "vendor"))).status).toBe(429);
    expect((await get(undefined, from("2001:db8:0:1::2", "vendor"))).status).toBe(200);
  });

  it("count for nobody when they come from within the process", async () => {
    nextWindow();
    const { get } = processOn({ address: 10, anonymous: 10 });
    expect(await statuses(12, get)).toMatchObject({ ok: 12 });
    expect((await get(undefined, { ...from(""), authorization: "Bearer client" })).status).toBe(
      200,
    );
  });
});

describe("what costs others something is limited for an account", () => {
  it("questions to vendors' systems", async () => {
    nextWindow();
    const { post } = processOn({ callouts: 10 });
    const ask = () => post("/program/enrollments/validate", {});
    for (let at = 0; at < 10; at += 1) expect((await ask()).status).toBe(400);
    const refusal = await ask();
    expect(refusal.status).toBe(429);
    expect(refusal.headers.get("ratelimit-policy")).toBe('"callouts";q=10;w=60');
    nextWindow();
    expect((await ask()).status).toBe(400);
  });

  it("new webhooks and tokens", async () => {
    nextWindow();
    const { post } = processOn({ creations: 10 });
    for (let at = 0; at < 10; at += 1) {
      expect((await post("/notifications/webhooks", {}, "vendor")).status).toBe(400);
    }
    expect((await post("/notifications/webhooks", {}, "vendor")).status).toBe(429);
    expect((await post("/accounts/api-tokens", {}, "vendor")).status).toBe(429);
    platform.clock.now = new Date(platform.clock.now.getTime() + 59 * minute);
    expect((await post("/accounts/api-tokens", {}, "vendor")).status).toBe(429);
  });
});

it("forgets the counts of windows that are long over", async () => {
  nextWindow();
  await processOn({ token: 10 }).get();
  const { store } = platform.context;
  const count = async () => (await store.pool.query("select 1 from limits")).rowCount ?? 0;
  expect(await count()).toBeGreaterThan(0);
  await forgetLimits(platform.context);
  expect(await count()).toBeGreaterThan(0);
  nextWindow();
  nextWindow();
  await forgetLimits(platform.context);
  expect(await count()).toBe(0);
});
