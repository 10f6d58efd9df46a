import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createPlatform } from "../app";
import { users } from "../store/schema";
import { passkeys, sessions } from "../store/schema-identity";
import { done, ids, type TestPlatform, testPlatform } from "../testing";
import { softwareAuthenticator, unverified } from "../testing-authenticator";
import { givePassword, outbox, signIn, stranger, throwAwayMails } from "../testing-sign-in";

const site = { origin: "https://portal.example", rpId: "portal.example" };
const security = "/accounts/sign-in-security";
const start = new Date("2026-03-10T12:00:00.000Z");

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
  await givePassword(platform, ids.vendorUser);
  await givePassword(platform, ids.otherVendorUser);
});
afterAll(() => platform.close());
beforeEach(async () => {
  platform.clock.now = start;
  await platform.context.store.db.delete(passkeys);
});

type Person = Awaited<ReturnType<typeof signIn>>;

async function challengeOf({ call }: Person) {
  return done(call("POST", `${security}/passkey-challenges`));
}

async function add(person: Person, key = softwareAuthenticator()) {
  const { ticket, options } = await challengeOf(person);
  const passkey = key.create({ ...site, challenge: options.challenge });
  const kept = await done(
    person.call("POST", `${security}/passkeys`, { ticket, name: "My phone", passkey }),
  );
  return { key, kept };
}

async function signInChallenge(origin = site.origin) {
  return done(stranger(platform, { origin })("POST", "/accounts/sessions/passkey-challenges"));
}

function enter(body: object) {
  return stranger(platform)("POST", "/accounts/sessions", body);
}

describe("a passkey", () => {
  it("is added, listed, renamed and removed, with a mail when it comes and goes", async () => {
    const person = await signIn(platform);
    await throwAwayMails(platform);
    const { kept } = await add(person);
    expect(kept).toMatchObject({ name: "My phone", lastUsedAt: null });
    await done(person.call("PUT", `${security}/passkeys/${kept.id}`, { name: "Work phone" }));
    const shown = await done(person.call("GET", security));
    expect(shown.passkeys).toEqual([{ ...kept, name: "Work phone" }]);
    expect((await person.call("DELETE", `${security}/passkeys/${kept.id}`)).status).toBe(204);
    expect((await done(person.call("GET", security))).passkeys).toEqual([]);
    const subjects = (await outbox(platform)).map(({ subject }) => subject);
    expect(subjects.sort()).toEqual(["A passkey was added", "A passkey was removed"]);
  });

  it("is asked of the browser as one that knows its person and asks who they are", async () => {
    const { options } = await challengeOf(await signIn(platform));
    expect(options).toMatchObject({
      rp: { id: "portal.example", name: "Program Portal" },
      user: { name: "vendor@example.com" },
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    });
  });

  it("is nobody else's to rename or remove", async () => {
    const { kept } = await add(await signIn(platform));
    const other = await signIn(platform, "otherVendor@example.com");
    const path = `${security}/passkeys/${kept.id}`;
    const unknown = `${security}/passkeys/unknown`;
    for (const each of [path, unknown]) {
      expect((await other.call("PUT", each, { name: "Mine" })).status).toBe(404);
      expect((await other.call("DELETE", each)).status).toBe(404);
    }
    expect(await platform.context.store.db.$count(passkeys)).toBe(1);
  });

  it("is added with a challenge once, by the person who asked for it, within five minutes", async () => {
    const person = await signIn(platform);
    const other = await signIn(platform, "otherVendor@example.com");
    const answer = async (by: Person, after = 0) => {
      const { ticket, options } = await challengeOf(person);
      const passkey = softwareAuthenticator().create({ ...site, challenge: options.challenge });
      platform.clock.now = new Date(start.getTime() + after);
      const body = { ticket, name: "Phone", passkey };
      return [
        (await by.call("POST", `${security}/passkeys`, body)).status,
        (await by.call("POST", `${security}/passkeys`, body)).status,
      ];
    };
    expect(await answer(person)).toEqual([201, 400]);
    expect(await answer(other)).toEqual([400, 400]);
    expect(await answer(person, 5 * 60_000 + 1)).toEqual([400, 400]);
  });

  it.each([
    ["for another site", { rpId: "evil.example" }],
    ["from another origin", { origin: "https://evil.example" }],
    ["to another challenge", { challenge: "AAAA" }],
  ])("is not added by an answer %s", async (_, bent) => {
    const person = await signIn(platform);
    const { ticket, options } = await challengeOf(person);
    const given = { ...site, challenge: options.challenge, ...bent };
    const passkey = softwareAuthenticator().create(given);
    const body = { ticket, name: "Phone", passkey };
    const answer = await person.call("POST", `${security}/passkeys`, body);
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors)).toEqual(["passkey"]);
  });

  it("is not added by an authenticator that didn't ask who touches it", async () => {
    const person = await signIn(platform);
    const { ticket, options } = await challengeOf(person);
    const given = { ...site, challenge: options.challenge };
    const passkey = softwareAuthenticator().create(given, unverified);
    const body = { ticket, name: "Phone", passkey };
    expect((await person.call("POST", `${security}/passkeys`, body)).status).toBe(400);
  });
});

