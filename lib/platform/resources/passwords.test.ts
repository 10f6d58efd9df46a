import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { passwordHashOf } from "../sign-in/password-strength";
import { users } from "../store/schema";
import { tickets } from "../store/schema-identity";
import { done, ids, type TestPlatform, testPlatform } from "../testing";
import {
  codeOf,
  collectingLog,
  forgetCounts,
  givePassword,
  outbox,
  password,
  signIn,
  stranger,
  throwAwayMails,
  turnOnCodes,
} from "../testing-sign-in";

const email = "vendor@example.com";
const newPassword = "umbrella gravel violin sunday";
const start = new Date("2026-03-10T12:00:00.000Z");
const own = `/accounts/users/${ids.vendorUser}/set-password`;
const { lines, log } = collectingLog();

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform({ log });
});
afterAll(() => platform.close());
beforeEach(async () => {
  platform.clock.now = start;
  await givePassword(platform, ids.vendorUser);
  await throwAwayMails(platform);
});
afterEach(() => forgetCounts(platform));

function later(minutes: number) {
  platform.clock.now = new Date(start.getTime() + minutes * 60_000);
}

function ask(body: object = { email }, from: Parameters<typeof stranger>[1] = {}) {
  return stranger(platform, from)("POST", "/accounts/password-resets", body);
}

function complete(ticket: string, chosen = newPassword) {
  const body = { ticket, password: chosen };
  return stranger(platform)("POST", "/accounts/password-resets/complete", body);
}

/** The secret of the newest mail's link. */
async function secretInMail() {
  const mail = (await outbox(platform)).at(-1);
  const secret = /\/reset-password#([\w-]{43})/.exec(mail?.text ?? "")?.[1];
  if (!secret) throw new Error(`There is no link in the mail: ${mail?.text}`);
  return secret;
}

async function askedSecret() {
  await done(ask());
  return secretInMail();
}

function enter(chosen: string) {
  return stranger(platform)("POST", "/accounts/sessions", { email, password: chosen });
}

