import { hash } from "@node-rs/argon2";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createPlatform } from "../app";
import { accounts, accountUsers, users } from "../store/schema";
import { sessions } from "../store/schema-identity";
import { done, ids, people, type TestPlatform, testPlatform } from "../testing";

const password = "correct horse battery staple";
const start = new Date("2026-03-10T12:00:00.000Z");
const minutesMs = 60_000;

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
  const { db } = platform.context.store;
  await db
    .update(users)
    .set({ passwordHash: await hash(password) })
    .where(eq(users.id, ids.vendorUser));
  const second = {
    id: "AUSR-1000-0002-0001",
    accountId: people.otherVendor.id,
    userId: ids.vendorUser,
  };
  await db.insert(accountUsers).values(second);
});
afterAll(() => platform.close());
beforeEach(() => {
  platform.clock.now = start;
});

/** Signing in needs no token, so the caller has none. */
function signIn(body: object = { email: "VENDOR@example.com ", password }) {
  return platform.as("")("POST", "/accounts/sessions", body);
}

async function signedIn() {
  const { token } = await done(signIn());
  return { token, call: platform.as(token) };
}

function later(minutes: number) {
  platform.clock.now = new Date(start.getTime() + minutes * minutesMs);
}

describe("signing in", () => {
  it("gives a token, the person and their accounts; the address counts in any case", async () => {
    const { status, body } = await signIn();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      token: expect.stringMatching(/^ses:[\w-]{43}$/),
      user: { id: ids.vendorUser, email: "vendor@example.com" },
      expiresAt: "2026-03-10T13:00:00.000Z",
    });
    const owned = [people.vendor.id, people.otherVendor.id];
    expect(owned).toContain(body.account.id);
    expect(body.accounts.map(({ id }: { id: string }) => id).sort()).toEqual(owned);
    expect(JSON.stringify(body)).not.toMatch(/hash/i);
  });

  it("keeps no secret in the store", async () => {
    const { body } = await signIn();
    const rows = await platform.context.store.db.select().from(sessions);
    expect(JSON.stringify(rows)).not.toContain(body.token.slice(4));
  });

  it("answers a wrong password and an unknown address with the same words", async () => {
    const wrong = await signIn({ email: "vendor@example.com", password: "wrong" });
    const unknown = await signIn({ email: "nobody@example.com", password });
    const passwordless = await signIn({ email: "client@example.com", password });
    expect(wrong.status).toBe(400);
    for (const answer of [unknown, passwordless]) {
      expect({ ...answer.body, traceId: "" }).toEqual({ ...wrong.body, traceId: "" });
    }
    expect(Object.keys(wrong.body.errors)).toEqual(["password"]);
  });

  it("is refused to a person who is not active", async () => {
    const { db } = platform.context.store;
    await db.update(users).set({ status: "Disabled" }).where(eq(users.id, ids.vendorUser));
    expect((await signIn()).status).toBe(400);
    await db.update(users).set({ status: "Active" }).where(eq(users.id, ids.vendorUser));
  });

  it.each([{}, { email: "vendor@example.com" }, { email: "", password: "" }, { user: {} }])(
    "with %j says in our words what is missing",
    async (body) => {
      const answer = await signIn(body);
      expect(answer.status).toBe(400);
      expect(JSON.stringify(answer.body.errors)).not.toMatch(/invalid|expected/i);
    },
  );

  it("names the field that is empty", async () => {
    const answer = await signIn({ email: " ", password });
    expect(answer.body.errors).toEqual({ email: ["Enter your e-mail address."] });
  });
});

describe("a person without a password", () => {
  const demo = () => createPlatform({ ...platform.context, demo: true });

  it("signs in by a click in demo mode only", async () => {
    const body = { user: { id: ids.vendorUser }, account: { id: people.otherVendor.id } };
    const refused = await signIn(body);
    expect(refused.status).toBe(400);
    const response = await demo().fetch(
      new Request("http://platform/public/v1/accounts/sessions", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    );
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ account: { id: people.otherVendor.id } });
  });

  it("is listed in demo mode only", async () => {
    expect((await platform.as("")("GET", "/accounts/demo-people")).status).toBe(404);
    const url = "http://platform/public/v1/accounts/demo-people";
    const response = await demo().fetch(new Request(url));
    expect(response.status).toBe(200);
    const { data } = await response.json();
    expect(data).toHaveLength(6);
    expect(JSON.stringify(data)).not.toMatch(/hash/i);
  });
});

