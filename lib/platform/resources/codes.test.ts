import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { users } from "../store/schema";
import { recoveryCodes } from "../store/schema-identity";
import { done, ids, type TestPlatform, testPlatform } from "../testing";
import {
  codeOf,
  forgetCounts,
  givePassword,
  outbox,
  password,
  signIn,
  stranger,
  throwAwayMails,
  turnOnCodes,
} from "../testing-sign-in";

const security = "/accounts/sign-in-security";
const start = new Date("2026-03-10T12:00:00.000Z");

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
  await givePassword(platform, ids.vendorUser);
});
afterAll(() => platform.close());
beforeEach(() => {
  platform.clock.now = start;
});
afterEach(async () => {
  const { db } = platform.context.store;
  const off = { totpSecret: null, totpConfirmedAt: null, totpStep: null };
  await db.update(users).set(off).where(eq(users.id, ids.vendorUser));
  await db.delete(recoveryCodes);
  await forgetCounts(platform);
});

function later(seconds: number) {
  platform.clock.now = new Date(start.getTime() + seconds * 1000);
}

function enter(body: object) {
  return stranger(platform)("POST", "/accounts/sessions", body);
}

/** A person with two-step sign-in, half a minute after they turned it on. */
async function withCodes() {
  const { call } = await signIn(platform);
  const made = await turnOnCodes(platform, call);
  later(60);
  return { call, ...made };
}

async function firstStep(device?: string): Promise<{ ticket: string; expiresAt: string }> {
  return done(enter({ email: "vendor@example.com", password, device }));
}