describe("a forgotten password", () => {
  it("is answered by a mail with a link to the portal that asks, behind a #", async () => {
    expect((await ask({ email: " VENDOR@example.com" })).status).toBe(204);
    const [mail] = await outbox(platform);
    expect(mail).toMatchObject({ to: email, subject: "Choose a new password" });
    expect(mail?.text).toMatch(/https:\/\/portal\.example\/reset-password#[\w-]{43}\n/);
  });

  it("is answered by a link to the first known portal when the origin isn't one", async () => {
    await done(ask({ email }, { origin: "https://evil.example" }));
    const [mail] = await outbox(platform);
    expect(mail?.text).toContain("https://portal.example/reset-password#");
    expect(mail?.text).not.toContain("evil");
  });

  it("is answered alike for an address that nobody has, without a mail", async () => {
    const known = await ask();
    const unknown = await ask({ email: "nobody@example.com" });
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
    expect(await outbox(platform)).toHaveLength(1);
  });

  it("gives a new one, once", async () => {
    const secret = await askedSecret();
    expect((await complete(secret)).status).toBe(204);
    expect((await enter(newPassword)).status).toBe(201);
    expect((await enter(password)).status).toBe(400);
    expect((await complete(secret, "another violin gravel monday")).status).toBe(400);
  });

  it("gives a new one once also when two ask at a time", async () => {
    const secret = await askedSecret();
    const both = await Promise.all([complete(secret), complete(secret)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 400]);
  });

  it("may be changed by the link for an hour, and by the newest link only", async () => {
    const first = await askedSecret();
    await throwAwayMails(platform);
    const second = await askedSecret();
    expect((await complete(first)).status).toBe(400);
    later(60);
    expect((await complete(second)).status).toBe(400);
  });

  it("ends all sessions of the person when it is changed, and tells them", async () => {
    const { call } = await signIn(platform);
    await done(complete(await askedSecret()));
    expect((await call("GET", "/accounts/sessions/current")).status).toBe(401);
    const subjects = (await outbox(platform)).map(({ subject }) => subject);
    expect(subjects).toContain("Your password was changed");
  });

  it("isn't used up by a new one that is too weak", async () => {
    const secret = await askedSecret();
    const weak = await complete(secret, "password1234");
    expect(Object.keys(weak.body.errors)).toEqual(["password"]);
    expect((await complete(secret)).status).toBe(204);
  });

  it("makes three mails an hour for one address, and always the same answer", async () => {
    for (let time = 0; time < 5; time++) expect((await ask()).status).toBe(204);
    expect(await outbox(platform)).toHaveLength(3);
  });

  it("makes twenty mails an hour for whoever asks from one address", async () => {
    for (let time = 0; time < 20; time++) await ask({ email: `nobody${time}@example.com` });
    expect((await ask()).status).toBe(204);
    expect(await outbox(platform)).toEqual([]);
    await ask({ email }, { address: "192.0.2.9" });
    expect(await outbox(platform)).toHaveLength(1);
  });

  it("makes no mail to a person who is blocked", async () => {
    const { db } = platform.context.store;
    const person = eq(users.id, ids.vendorUser);
    await db.update(users).set({ status: "Blocked" }).where(person);
    expect((await ask()).status).toBe(204);
    await db.update(users).set({ status: "Active" }).where(person);
    expect(await outbox(platform)).toEqual([]);
  });

  it("leaves no secret in the store but in the mail, and none in the log", async () => {
    const secret = await askedSecret();
    await done(complete(secret));
    expect(JSON.stringify(await platform.context.store.db.select().from(tickets))).not.toContain(
      secret,
    );
    const text = JSON.stringify(lines);
    for (const each of [secret, newPassword]) expect(text).not.toContain(each);
    expect(text).toContain('"password reset"');
  });
});

describe("a new password", () => {
  async function messageFor(chosen: string) {
    const { call } = await signIn(platform);
    const answer = await call("POST", own, { password: chosen, currentPassword: password });
    await givePassword(platform, ids.vendorUser);
    return answer.status === 200 ? undefined : answer.body.errors.password?.[0];
  }

  it.each([
    "password1234",
    "aaaaaaaaaaaaaaaaa",
    "qwertyuiopasdfgh",
    "vendor@example.com",
    "AnnaVendor2026",
    "Program Portal 2026",
  ])("is not %s", async (chosen) => {
    const message = await messageFor(chosen);
    expect(message).toMatch(/\.$/);
    expect(message).not.toMatch(/invalid|please/i);
  });

  it("has 12 to 256 characters of any kind", async () => {
    expect(await messageFor("gravel!9xQ")).toBe("Choose a password of 12 characters or more.");
    expect(await messageFor("x".repeat(257))).toBe("Shorten the password to 256 characters.");
    expect(await messageFor("gravel violin sunday umbrella")).toBeUndefined();
    expect(await messageFor("Φαράγγι βιολί Κυριακή ομπρέλα")).toBeUndefined();
  });

  it("is judged without stopping the process, however long it is", async () => {
    await passwordHashOf(newPassword, { about: [] });
    const startedAt = performance.now();
    await passwordHashOf("p4$$w0rd1l!xK9 ".repeat(17), { about: [] }).catch(() => undefined);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  it("needs the current one, and ends all other sessions", async () => {
    const [here, elsewhere] = [await signIn(platform), await signIn(platform)];
    for (const currentPassword of [undefined, "wrong"]) {
      const answer = await here.call("POST", own, { password: newPassword, currentPassword });
      expect(Object.keys(answer.body.errors)).toEqual(["currentPassword"]);
    }
    const body = { password: newPassword, currentPassword: password };
    const user = await done(here.call("POST", own, body));
    expect(user).toMatchObject({ id: ids.vendorUser });
    expect(JSON.stringify(user)).not.toMatch(/hash|argon/i);
    expect((await here.call("GET", "/accounts/sessions/current")).status).toBe(200);
    expect((await elsewhere.call("GET", "/accounts/sessions/current")).status).toBe(401);
    const subjects = (await outbox(platform)).map(({ subject }) => subject);
    expect(subjects).toContain("Your password was changed");
  });

  it("ends the second steps that the old one began", async () => {
    const { call } = await signIn(platform);
    const { secret } = await turnOnCodes(platform, call);
    later(1);
    const { ticket } = await done(enter(password));
    await done(call("POST", own, { password: newPassword, currentPassword: password }));
    const code = codeOf(platform, secret);
    const answer = await stranger(platform)("POST", "/accounts/sessions", { ticket, code });
    expect(answer.status).toBe(400);
    await done(call("DELETE", "/accounts/sign-in-security/codes"));
  });

  it("is guessed ten times in a session at most", async () => {
    const { call } = await signIn(platform);
    const body = { password: newPassword, currentPassword: "wrong" };
    for (let time = 0; time < 10; time++) expect((await call("POST", own, body)).status).toBe(400);
    const right = { ...body, currentPassword: password };
    expect((await call("POST", own, right)).status).toBe(429);
  });

  it("is set by a person who has none only after they have confirmed that it is them", async () => {
    const { call } = await signIn(platform);
    const { db } = platform.context.store;
    await db.update(users).set({ passwordHash: null }).where(eq(users.id, ids.vendorUser));
    later(16);
    const refused = await call("POST", own, { password: newPassword });
    expect(refused.status).toBe(403);
    expect(refused.body.type).toMatch(/#confirm-identity$/);
    later(14);
    expect((await call("POST", own, { password: newPassword })).status).toBe(200);
  });

  it("is nobody else's to set, neither for a person nor for a token", async () => {
    const { call } = await signIn(platform);
    const body = { password: newPassword, currentPassword: password };
    for (const id of [ids.otherVendorUser, "USR-0000-0000"]) {
      expect((await call("POST", `/accounts/users/${id}/set-password`, body)).status).toBe(404);
    }
    expect((await platform.as("vendor")("POST", own, body)).status).toBe(404);
  });
});