describe("signing in with a passkey", () => {
  it("needs neither address nor password, and passes over the second step", async () => {
    const { key } = await add(await signIn(platform));
    const { ticket, options } = await signInChallenge();
    expect(options).toMatchObject({ rpId: "portal.example", userVerification: "required" });
    const given = { ...site, challenge: options.challenge, userHandle: ids.vendorUser };
    const session = await done(enter({ ticket, passkey: key.get(given) }));
    expect(session).toMatchObject({ token: expect.any(String), user: { id: ids.vendorUser } });
    const [row] = await platform.context.store.db
      .select()
      .from(sessions)
      .where(eq(sessions.id, session.id));
    expect(row?.method).toBe("passkey");
  });

  it("takes a challenge once", async () => {
    const { key } = await add(await signIn(platform));
    const { ticket, options } = await signInChallenge();
    const given = { ...site, challenge: options.challenge };
    expect((await enter({ ticket, passkey: key.get(given) })).status).toBe(201);
    expect((await enter({ ticket, passkey: key.get(given) })).status).toBe(400);
  });

  it("takes no answer that is recorded and given to another challenge", async () => {
    const { key } = await add(await signIn(platform));
    const first = await signInChallenge();
    const second = await signInChallenge();
    const passkey = key.get({ ...site, challenge: first.options.challenge });
    expect((await enter({ ticket: second.ticket, passkey })).status).toBe(400);
  });

  it.each([
    ["made for another site", { rpId: "evil.example" }],
    ["of another origin", { origin: "https://evil.example" }],
  ])("takes no answer %s", async (_, bent) => {
    const { key } = await add(await signIn(platform));
    const { ticket, options } = await signInChallenge();
    const given = { ...site, challenge: options.challenge, ...bent };
    expect((await enter({ ticket, passkey: key.get(given) })).status).toBe(400);
  });

  it("takes no answer of a key that it doesn't know, even under the id of one that it knows", async () => {
    const { key } = await add(await signIn(platform));
    const { ticket, options } = await signInChallenge();
    const forged = softwareAuthenticator().get({ ...site, challenge: options.challenge });
    expect(
      (await enter({ ticket, passkey: { ...forged, id: key.id, rawId: key.id } })).status,
    ).toBe(400);
  });

  it("takes no answer of an authenticator that didn't ask who touches it", async () => {
    const { key } = await add(await signIn(platform));
    const { ticket, options } = await signInChallenge();
    const given = { ...site, challenge: options.challenge };
    expect((await enter({ ticket, passkey: key.get(given, unverified) })).status).toBe(400);
  });

  it("takes no answer of a copied key, whose count of uses lies behind", async () => {
    const { key } = await add(await signIn(platform));
    const use = async () => {
      const { ticket, options } = await signInChallenge();
      return enter({ ticket, passkey: key.get({ ...site, challenge: options.challenge }) });
    };
    expect((await use()).status).toBe(201);
    expect((await use()).status).toBe(201);
    key.rewind();
    expect((await use()).status).toBe(400);
  });

  it("is refused to a person who is blocked", async () => {
    const { db } = platform.context.store;
    const { key } = await add(await signIn(platform));
    const { ticket, options } = await signInChallenge();
    const passkey = key.get({ ...site, challenge: options.challenge });
    const own = eq(users.id, ids.vendorUser);
    await db.update(users).set({ status: "Blocked" }).where(own);
    expect((await enter({ ticket, passkey })).status).toBe(403);
    await db.update(users).set({ status: "Active" }).where(own);
  });

  it("is refused outside the portals of this platform", async () => {
    const answer = await stranger(platform, { origin: "https://evil.example" })(
      "POST",
      "/accounts/sessions/passkey-challenges",
    );
    expect(answer.status).toBe(400);
  });

  it("says to open the portal by its name where it was opened by its number", async () => {
    const origin = "http://127.0.0.1:3000";
    const { fetch } = createPlatform({ ...platform.context, origins: [origin] });
    const url = "http://platform/public/v1/accounts/sessions/passkey-challenges";
    const headers = { "x-portal-origin": origin };
    const answer = await fetch(new Request(url, { method: "POST", headers }));
    expect(answer.status).toBe(400);
    expect((await answer.json()).detail).toContain("localhost instead of 127.0.0.1");
  });
});
