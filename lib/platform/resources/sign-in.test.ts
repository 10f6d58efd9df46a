import { hash } from "@node-rs/argon2";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { accountUsers, users } from "../store/schema";
import { knownDevices, sessions } from "../store/schema-identity";
import { done, ids, type TestPlatform, testPlatform } from "../testing";
import {
  collectingLog,
  forgetCounts,
  givePassword,
  outbox,
  password,
  signIn,
  stranger,
  throwAwayMails,
} from "../testing-sign-in";

const email = "vendor@example.com";
const { lines, log } = collectingLog();

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform({ log });
  await givePassword(platform, ids.vendorUser);
});
afterAll(() => platform.close());
afterEach(async () => {
  await forgetCounts(platform);
  lines.length = 0;
});

function tryPassword(body: object, address = "192.0.2.1") {
  return stranger(platform, { address })("POST", "/accounts/sessions", { email, ...body });
}

async function guess(times: number, address: string, body: object = {}) {
  for (let time = 0; time < times; time++)
    await tryPassword({ password: "wrong", ...body }, address);
}

describe("a session by password", () => {
  it("remembers how, from where and when it began", async () => {
    const { session } = await signIn(platform);
    const [row] = await platform.context.store.db
      .select()
      .from(sessions)
      .where(eq(sessions.id, session.id));
    const now = platform.clock.now;
    expect(row).toMatchObject({
      method: "password",
      address: "192.0.2.1",
      createdAt: now,
      confirmedAt: now,
    });
    const call = platform.as("operations");
    const { lastLoginAt } = await done(call("GET", `/accounts/users/${ids.vendorUser}`));
    expect(new Date(lastLoginAt)).toEqual(now);
  });

  it("says what the person is in the account, and has a token of its own each time", async () => {
    const [one, other] = [await signIn(platform), await signIn(platform)];
    expect(one.session.role).toBe("Administrator");
    expect(one.session.token).not.toBe(other.session.token);
  });

  it("brings an old hash up to today's cost", async () => {
    const { db } = platform.context.store;
    const passwordHash = await hash(password, { memoryCost: 4096, timeCost: 3, parallelism: 1 });
    await db.update(users).set({ passwordHash }).where(eq(users.id, ids.vendorUser));
    await signIn(platform);
    const [user] = await db.select().from(users).where(eq(users.id, ids.vendorUser));
    expect(user?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await signIn(platform);
  });

  it("is for accounts where the person is active only", async () => {
    const { db } = platform.context.store;
    const own = eq(accountUsers.userId, ids.vendorUser);
    await db.update(accountUsers).set({ status: "Disabled" }).where(own);
    const answer = await tryPassword({ password });
    expect(answer.status).toBe(403);
    expect(answer.body.detail).toContain("Ask an administrator");
    await db.update(accountUsers).set({ status: "Active" }).where(own);
  });
});

describe("who guesses a password", () => {
  it("has ten tries in a quarter of an hour, then is told how long to wait", async () => {
    await guess(10, "198.51.100.1");
    const answer = await tryPassword({ password }, "198.51.100.1");
    expect(answer.status).toBe(429);
    expect(answer.body).toMatchObject({
      title: "Too Many Requests",
      type: "https://tools.ietf.org/html/rfc6585#section-4",
      detail: expect.stringMatching(/Wait 15 minutes.*passkey.*by mail/),
    });
    const seconds = Number(answer.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(800);
    expect(seconds).toBeLessThanOrEqual(900);
  });

  it("has fifty an hour for one person from all addresses together", async () => {
    for (let host = 1; host <= 5; host++) await guess(10, `198.51.100.${host}`);
    const answer = await tryPassword({ password }, "198.51.100.99");
    expect(answer.status).toBe(429);
  });

  it("has a hundred from one address for all persons together", async () => {
    for (let person = 1; person <= 10; person++) {
      await guess(10, "198.51.100.1", { email: `nobody${person}@example.com` });
    }
    const other = { email: "client@example.com", password: "wrong" };
    expect((await tryPassword(other, "198.51.100.1")).status).toBe(429);
    expect((await tryPassword(other, "198.51.100.2")).status).toBe(400);
  });

  it("gets the same refusals for an address that nobody here has", async () => {
    const nobody = { email: "nobody@example.com" };
    await guess(10, "198.51.100.1", nobody);
    expect((await tryPassword({ ...nobody, password: "x" }, "198.51.100.1")).status).toBe(429);
  });

  it("doesn't lock the person out of a browser that they have signed in from", async () => {
    const { session } = await signIn(platform);
    for (let host = 1; host <= 5; host++) await guess(10, `198.51.100.${host}`);
    expect((await tryPassword({ password })).status).toBe(429);
    const known = await tryPassword({ password, device: session.device });
    expect(known.status).toBe(201);
  });

  it("gains nothing by the mark of a browser that is another person's, or that nobody has", async () => {
    await givePassword(platform, ids.otherVendorUser);
    const { session } = await signIn(platform, "otherVendor@example.com");
    await guess(10, "198.51.100.1");
    for (const device of [session.device, "made up"]) {
      expect((await tryPassword({ password, device }, "198.51.100.1")).status).toBe(429);
    }
  });

  it("has ten tries in a known browser too", async () => {
    const { device } = (await signIn(platform)).session;
    await guess(10, "198.51.100.1", { device });
    expect((await tryPassword({ password, device }, "198.51.100.2")).status).toBe(429);
  });

  it("begins anew after a right one", async () => {
    await guess(9, "198.51.100.1");
    expect((await tryPassword({ password }, "198.51.100.1")).status).toBe(201);
    await guess(9, "198.51.100.1");
    expect((await tryPassword({ password }, "198.51.100.1")).status).toBe(201);
  });
});

describe("a browser", () => {
  it("gets another mark at each sign-in, and the old one is worth nothing", async () => {
    const { db } = platform.context.store;
    await db.delete(knownDevices);
    const first = (await signIn(platform)).session.device;
    const second = (await done(tryPassword({ password, device: first }))).device;
    expect(second).not.toBe(first);
    expect(await db.$count(knownDevices)).toBe(1);
    expect(JSON.stringify(await db.select().from(knownDevices))).not.toContain(second);
  });

  it("that is new makes a mail to a person who has used others, and to no other", async () => {
    const { db } = platform.context.store;
    await db.delete(knownDevices);
    await throwAwayMails(platform);
    const { device } = (await signIn(platform)).session;
    await tryPassword({ password, device });
    expect(await outbox(platform)).toEqual([]);
    await tryPassword({ password });
    const mails = await outbox(platform);
    expect(mails).toHaveLength(1);
    expect(mails.at(-1)).toMatchObject({ to: email, subject: "You signed in from a new browser" });
  });

  it("is told which ways to sign in there are", async () => {
    const path = "/accounts/sessions/methods";
    const methods = (origin: string) => done(stranger(platform, { origin })("GET", path));
    const here = { password: true, idToken: false, demo: false };
    expect(await methods("https://portal.example")).toEqual({ ...here, passkey: true });
    expect(await methods("https://other.example")).toEqual({ ...here, passkey: false });
  });
});

describe("the security log", () => {
  it("has a line for every sign-in, refusal and lock-out, with address and request", async () => {
    await signIn(platform);
    await guess(11, "198.51.100.1");
    const events = lines.filter(({ event }) => event).map(({ event }) => event);
    expect(events[0]).toBe("signed in");
    expect(events.filter((event) => event === "sign-in refused")).toHaveLength(10);
    expect(events.at(-1)).toBe("too many attempts");
    for (const line of lines.filter(({ event }) => event)) {
      expect(line).toMatchObject({ address: expect.any(String), requestId: expect.any(String) });
    }
    expect(lines).toContainEqual(
      expect.objectContaining({ event: "signed in", method: "password", userId: ids.vendorUser }),
    );
  });

  it("holds nothing of what was typed, and no secret that was answered", async () => {
    const typed = { email: "my password by mistake", password: "hunter2hunter2" };
    await tryPassword(typed);
    const { session } = await signIn(platform);
    const text = JSON.stringify(lines);
    for (const secret of [...Object.values(typed), password, session.token, session.device]) {
      expect(text).not.toContain(secret);
    }
  });
});