describe("a session", () => {
  it("acts for its account as the person, who is the actor of the audit", async () => {
    const { call } = await signedIn();
    await done(call("PUT", "/accounts/sessions/current", { account: people.vendor }));
    const form = new FormData();
    form.append("program", JSON.stringify({ name: "By Anna" }));
    const program = await done(call("POST", "/program/programs", form));
    expect(program.vendor.id).toBe(people.vendor.id);
    expect(program.audit.created.by).toMatchObject({ id: ids.vendorUser, name: "Anna vendor" });
  });

  it("is read with its accounts", async () => {
    const { call } = await signedIn();
    const session = await done(call("GET", "/accounts/sessions/current"));
    expect(session).toMatchObject({ user: { id: ids.vendorUser }, accounts: [{}, {}] });
    expect(session.token).toBeUndefined();
  });

  it("switches to another account of the person and to no other", async () => {
    const { call } = await signedIn();
    for (const account of [people.otherVendor, people.vendor]) {
      const session = await done(call("PUT", "/accounts/sessions/current", { account }));
      expect(session.account).toMatchObject({ id: account.id, type: "Vendor" });
      const own = await done(call("GET", "/accounts/sessions/current"));
      expect(own.account.id).toBe(account.id);
    }
    const foreign = await call("PUT", "/accounts/sessions/current", { account: people.client });
    expect(foreign.status).toBe(404);
    const current = await done(call("GET", "/accounts/sessions/current"));
    expect(current.account.id).toBe(people.vendor.id);
  });

  it("ends after an hour without use", async () => {
    const { call } = await signedIn();
    later(59);
    await done(call("GET", "/accounts/sessions/current"));
    later(59 + 59);
    await done(call("GET", "/accounts/sessions/current"));
    later(59 + 59 + 61);
    expect((await call("GET", "/accounts/sessions/current")).status).toBe(401);
  });

  it("ends twelve hours after it began, however much it is used", async () => {
    const { call } = await signedIn();
    for (let minutes = 0; minutes < 12 * 60; minutes += 50) {
      later(minutes);
      await done(call("GET", "/accounts/sessions/current"));
    }
    later(12 * 60);
    expect((await call("GET", "/accounts/sessions/current")).status).toBe(401);
  });

  it("ends when the person signs out, on every later request", async () => {
    const { call } = await signedIn();
    const other = await signedIn();
    expect((await call("DELETE", "/accounts/sessions/current")).status).toBe(204);
    expect((await call("GET", "/accounts/sessions/current")).status).toBe(401);
    expect((await call("GET", "/program/programs")).status).toBe(401);
    await done(other.call("GET", "/accounts/sessions/current"));
  });

  it("ends with the person's membership of the account and with the account", async () => {
    const { db } = platform.context.store;
    const { call } = await signedIn();
    const account = people.otherVendor;
    await done(call("PUT", "/accounts/sessions/current", { account }));
    await db.update(accounts).set({ status: "Disabled" }).where(eq(accounts.id, account.id));
    expect((await call("GET", "/program/programs")).status).toBe(401);
    await db.update(accounts).set({ status: "Active" }).where(eq(accounts.id, account.id));
    await done(call("GET", "/program/programs"));
    const membership = and(
      eq(accountUsers.accountId, account.id),
      eq(accountUsers.userId, ids.vendorUser),
    );
    await db.delete(accountUsers).where(membership);
    expect((await call("GET", "/program/programs")).status).toBe(401);
    await db
      .insert(accountUsers)
      .values({ id: "AUSR-1000-0001-0009", accountId: account.id, userId: ids.vendorUser });
  });

  it("is nothing that an API token has", async () => {
    const path = "/accounts/sessions/current";
    expect((await platform.as("vendor")("GET", path)).status).toBe(400);
    expect((await platform.as("vendor")("DELETE", path)).status).toBe(400);
  });

  it("is forgotten by the store once it has ended", async () => {
    await signedIn();
    later(24 * 60);
    await signedIn();
    expect(await platform.context.store.db.$count(sessions)).toBe(1);
  });
});