describe("codes of an authenticator app", () => {
  it("are in force only when one of them has confirmed the app", async () => {
    const { call } = await signIn(platform);
    const { secret, uri } = await done(call("POST", `${security}/codes`));
    expect(uri).toMatch(/^otpauth:\/\/totp\/Program%20Portal:vendor%40example\.com\?/);
    expect((await done(enter({ email: "vendor@example.com", password }))).token).toBeDefined();
    const wrong = await call("POST", `${security}/codes/confirm`, { code: "000000" });
    expect(wrong.body.errors.code).toHaveLength(1);
    const code = codeOf(platform, secret);
    const { recoveryCodes } = await done(call("POST", `${security}/codes/confirm`, { code }));
    expect(recoveryCodes).toHaveLength(10);
    expect(await firstStep()).toEqual({
      ticket: expect.any(String),
      expiresAt: "2026-03-10T12:05:00.000Z",
    });
    const shown = await done(call("GET", security));
    expect(shown).toMatchObject({
      hasPassword: true,
      codes: { enabled: true, recoveryCodesLeft: 10 },
    });
  });

  it("are kept so that the store alone tells neither the secret nor a recovery code", async () => {
    const { secret, recoveryCodes: codes } = await withCodes();
    const { db } = platform.context.store;
    const kept = JSON.stringify([
      await db.select().from(users),
      await db.select().from(recoveryCodes),
    ]);
    expect(kept).not.toContain(secret);
    for (const code of codes) expect(kept).not.toContain(code.replace("-", ""));
    expect(codes[0]).toMatch(/^[a-z0-9]{5}-[a-z0-9]{5}$/);
  });

  it("end the sign-in that the password began, one step early or late", async () => {
    const { secret } = await withCodes();
    for (const steps of [-1, 0, 1]) {
      const { ticket } = await firstStep();
      const session = await done(enter({ ticket, code: codeOf(platform, secret, steps) }));
      expect(session).toMatchObject({ token: expect.any(String), device: expect.any(String) });
    }
    const { ticket } = await firstStep();
    for (const steps of [-2, 2]) {
      expect((await enter({ ticket, code: codeOf(platform, secret, steps) })).status).toBe(400);
    }
  });

  it("serve once each, also when two bring the same at a time", async () => {
    const { secret } = await withCodes();
    const tickets = await Promise.all([firstStep(), firstStep(), firstStep()]);
    const code = codeOf(platform, secret);
    const answers = await Promise.all(tickets.map(({ ticket }) => enter({ ticket, code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400]);
  });

  it("of an earlier step than the last one taken serve no more", async () => {
    const { secret } = await withCodes();
    await done(enter({ ...(await firstStep()), code: codeOf(platform, secret, 1) }));
    const answer = await enter({ ...(await firstStep()), code: codeOf(platform, secret) });
    expect(answer.status).toBe(400);
  });

  it("are not the way in without the password's ticket, nor with one that has served", async () => {
    const { secret } = await withCodes();
    expect((await enter({ ticket: "made up", code: codeOf(platform, secret) })).status).toBe(400);
    const { ticket } = await firstStep();
    await done(enter({ ticket, code: codeOf(platform, secret) }));
    later(90);
    expect((await enter({ ticket, code: codeOf(platform, secret) })).status).toBe(400);
  });

  it("have to come within five minutes", async () => {
    const { secret } = await withCodes();
    const { ticket } = await firstStep();
    later(60 + 5 * 60);
    expect((await enter({ ticket, code: codeOf(platform, secret) })).status).toBe(400);
  });

  it("may be wrong five times, then the password is asked for again", async () => {
    const { secret } = await withCodes();
    const { ticket } = await firstStep();
    const wrong = Array.from({ length: 5 }, () => enter({ ticket, code: "000000" }));
    for (const answer of await Promise.all(wrong)) expect(answer.status).toBe(400);
    const answer = await enter({ ticket, code: codeOf(platform, secret) });
    expect(answer.body.errors.ticket[0]).toContain("password again");
  });

  it("can't be guessed by beginning again and again, which leaves known browsers alone", async () => {
    const { device } = (await signIn(platform)).session;
    const { secret } = await withCodes();
    for (let round = 0; round < 4; round++) {
      const { ticket } = await firstStep();
      for (let time = 0; time < 5; time++) await enter({ ticket, code: "000000" });
    }
    const code = codeOf(platform, secret);
    expect((await enter({ ...(await firstStep()), code })).status).toBe(429);
    expect((await enter({ ...(await firstStep(device)), code })).status).toBe(201);
  });

  it("are asked for once more only after they were turned off", async () => {
    const { call } = await withCodes();
    expect((await call("POST", `${security}/codes`)).status).toBe(400);
    expect((await call("DELETE", `${security}/codes`)).status).toBe(204);
    expect((await done(enter({ email: "vendor@example.com", password }))).token).toBeDefined();
    expect((await done(call("GET", security))).codes).toEqual({
      enabled: false,
      recoveryCodesLeft: 0,
    });
  });

  it("make a mail when they are turned on and off", async () => {
    await throwAwayMails(platform);
    const { call } = await withCodes();
    await call("DELETE", `${security}/codes`);
    const subjects = (await outbox(platform)).map(({ subject }) => subject);
    expect(subjects).toEqual(
      expect.arrayContaining(["Two-step sign-in is on", "Two-step sign-in is off"]),
    );
  });
});

describe("a recovery code", () => {
  it("stands for a code once, however it is written", async () => {
    const { recoveryCodes: codes } = await withCodes();
    const code = codes[3]?.toUpperCase().replace("-", " ") ?? "";
    expect((await enter({ ...(await firstStep()), code })).status).toBe(201);
    expect((await enter({ ...(await firstStep()), code })).status).toBe(400);
  });

  it("gives way to new ones", async () => {
    const { call, recoveryCodes: old } = await withCodes();
    await enter({ ...(await firstStep()), code: old[0] ?? "" });
    const renewed = await done(call("POST", `${security}/recovery-codes`));
    expect((await done(call("GET", security))).codes.recoveryCodesLeft).toBe(10);
    expect((await enter({ ...(await firstStep()), code: old[1] ?? "" })).status).toBe(400);
    const [code] = renewed.recoveryCodes;
    expect((await enter({ ...(await firstStep()), code })).status).toBe(201);
  });
});
