import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { digest } from "../access";
import { accountUsers } from "../store/schema";
import { mails, sessions, tickets } from "../store/schema-identity";
import { done, ids, people, type TestPlatform, testPlatform } from "../testing";
import { invitedBy, memberOf } from "../testing-neighbours";

const path = "/accounts/account-users";
const password = "velvet harbour kettle 81";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());
beforeEach(async () => {
  platform.clock.now = new Date();
  await platform.context.store.db.delete(mails);
});

/** A session without the ceremony of signing in: who the person is and what they may do is what counts here. */
async function signedIn(accountId: string, userId: string) {
  const { store, clock, newId } = platform.context;
  const token = `ses:${newId("S", 4)}`;
  const now = clock();
  await store.db.insert(sessions).values({
    id: newId("SES", 3),
    secretHash: digest(token),
    userId,
    accountId,
    createdAt: now,
    expiresAt: new Date(now.getTime() + 3_600_000),
  });
  return { token, call: platform.as(token) };
}

/** A person of the vendor's with that role, signed in. */
async function ranked(role: string) {
  const member = await memberOf(platform, "vendor", { role });
  return { ...member, ...(await signedIn(people.vendor.id, member.userId)) };
}

/** The code in the newest mail to that address. */
async function codeFor(email: string) {
  const rows = await platform.context.store.db.select().from(mails).where(eq(mails.to, email));
  const [, code = ""] = /\/invitation#([\w-]{43})/.exec(rows.at(-1)?.text ?? "") ?? [];
  return code;
}

const anybody = () => platform.as("");
const accept = (id: string, body: object) => anybody()("POST", `${path}/${id}/accept-invite`, body);

describe("the role of a person in an account", () => {
  const lists = ["/program/programs", "/accounts/api-tokens", path];

  it("lets a read-only person read and change nothing", async () => {
    const { call } = await ranked("ReadOnly");
    for (const list of lists) expect((await call("GET", list)).status, list).toBe(200);
    for (const [target, body] of [
      ["/program/programs", { name: "P" }],
      ["/accounts/api-tokens", { name: "Robot" }],
      [path, {}],
    ] as const) {
      expect((await call("POST", target, body)).status, target).toBe(403);
    }
  });

  it("lets a member work but not look after users, tokens and webhooks", async () => {
    const { call } = await ranked("Member");
    expect((await call("POST", "/program/programs", { name: "P" })).status).toBe(201);
    const webhook = { type: "ValidateEnrollmentDraft", url: "https://vendor.example/hook" };
    for (const [target, body] of [
      ["/accounts/api-tokens", { name: "Robot" }],
      ["/notifications/webhooks", webhook],
      [path, {}],
    ] as const) {
      const { status, body: problem } = await call("POST", target, body);
      expect([target, status]).toEqual([target, 403]);
      expect(problem.detail).toContain("administrators");
    }
  });

  it("lets an administrator do all of it, and changes at once with the role", async () => {
    const { call, id } = await ranked("Administrator");
    expect((await call("POST", "/accounts/api-tokens", { name: "Robot" })).status).toBe(201);
    await done(platform.as("vendor")("PUT", `${path}/${id}`, { role: "Member" }));
    expect((await call("POST", "/accounts/api-tokens", { name: "Robot" })).status).toBe(403);
  });

  it("is not believed when the store holds a word that nobody knows", async () => {
    const { call } = await ranked("Owner");
    expect((await call("POST", "/program/programs", { name: "P" })).status).toBe(403);
  });
});

