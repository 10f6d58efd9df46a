import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createPlatform } from "../app";
import { accountUsers, users } from "../store/schema";
import { sessions } from "../store/schema-identity";
import { done, ids, people, type TestPlatform, testPlatform } from "../testing";
import { softwareAuthenticator } from "../testing-authenticator";
import {
  codeOf,
  forgetCounts,
  givePassword,
  password,
  signIn,
  stranger,
  turnOnCodes,
} from "../testing-sign-in";

const start = new Date("2026-03-10T12:00:00.000Z");
const security = "/accounts/sign-in-security";
const current = "/accounts/sessions/current";
const site = { origin: "https://portal.example", rpId: "portal.example" };

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
  await givePassword(platform, ids.vendorUser);
  await givePassword(platform, ids.otherVendorUser);
});
afterAll(() => platform.close());
beforeEach(() => {
  platform.clock.now = start;
});
afterEach(async () => {
  const { db } = platform.context.store;
  await db.delete(sessions);
  await db.update(users).set({ totpSecret: null, totpConfirmedAt: null, totpStep: null });
  await forgetCounts(platform);
});

function later(minutes: number) {
  platform.clock.now = new Date(start.getTime() + minutes * 60_000);
}

describe("a person's sessions", () => {
  it("are listed with where they come from, the newest first, those of nobody else", async () => {
    await signIn(platform, "otherVendor@example.com");
    const first = await signIn(platform, "vendor@example.com", { address: "192.0.2.1" });
    later(1);
    const second = await signIn(platform, "vendor@example.com", { address: "192.0.2.2" });
    const { data } = await done(second.call("GET", "/accounts/sessions"));
    expect(data).toMatchObject([
      { id: second.session.id, isCurrent: true, method: "password", address: "192.0.2.2" },
      { id: first.session.id, isCurrent: false, createdAt: start.toISOString() },
    ]);
    expect(data).toHaveLength(2);
    expect(data[0].account.id).toBe(people.vendor.id);
    expect(JSON.stringify(data)).not.toMatch(/ses:|hash/i);
  });

  it("are listed without those that are over", async () => {
    await signIn(platform);
    later(61);
    const { call } = await signIn(platform);
    expect((await done(call("GET", "/accounts/sessions"))).data).toHaveLength(1);
  });

  it("keep no more than 300 characters of what a browser calls itself", async () => {
    const headers = { "user-agent": "x".repeat(5000) };
    const body = { email: "vendor@example.com", password };
    const { id } = await done(platform.as("")("POST", "/accounts/sessions", body, headers));
    const [row] = await platform.context.store.db
      .select()
      .from(sessions)
      .where(eq(sessions.id, id));
    expect(row?.userAgent).toHaveLength(300);
  });

  it("end one by one or all but this, and then open nothing", async () => {
    const [here, one, two, three] = [
      await signIn(platform),
      await signIn(platform),
      await signIn(platform),
      await signIn(platform),
    ];
    expect((await here.call("DELETE", `/accounts/sessions/${one.session.id}`)).status).toBe(204);
    expect((await one.call("GET", current)).status).toBe(401);
    expect((await two.call("GET", current)).status).toBe(200);
    expect((await here.call("POST", "/accounts/sessions/end-others")).status).toBe(204);
    for (const { call } of [two, three]) expect((await call("GET", current)).status).toBe(401);
    expect((await here.call("GET", current)).status).toBe(200);
  });

  it("are not another person's to end, who can't tell them from ones that never were", async () => {
    const mine = await signIn(platform);
    const { call } = await signIn(platform, "otherVendor@example.com");
    for (const id of [mine.session.id, "SES-0000-0000-0000"]) {
      const answer = await call("DELETE", `/accounts/sessions/${id}`);
      expect(answer.status).toBe(404);
      expect(answer.body.detail).toBe(`Session '${id}' was not found.`);
    }
    await call("POST", "/accounts/sessions/end-others");
    expect((await mine.call("GET", current)).status).toBe(200);
  });

  it("show and open only the accounts where the person is active", async () => {
    const { db } = platform.context.store;
    const pair = { accountId: people.otherVendor.id, userId: ids.vendorUser };
    await db.insert(accountUsers).values({ id: "AUSR-9", ...pair, status: "Disabled" });
    const { session, call } = await signIn(platform);
    expect(session.accounts).toHaveLength(1);
    const account = people.otherVendor;
    expect((await call("PUT", current, { account })).status).toBe(404);
    await db.update(accountUsers).set({ status: "Active" }).where(eq(accountUsers.id, "AUSR-9"));
    const switched = await done(call("PUT", current, { account }));
    expect(switched).toMatchObject({ id: session.id, role: "Member", accounts: [{}, {}] });
    await db.delete(accountUsers).where(eq(accountUsers.id, "AUSR-9"));
  });
});

