import { createHmac, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createPlatform } from "../app";
import type { SsoSettings } from "../context";
import { accountUsers, users } from "../store/schema";
import { userIdentities } from "../store/schema-identity";
import { done, ids, people, type TestPlatform, testPlatform } from "../testing";
import { type Directory, openProvider } from "../testing-provider";
import { collectingLog, forgetCounts, stranger, withToken } from "../testing-sign-in";

const directory: Directory = new Map();
const { lines, log } = collectingLog();
const minute = 60;

let provider: Awaited<ReturnType<typeof openProvider>>;
let platform: TestPlatform;
beforeAll(async () => {
  provider = await openProvider(directory);
  const { issuer, clientId } = provider;
  const groups = [
    { group: "readers", accountId: people.client.id, role: "ReadOnly" },
    { group: "admins", accountId: people.client.id, role: "Administrator" },
    { group: "partners", accountId: people.partner.id, role: "Member" },
  ] as const;
  platform = await testPlatform({
    log,
    sso: { issuer, clientId, groupClaim: "groups", groups },
  });
});
afterAll(async () => {
  await platform.close();
  await provider.close();
});
beforeEach(async () => {
  platform.clock.now = new Date();
  directory.clear();
  await forgetCounts(platform);
});

/** A person at the provider whom nobody here knows, with an address of their own. */
function newcomer(claims: Record<string, unknown> = {}) {
  const subject = randomUUID();
  const email = `${subject}@company.example`;
  const person = { email, email_verified: true, given_name: "Nia", family_name: "Okoye" };
  directory.set(subject, { ...person, groups: ["readers"], ...claims });
  return { subject, email };
}

function enter(body: object) {
  return stranger(platform)("POST", "/accounts/sessions", body);
}

async function enterAs(subject: string) {
  return enter(await provider.idTokenFor(subject));
}

async function membershipsOf(userId: string) {
  const rows = await platform.context.store.db
    .select()
    .from(accountUsers)
    .where(eq(accountUsers.userId, userId));
  return rows.map(({ accountId, role, byGroup }) => ({ accountId, role, byGroup }));
}