describe("an invitation", () => {
  it("is sent by mail, says what it is about, and serves once", async () => {
    const { id, email } = await invitedBy(platform, "client");
    const code = await codeFor(email);
    const about = await done(anybody()("POST", "/accounts/invitations", { code }));
    expect(about).toMatchObject({
      accountUser: { id },
      account: { id: people.client.id },
      user: { email, firstName: "Nina" },
      role: "Member",
      needsPassword: true,
    });
    const own = { code, firstName: "Nina", lastName: "Newman", password };
    expect((await accept(id, own)).status).toBe(204);
    const member = await done(platform.as("client")("GET", `${path}/${id}`));
    expect(member).toMatchObject({ status: "Active", user: { name: "Nina Newman" } });
    expect((await accept(id, own)).status).toBe(404);
    expect((await anybody()("POST", "/accounts/invitations", { code })).status).toBe(404);
    const signIn = await anybody()("POST", "/accounts/sessions", { email, password });
    expect(signIn.body).toMatchObject({ account: { id: people.client.id } });
  });

  it("keeps its code out of every answer, and out of the store but for a digest", async () => {
    const { id, email } = await invitedBy(platform, "client");
    const code = await codeFor(email);
    expect(code).toHaveLength(43);
    const answers = await platform.as("operations")("GET", `${path}/${id}`);
    const audit = await platform.as("operations")("GET", "/audit/records?limit=5");
    const rows = await platform.context.store.db.select().from(tickets);
    expect(answers.text + audit.text + JSON.stringify(rows)).not.toContain(code);
  });

  it("can't be accepted for another membership, after seven days, or without a password", async () => {
    const first = await invitedBy(platform, "client");
    const second = await invitedBy(platform, "client");
    const code = await codeFor(first.email);
    expect((await accept(second.id, { code, password })).status).toBe(404);
    expect((await accept(first.id, { code })).body.errors).toHaveProperty("password");
    platform.clock.now = new Date(Date.now() + 8 * 24 * 3_600_000);
    expect((await accept(first.id, { code, password })).status).toBe(404);
  });

  it("opens nothing any more once a newer one was sent or the person was removed", async () => {
    const { id, email } = await invitedBy(platform, "client");
    const old = await codeFor(email);
    await platform.context.store.db.delete(mails);
    await done(platform.as("client")("POST", `${path}/${id}/send-new-invite`));
    expect((await accept(id, { code: old, password })).status).toBe(404);
    const code = await codeFor(email);
    await done(platform.as("client")("DELETE", `${path}/${id}`));
    expect((await accept(id, { code, password })).status).toBe(404);
  });

  it("tells the account nothing of somebody who is here already before they accept", async () => {
    const known = await memberOf(platform, "vendor", { email: "known@example.com" });
    const { id, email } = await invitedBy(platform, "client", {
      firstName: "Somebody",
      email: "KNOWN@example.com",
    });
    const before = await done(platform.as("client")("GET", `${path}/${id}`));
    expect(before.user).toMatchObject({ name: "Somebody New" });
    expect((await platform.as("client")("GET", `/accounts/users/${known.userId}`)).status).toBe(
      404,
    );
    const code = await codeFor(email);
    const about = await done(anybody()("POST", "/accounts/invitations", { code }));
    expect(about.needsPassword).toBe(false);
    expect((await accept(id, { code, firstName: "Mallory", password })).status).toBe(204);
    const after = await done(platform.as("client")("GET", `${path}/${id}`));
    expect(after.user).toMatchObject({ id: known.userId, name: "Otto Other" });
    expect((await anybody()("POST", "/accounts/sessions", { email, password })).status).toBe(400);
  });

  it("makes one person of two invitations that are accepted at a time", async () => {
    const email = "twice@example.com";
    const first = await invitedBy(platform, "client", { email });
    const one = await codeFor(email);
    await platform.context.store.db.delete(mails);
    const second = await invitedBy(platform, "vendor", { email });
    const two = await codeFor(email);
    const both = await Promise.all([
      accept(first.id, { code: one, password }),
      accept(second.id, { code: two, password }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([204, 204]);
    const { body } = await anybody()("POST", "/accounts/sessions", { email, password });
    expect(body.accounts).toHaveLength(2);
  });

  it("is for addresses that are no part of the account yet", async () => {
    const { email } = await invitedBy(platform, "client");
    const user = { firstName: "Nina", lastName: "New", email: email.toUpperCase() };
    const again = await platform.as("client")("POST", path, { user });
    expect(again.body.errors["user.email"][0]).toContain("already");
  });

  it("names what is wrong with an address", async () => {
    for (const email of ["", "no address", "a@b, c@d", "a@b\r\nBcc: c@d", "<a@b>"]) {
      const user = { firstName: "N", lastName: "N", email };
      const { status, body } = await platform.as("client")("POST", path, { user });
      expect([email, status]).toEqual([email, 400]);
      expect(body.errors).toHaveProperty(["user.email"]);
    }
  });

  it("goes to the own account only, unless Operations invites", async () => {
    const user = { firstName: "N", lastName: "N", email: "n1@example.com" };
    const body = { user, account: { id: people.vendor.id } };
    expect((await platform.as("client")("POST", path, body)).body.errors).toHaveProperty([
      "account.id",
    ]);
    const made = await done(platform.as("operations")("POST", path, body));
    expect(made.account.id).toBe(people.vendor.id);
  });
});

describe("an account's people", () => {
  it("lose their sessions when they are disabled, and may come back", async () => {
    const { call, id, userId } = await ranked("Member");
    await done(platform.as("vendor")("POST", `${path}/${id}/disable`));
    expect((await call("GET", "/program/programs")).status).toBe(401);
    // Even a session that somehow began afterwards opens nothing.
    const late = await signedIn(people.vendor.id, userId);
    expect((await late.call("GET", "/program/programs")).status).toBe(401);
    const { body } = await platform.as("vendor")("POST", `${path}/${id}/enable`);
    expect(body.status).toBe("Active");
    expect((await call("GET", "/program/programs")).status).toBe(401);
  });

  it("are out of it at once when removed", async () => {
    const { call, id } = await ranked("Member");
    expect((await platform.as("vendor")("DELETE", `${path}/${id}`)).status).toBe(204);
    expect((await call("GET", "/program/programs")).status).toBe(401);
    expect((await platform.as("vendor")("GET", `${path}/${id}`)).status).toBe(404);
  });

  it("always have an administrator, even when two step down at a time", async () => {
    const { db } = platform.context.store;
    const administrators = async () =>
      (
        await db.select().from(accountUsers).where(eq(accountUsers.accountId, people.partner.id))
      ).filter(({ role, status }) => role === "Administrator" && status === "Active");
    const second = await memberOf(platform, "partner", { role: "Administrator" });
    const partner = platform.as("partner");
    const first = ids.vendorUser.replace("USR-1000-0001", "AUSR-0000-2000-0002");
    await Promise.all([
      partner("PUT", `${path}/${first}`, { role: "Member" }),
      partner("POST", `${path}/${second.id}/disable`),
    ]);
    expect(await administrators()).toHaveLength(1);
    const [last] = await administrators();
    for (const answer of [
      await partner("PUT", `${path}/${last?.id}`, { role: "ReadOnly" }),
      await partner("POST", `${path}/${last?.id}/disable`),
      await partner("DELETE", `${path}/${last?.id}`),
    ]) {
      expect(answer.status).toBe(400);
      expect(answer.body.detail).toContain("last administrator");
    }
  });

  it("leave what was done in the audit, for their own account alone", async () => {
    const { id } = await memberOf(platform, "client");
    await done(platform.as("client")("PUT", `${path}/${id}`, { role: "ReadOnly" }));
    const records = `/audit/records?object.id="${id}"`;
    const { data } = await done(platform.as("client")("GET", records));
    expect(data[0].event).toBe("platform.accounts.account-user.updated");
    expect((await done(platform.as("vendor")("GET", records))).data).toEqual([]);
  });
});
