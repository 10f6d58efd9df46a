import { inject } from "vitest";
import { z } from "zod";
import { digest } from "./access";
import { createPlatform } from "./app";
import { type Context, randomId } from "./context";
import { createEgress } from "./egress";
import { testFiles } from "./files/testing";
import { openLimits } from "./limits";
import { createLogger } from "./log";
import { allModules, keepModules } from "./modules";
import { openStore } from "./store/open";
import { accounts, accountUsers, apiTokens, buyers, licensees, users } from "./store/schema";
import { testDatabase } from "./store/testing";
import { createVault } from "./vault";

/** The accounts of the test world; the token of each is its key. */
export const people = {
  vendor: { id: "ACC-1000-0001", type: "Vendor" },
  otherVendor: { id: "ACC-1000-0002", type: "Vendor" },
  client: { id: "ACC-2000-0001", type: "Client" },
  partner: { id: "ACC-2000-0002", type: "Client" },
  operations: { id: "ACC-3000-0001", type: "Operations" },
} as const;
export type Person = keyof typeof people;
export const persons: readonly Person[] = [
  "vendor",
  "otherVendor",
  "client",
  "partner",
  "operations",
];

/** A buyer and a licensee of each client account, and a user of each account. */
export const ids = {
  buyer: "BUY-2000-0001",
  licensee: "LCE-2000-0001-0001",
  partnerBuyer: "BUY-2000-0002",
  partnerLicensee: "LCE-2000-0002-0001",
  vendorUser: "USR-1000-0001",
  otherVendorUser: "USR-1000-0002",
} as const;

/**
 * The platform on a database of its own, with a clock that the test sets and one caller per account. In a run for
 * several processes as many platforms, each with connections of its own, take turns in answering.
 */
export async function testPlatform(settings: Settings = {}) {
  const platform = await emptyPlatform(settings);
  await insertPeople(platform.context.store);
  return platform;
}

type Settings = Partial<Pick<Context, "log" | "demo" | "egress" | "mail" | "sso">>;

/** The same before anybody has an account. */
export async function emptyPlatform(settings: Settings = {}) {
  const { store, url, close: drop } = await testDatabase();
  await keepModules(store);
  const clock = { now: new Date("2026-03-10T12:00:00.000Z") };
  const { files, dataDir, close: removeFiles } = await testFiles();
  const context: Context = {
    store,
    files,
    log: createLogger("silent"),
    clock: () => clock.now,
    newId: randomId,
    demo: false,
    egress: createEgress({ allowPrivate: true, timeoutMs: 500 }),
    limits: openLimits(store),
    vault: createVault("the secret of the test platforms, 32+"),
    origins: ["https://portal.example"],
    mail: { from: "Program Portal <portal@portal.example>" },
    sso: undefined,
    ...settings,
  };
  const others = await Promise.all(
    Array.from({ length: inject("testProcesses") - 1 }, () =>
      openStore({ databaseUrl: url, dataDir: "not used", logger: context.log }),
    ),
  );
  const stores = [store, ...others];
  const fetch = inTurns(stores.map((each) => createPlatform({ ...context, store: each }).fetch));
  const as = (person: Person | string) => caller(fetch, person);
  const close = async () => {
    await Promise.all(others.map((other) => other.close()));
    await drop();
    await removeFiles();
  };
  return { context, clock, url, dataDir, fetch, as, close };
}

type Fetch = (request: Request) => Promise<Response>;

function inTurns(fetches: readonly Fetch[]): Fetch {
  let turn = 0;
  return (request) => {
    const fetch = fetches[turn++ % fetches.length];
    if (!fetch) throw new Error("No platform was opened.");
    return fetch(request);
  };
}

/** Sends requests with one token; bodies are JSON unless they are a form. */
function caller(fetch: (request: Request) => Promise<Response>, token: string) {
  return async (method: string, path: string, body?: unknown, headers: HeadersInit = {}) => {
    const form = body instanceof FormData;
    const request = new Request(`http://platform/public/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined || form ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      body: form ? body : body === undefined ? null : JSON.stringify(body),
    });
    const response = await fetch(request);
    const text = await response.text();
    return { status: response.status, text, headers: response.headers, body: parsed(text) };
  };
}

export type TestPlatform = Awaited<ReturnType<typeof testPlatform>>;
export type Answer = Awaited<ReturnType<ReturnType<typeof caller>>>;

/** The body of an answer that a test takes for granted; anything but success ends the test and says why. */
export async function done(answer: Promise<Answer>) {
  const { status, text, body } = await answer;
  if (status >= 300) throw new Error(`The platform answered ${status}: ${text}`);
  return body;
}

/** Tests read answers freely: whatever was asserted by `expect` needs no type. */
// biome-ignore lint/suspicious/noExplicitAny: answers of every shape are read in assertions
function parsed(text: string): any {
  const json = z.string().transform((value, issue) => {
    try {
      return JSON.parse(value);
    } catch {
      issue.addIssue("no JSON");
      return z.NEVER;
    }
  });
  const result = json.safeParse(text);
  return result.success ? result.data : undefined;
}

async function insertPeople(store: Context["store"]) {
  for (const [token, { id, type }] of Object.entries(people)) {
    const eligibility = { client: token !== "partner", partner: token === "partner" };
    await store.db.insert(accounts).values({ id, type, name: `The ${token}`, eligibility });
    await store.db.insert(apiTokens).values({
      id: id.replace("ACC", "TKN"),
      name: `Token of ${token}`,
      accountId: id,
      modules: allModules.map(({ id }) => id),
      secretHash: digest(token),
    });
    const userId = id.replace("ACC", "USR");
    const name = { name: `Anna ${token}`, firstName: "Anna", lastName: token };
    await store.db.insert(users).values({ id: userId, ...name, email: `${token}@example.com` });
    await store.db
      .insert(accountUsers)
      .values({ id: id.replace("ACC", "AUSR-0000"), accountId: id, userId, role: "Administrator" });
  }
  for (const [index, accountId] of [people.client.id, people.partner.id].entries()) {
    const buyerId = index === 0 ? ids.buyer : ids.partnerBuyer;
    const licenseeId = index === 0 ? ids.licensee : ids.partnerLicensee;
    await store.db.insert(buyers).values({ id: buyerId, name: `Buyer ${index}`, accountId });
    await store.db
      .insert(licensees)
      .values({ id: licenseeId, name: `Licensee ${index}`, accountId, buyerId });
  }
}