describe("single sign-on", () => {
  it("lets a new person in with what their groups give them, by the code flow of a provider", async () => {
    const { subject, email } = newcomer({ groups: ["readers", "partners", "unknown"] });
    const session = await done(enterAs(subject));
    expect(session).toMatchObject({
      token: expect.any(String),
      user: { firstName: "Nia", lastName: "Okoye", email },
    });
    expect((await membershipsOf(session.user.id)).sort(byAccount)).toEqual([
      { accountId: people.client.id, role: "ReadOnly", byGroup: true },
      { accountId: people.partner.id, role: "Member", byGroup: true },
    ]);
    const call = withToken(platform, session.token);
    expect((await call("GET", "/accounts/sessions/current")).status).toBe(200);
  });

  it("knows the person again by the provider's subject, whatever their address has become", async () => {
    const { subject } = newcomer();
    const first = await done(enterAs(subject));
    directory.set(subject, { email: "new.name@company.example", groups: ["readers"] });
    expect((await done(enterAs(subject))).user.id).toBe(first.user.id);
  });

  it("follows the groups at every sign-in: the highest role wins, what is gone is taken away", async () => {
    const { subject } = newcomer({ groups: ["readers", "admins", "partners"] });
    const { user } = await done(enterAs(subject));
    const role = async () => (await membershipsOf(user.id)).sort(byAccount);
    expect(await role()).toMatchObject([{ role: "Administrator" }, { role: "Member" }]);
    directory.set(subject, { groups: ["readers"] });
    await done(enterAs(subject));
    expect(await role()).toEqual([
      { accountId: people.client.id, role: "ReadOnly", byGroup: true },
    ]);
    directory.set(subject, { groups: [] });
    const answer = await enterAs(subject);
    expect(answer.status).toBe(403);
    expect(answer.body.detail).toContain("Ask an administrator");
    expect(await role()).toEqual([]);
  });

  it("ends what a session may do in an account as soon as the group is gone", async () => {
    const { subject } = newcomer();
    const { token } = await done(enterAs(subject));
    directory.set(subject, { groups: [] });
    await enterAs(subject);
    expect((await platform.as(token)("GET", "/program/programs")).status).toBe(401);
  });

  it("leaves alone what an administrator gave", async () => {
    const { subject } = newcomer();
    const { user } = await done(enterAs(subject));
    const own = { accountId: people.vendor.id, userId: user.id, role: "Member" };
    await platform.context.store.db.insert(accountUsers).values({ id: randomUUID(), ...own });
    await done(enterAs(subject));
    expect(await membershipsOf(user.id)).toContainEqual({
      accountId: people.vendor.id,
      role: "Member",
      byGroup: false,
    });
  });

  it("writes to the audit what the groups have changed, by nobody here", async () => {
    const { subject } = newcomer();
    const { user } = await done(enterAs(subject));
    const path = `/audit/records?object.id="${user.id}"`;
    const { data } = await done(platform.as("operations")("GET", path));
    expect(data[0]).toMatchObject({ event: "platform.accounts.user.created" });
  });

  it("makes no user of a person whose groups give them nothing", async () => {
    const { subject, email } = newcomer({ groups: ["unknown"] });
    expect((await enterAs(subject)).status).toBe(403);
    expect(await platform.context.store.db.$count(users, eq(users.email, email))).toBe(0);
  });

  it("is refused to a person who is blocked here", async () => {
    const { subject, email } = newcomer();
    await done(enterAs(subject));
    const own = eq(users.email, email);
    await platform.context.store.db.update(users).set({ status: "Blocked" }).where(own);
    expect((await enterAs(subject)).status).toBe(403);
  });
});

describe("a person who is here already", () => {
  it("is found by an address that the provider has verified", async () => {
    const { subject } = newcomer({ email: "Client@Example.com" });
    const { user } = await done(enterAs(subject));
    expect(user.id).toBe(people.client.id.replace("ACC", "USR"));
  });

  it.each([false, undefined, "true"])(
    "isn't taken over by an address that is verified: %s",
    async (verified) => {
      const { subject } = newcomer({ email: "vendor@example.com", email_verified: verified });
      const answer = await enterAs(subject);
      expect(answer.status).toBe(403);
      const own = eq(userIdentities.userId, ids.vendorUser);
      expect(await platform.context.store.db.$count(userIdentities, own)).toBe(0);
    },
  );

  it("isn't taken over by a second subject with the same address", async () => {
    const first = newcomer();
    await done(enterAs(first.subject));
    const second = newcomer({ email: first.email });
    expect((await enterAs(second.subject)).status).toBe(403);
  });

  it("who hasn't accepted an invitation yet is told to", async () => {
    const { subject, email } = newcomer();
    const name = { name: "Nia", firstName: "Nia", lastName: "" };
    const row = { id: `USR-${subject}`, ...name, email, status: "Invited" };
    await platform.context.store.db.insert(users).values(row);
    const answer = await enterAs(subject);
    expect(answer.status).toBe(403);
    expect(answer.body.detail).toContain("invitation");
  });
});

