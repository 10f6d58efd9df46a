import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digest } from "../access";
import { sessions } from "../store/schema-identity";
import { done, people, type TestPlatform, testPlatform } from "../testing";
import { memberOf } from "../testing-neighbours";

let platform: TestPlatform;
let own: { userId: string; call: ReturnType<TestPlatform["as"]> };
beforeAll(async () => {
  platform = await testPlatform();
  const { userId } = await memberOf(platform, "client", { role: "ReadOnly" });
  const now = platform.clock.now;
  const expiresAt = new Date(now.getTime() + 3_600_000);
  const token = "ses:users";
  await platform.context.store.db.insert(sessions).values({
    id: "SES-1",
    secretHash: digest(token),
    userId,
    accountId: people.client.id,
    createdAt: now,
    expiresAt,
  });
  own = { userId, call: platform.as(token) };
});
afterAll(() => platform.close());

const path = (id: string) => `/accounts/users/${id}`;

describe("a person's profile", () => {
  it("is changed by the person, whatever they may do for the account, and keeps what isn't sent", async () => {
    const phone = { prefix: "+47", number: "22004410" };
    const settings = { cultureCode: "en-GB", timeZone: "Europe/Oslo", dateFormat: "Iso" };
    await done(own.call("PUT", path(own.userId), { firstName: "Olga", phone, settings }));
    const changed = await done(
      own.call("PUT", path(own.userId), { settings: { timeZone: null, dateFormat: "Culture" } }),
    );
    expect(changed).toMatchObject({
      name: "Olga Other",
      phone,
      settings: { cultureCode: "en-GB", dateFormat: "Culture" },
    });
    expect(changed.settings).not.toHaveProperty("timeZone");
  });

  it("takes no other address, status, revision or audit than it has", async () => {
    const before = await done(own.call("GET", path(own.userId)));
    const sent = {
      email: "other@example.com",
      status: "Blocked",
      id: "USR-0000-0000",
      lastLoginAt: "2020-01-01T00:00:00.000Z",
      passwordHash: "x",
      audit: {},
      revision: 99,
    };
    const after = await done(own.call("PUT", path(own.userId), sent));
    expect({ ...after, revision: 0, audit: 0 }).toEqual({ ...before, revision: 0, audit: 0 });
    expect(after.revision).toBe(before.revision + 1);
  });

  it("names the setting that no runtime would know", async () => {
    const settings = { cultureCode: "x", timeZone: "Mars/Base", languageCode: "!!" };
    const { status, body } = await own.call("PUT", path(own.userId), { settings });
    expect(status).toBe(400);
    expect(Object.keys(body.errors).sort()).toEqual([
      "settings.cultureCode",
      "settings.languageCode",
      "settings.timeZone",
    ]);
  });

  it("is nobody else's to change: a colleague's is refused, a stranger's isn't there", async () => {
    const colleague = people.client.id.replace("ACC", "USR");
    expect((await own.call("PUT", path(colleague), { firstName: "M" })).status).toBe(403);
    const stranger = people.vendor.id.replace("ACC", "USR");
    expect((await own.call("PUT", path(stranger), { firstName: "M" })).status).toBe(404);
    expect((await platform.as("client")("PUT", path(colleague), {})).status).toBe(403);
  });
});

describe("a blocked person", () => {
  it("is out everywhere at once, until Operations takes it back", async () => {
    const operations = platform.as("operations");
    expect((await platform.as("client")("POST", `${path(own.userId)}/block`)).status).toBe(403);
    await done(operations("POST", `${path(own.userId)}/block`));
    expect((await own.call("GET", "/program/programs")).status).toBe(401);
    const again = await operations("POST", `${path(own.userId)}/block`);
    expect(again.status).toBe(400);
    const { body } = await operations("POST", `${path(own.userId)}/unblock`);
    expect(body.status).not.toBe("Blocked");
  });
});