const guarded: [method: string, path: string][] = [
  ["POST", `${security}/codes`],
  ["DELETE", `${security}/codes`],
  ["POST", `${security}/recovery-codes`],
  ["POST", `${security}/passkey-challenges`],
  ["DELETE", `${security}/passkeys/any`],
];

describe("what can't be undone", () => {
  it.each(guarded)(
    "%s %s asks after a quarter of an hour who the person is",
    async (method, path) => {
      const { call } = await signIn(platform);
      later(15);
      expect((await call(method, path)).status).not.toBe(403);
      platform.clock.now = new Date(platform.clock.now.getTime() + 1);
      const answer = await call(method, path);
      expect(answer.status).toBe(403);
      expect(answer.body.type).toMatch(/#confirm-identity$/);
      expect(answer.body.detail).toMatch(/^Confirm that it is you/);
      await done(call("POST", `${current}/confirm`, { password }));
      expect((await call(method, path)).status).not.toBe(403);
    },
  );

  it("is opened by the password, a code or a passkey of the same person", async () => {
    const { call } = await signIn(platform);
    const { secret } = await turnOnCodes(platform, call);
    const key = softwareAuthenticator();
    const { ticket, options } = await done(call("POST", `${security}/passkey-challenges`));
    const passkey = key.create({ ...site, challenge: options.challenge });
    await done(call("POST", `${security}/passkeys`, { ticket, name: "Key", passkey }));
    later(1);
    const challenge = await done(
      stranger(platform)("POST", "/accounts/sessions/passkey-challenges"),
    );
    const answer = key.get({ ...site, challenge: challenge.options.challenge });
    for (const given of [
      { password },
      { code: codeOf(platform, secret) },
      { ticket: challenge.ticket, passkey: answer },
    ]) {
      expect((await call("POST", `${current}/confirm`, given)).status).toBe(204);
      expect((await call("POST", `${current}/confirm`, given)).status).toBe(
        "password" in given ? 204 : 400,
      );
    }
  });

  it("isn't opened by another person's passkey", async () => {
    const other = await signIn(platform, "otherVendor@example.com");
    const key = softwareAuthenticator();
    const { ticket, options } = await done(other.call("POST", `${security}/passkey-challenges`));
    const passkey = key.create({ ...site, challenge: options.challenge });
    await done(other.call("POST", `${security}/passkeys`, { ticket, name: "Key", passkey }));
    const { call } = await signIn(platform);
    const challenge = await done(
      stranger(platform)("POST", "/accounts/sessions/passkey-challenges"),
    );
    const given = {
      ticket: challenge.ticket,
      passkey: key.get({ ...site, challenge: challenge.options.challenge }),
    };
    expect((await call("POST", `${current}/confirm`, given)).status).toBe(400);
  });

  it("gives ten tries in a quarter of an hour, which lock nobody out of another session", async () => {
    const [stolen, mine] = [await signIn(platform), await signIn(platform)];
    for (let time = 0; time < 10; time++) {
      const answer = await stolen.call("POST", `${current}/confirm`, { password: "wrong" });
      expect(answer.status).toBe(400);
    }
    expect((await stolen.call("POST", `${current}/confirm`, { password })).status).toBe(429);
    expect((await mine.call("POST", `${current}/confirm`, { password })).status).toBe(204);
  });
});

it("refuses what belongs to a person to an API token, whatever it names", async () => {
  const paths: [string, string, object?][] = [
    ["GET", "/accounts/sessions"],
    ["DELETE", "/accounts/sessions/any"],
    ["POST", "/accounts/sessions/end-others"],
    ["POST", `${current}/confirm`, { password }],
    ["GET", security],
    ...guarded,
    ["POST", `${security}/codes/confirm`, { code: "000000" }],
    ["POST", `${security}/passkeys`, { ticket: "t", name: "n", passkey: { id: "a", type: "b" } }],
    ["PUT", `${security}/passkeys/any`, { name: "n" }],
  ];
  for (const [method, path, body] of paths) {
    const answer = await platform.as("vendor")(method, path, body);
    expect(answer.status, `${method} ${path}`).toBe(400);
    expect(answer.body.detail).toContain("An API token has no session");
  }
});

it("passes over the second step for one click in demo mode", async () => {
  const { call } = await signIn(platform);
  await turnOnCodes(platform, call);
  const { fetch } = createPlatform({ ...platform.context, demo: true });
  const request = new Request("http://platform/public/v1/accounts/sessions", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ user: { id: ids.vendorUser } }),
  });
  expect(await (await fetch(request)).json()).toMatchObject({ token: expect.any(String) });
});