describe("an ID token", () => {
  const seconds = () => Math.floor(platform.clock.now.getTime() / 1000);
  const usual = () => ({
    sub: newcomer().subject,
    nonce: "n",
    iat: seconds(),
    exp: seconds() + 5 * minute,
    email: `${randomUUID()}@company.example`,
    email_verified: true,
    groups: ["readers"],
  });

  it("is taken when everything about it is right", async () => {
    const idToken = await provider.signed(usual());
    expect((await enter({ idToken, nonce: "n" })).status).toBe(201);
  });

  it("serves once, also when two bring it at a time", async () => {
    const token = await provider.idTokenFor(newcomer().subject);
    const both = await Promise.all([enter(token), enter(token)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 400]);
    expect((await enter(token)).status).toBe(400);
  });

  it("serves once however its signature is written", async () => {
    const { idToken, nonce } = await provider.idTokenFor(newcomer().subject);
    expect((await enter({ idToken, nonce })).status).toBe(201);
    const same = Buffer.from(idToken.split(".")[2] ?? "", "base64url");
    const others = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"]
      .map((last) => idToken.slice(0, -1) + last)
      .filter((token) => token !== idToken)
      .filter((token) => Buffer.from(token.split(".")[2] ?? "", "base64url").equals(same));
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) expect((await enter({ idToken: other, nonce })).status).toBe(400);
  });

  it.each<[string, () => JWTPayload]>([
    ["of another issuer", () => ({ iss: "https://evil.example" })],
    ["for another client", () => ({ aud: "other" })],
    ["for several clients without saying which", () => ({ aud: ["portal", "other"] })],
    ["that was authorized for another client", () => ({ azp: "other" })],
    ["for another sign-in", () => ({ nonce: "another" })],
    ["that is over", () => ({ exp: seconds() - 2 * minute })],
    ["that was made more than ten minutes ago", () => ({ iat: seconds() - 12 * minute })],
    ["without its time", () => ({ iat: undefined })],
    ["without an end", () => ({ exp: undefined })],
    ["without a nonce", () => ({ nonce: undefined })],
    ["about nobody", () => ({ sub: undefined })],
  ])("is refused %s", async (_, bent) => {
    const idToken = await provider.signed({ ...usual(), ...bent() });
    const answer = await enter({ idToken, nonce: "n" });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors)).toEqual(["idToken"]);
  });

  it("is refused when another key has signed it", async () => {
    const { privateKey } = await generateKeyPair("RS256");
    const { issuer: iss, clientId: aud } = provider;
    const idToken = await new SignJWT({ iss, aud, ...usual() })
      .setProtectedHeader({ alg: "RS256", kid: "key-1" })
      .sign(privateKey);
    expect((await enter({ idToken, nonce: "n" })).status).toBe(400);
  });

  it.each(["none", "HS256"])("is refused with the algorithm %s", async (alg) => {
    const { issuer: iss, clientId: aud } = provider;
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const signed = `${part({ alg, kid: "key-1" })}.${part({ iss, aud, ...usual() })}`;
    const mac = createHmac("sha256", "a secret").update(signed).digest("base64url");
    const idToken = `${signed}.${alg === "none" ? "" : mac}`;
    expect((await enter({ idToken, nonce: "n" })).status).toBe(400);
  });

  it("is never in the log, why it was refused is", async () => {
    lines.length = 0;
    const idToken = await provider.signed({ ...usual(), aud: "other" });
    await enter({ idToken, nonce: "n" });
    expect(JSON.stringify(lines)).not.toContain(idToken);
    expect(lines).toContainEqual(
      expect.objectContaining({
        event: "sign-in refused",
        method: "sso",
        reason: expect.any(String),
      }),
    );
  });

  it("waits for another time while the provider is away", async () => {
    const { sso } = platform.context;
    expect(await statusWith(sso && { ...sso, issuer: "http://localhost:1" })).toBe(503);
  });

  it("opens nothing on a platform without single sign-on", async () => {
    expect(await statusWith(undefined)).toBe(400);
  });
});

/** What a good ID token comes to on a platform with other settings. */
async function statusWith(sso: SsoSettings | undefined) {
  const { fetch } = createPlatform({ ...platform.context, sso });
  const request = new Request("http://platform/public/v1/accounts/sessions", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(await provider.idTokenFor(newcomer().subject)),
  });
  return (await fetch(request)).status;
}

function byAccount(one: { accountId: string }, other: { accountId: string }) {
  return one.accountId.localeCompare(other.accountId);
}
