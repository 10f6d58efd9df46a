import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEgress } from "../egress";
import { webhooks } from "../store/schema-platform";
import { done, people, type TestPlatform, testPlatform } from "../testing";
import { webhookOf } from "../testing-neighbours";
import { draftProgram } from "../testing-programs";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform({ egress: createEgress({ allowPrivate: false }) });
});
afterAll(() => platform.close());

const list = "/notifications/webhooks";
const hook = { type: "ValidateEnrollmentDraft", url: "https://vendor.example/hook" };

function vendor(method: string, path: string, body?: object) {
  return platform.as("vendor")(method, path, body);
}

/** What the store keeps is sealed. */
async function secretOf(id: string) {
  const { store, vault } = platform.context;
  const [row] = await store.db.select().from(webhooks).where(eq(webhooks.id, id));
  return vault.open(row?.secret ?? "", "webhook-secret");
}

describe("a webhook", () => {
  it("is created enabled, named by its type, with a secret that is shown this once", async () => {
    const { status, body } = await vendor("POST", list, {
      ...hook,
      type: "validateenrollmentdraft",
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: expect.stringMatching(/^WBH-\d{4}-\d{4}$/),
      name: "ValidateEnrollmentDraft",
      objectType: "Enrollment",
      status: "Enabled",
      revision: 1,
      criteria: [],
      statistics: { calls: 0, successes: 0, failures: 0 },
      account: { id: people.vendor.id },
    });
    expect(body.secret).toMatch(/^[\w-]{43}$/);
    expect(await secretOf(body.id)).toBe(body.secret);
    const answers = [
      await vendor("GET", `${list}/${body.id}?select=*,secret`),
      await vendor("GET", `${list}?select=*,secret`),
      await vendor("PUT", `${list}/${body.id}`, { name: "Own" }),
      await vendor("POST", `${list}/${body.id}/disable`),
      await platform.as("operations")("GET", "/audit/records?limit=100&select=*,documents"),
    ];
    for (const { text } of answers) expect(text).not.toContain(body.secret);
  });

  it("takes a secret of the vendor's own, which no answer shows", async () => {
    const secret = "a secret of twenty-four!";
    const { text, status } = await vendor("POST", list, { ...hook, secret });
    expect(status).toBe(201);
    expect(text).not.toContain(secret);
    const changed = "b".repeat(256);
    const { id } = JSON.parse(text);
    const update = await vendor("PUT", `${list}/${id}`, { secret: changed });
    expect(update.text).not.toContain(changed);
    expect(await secretOf(id)).toBe(changed);
    await done(vendor("PUT", `${list}/${id}`, { name: "No word of the secret" }));
    expect(await secretOf(id)).toBe(changed);
  });

  it("takes criteria as an object and as pairs, and answers pairs", async () => {
    const { id } = await draftProgram(platform);
    const pairs = [{ key: "program.id", value: id }];
    for (const criteria of [{ "program.id": id }, pairs]) {
      const webhook = await webhookOf(platform, { criteria });
      expect(webhook.criteria).toEqual(pairs);
      const changed = await done(vendor("PUT", `${list}/${webhook.id}`, { criteria: {} }));
      expect(changed.criteria).toEqual([]);
    }
  });

  it("can't be for a program of another vendor", async () => {
    const { id } = await draftProgram(platform);
    const criteria = { "program.id": id };
    const answer = await platform.as("otherVendor")("POST", list, { ...hook, criteria });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors)).toEqual(["criteria[0].value"]);
  });

  it.each([
    [{ type: undefined }, "type"],
    [{ type: "ValidatePurchaseOrderDraft" }, "type"],
    [{ url: undefined }, "url"],
    [{ url: "http://vendor.example" }, "url"],
    [{ url: "vendor.example/hook" }, "url"],
    [{ url: "javascript:alert(1)" }, "url"],
    [{ url: "https://name:password@vendor.example" }, "url"],
    [{ url: "https://127.0.0.1/hook" }, "url"],
    [{ url: "https://2130706433/hook" }, "url"],
    [{ url: "https://[::1]/hook" }, "url"],
    [{ url: "https://169.254.169.254/latest" }, "url"],
    [{ secret: "x".repeat(23) }, "secret"],
    [{ secret: "x".repeat(257) }, "secret"],
    [{ criteria: { "program id": "X" } }, "criteria[0].key"],
    [{ criteria: { "program.id": 7 } }, "criteria[0].value"],
    [{ criteria: "all" }, "criteria"],
  ])("is refused with %#", async (change, field) => {
    const { status, body } = await vendor("POST", list, { ...hook, ...change });
    expect(status).toBe(400);
    expect(Object.keys(body.errors)).toEqual([field]);
  });

  it("changes by what was sent; its type, its account and its figures stay", async () => {
    const { id } = await webhookOf(platform);
    const wish = { url: "https://vendor.example/new", type: "ValidateReEnrollment", statistics: 7 };
    const changed = await done(vendor("PUT", `${list}/${id}`, { ...wish, status: "Disabled" }));
    expect(changed).toMatchObject({ url: wish.url, type: hook.type, status: "Enabled" });
    expect(changed.statistics.calls).toBe(0);
    expect((await vendor("PUT", `${list}/${id}`, { url: "http://x.example" })).status).toBe(400);
  });

  it("is disabled, enabled and deleted; each is recorded", async () => {
    const { id } = await webhookOf(platform);
    expect((await done(vendor("POST", `${list}/${id}/disable`))).status).toBe("Disabled");
    expect((await vendor("POST", `${list}/${id}/disable`)).status).toBe(400);
    expect((await done(vendor("POST", `${list}/${id}/enable`))).status).toBe("Enabled");
    expect((await vendor("POST", `${list}/${id}/enable`)).status).toBe(400);
    expect((await vendor("DELETE", `${list}/${id}`)).status).toBe(204);
    expect((await vendor("GET", `${list}/${id}`)).status).toBe(404);
    expect((await vendor("DELETE", `${list}/${id}`)).status).toBe(404);
    const { data } = await done(vendor("GET", `/audit/records?object.id="${id}"&order=revision`));
    const actions = data.map(({ event }: { event: string }) => event.split(".").at(-1));
    expect(actions).toEqual(["created", "disabled", "enabled", "deleted"]);
  });

  it("shows how its calls went, and is found by it", async () => {
    const { id } = await webhookOf(platform);
    const lastCall = { at: "2026-03-10T11:00:00.000Z", objectId: "ENR-1", durationMs: 80 };
    const figures = { statistics: { calls: 3, successes: 2, failures: 1 }, lastCall };
    await platform.context.store.db.update(webhooks).set(figures).where(eq(webhooks.id, id));
    expect(await done(vendor("GET", `${list}/${id}`))).toMatchObject({ ...figures, revision: 1 });
    const { data } = await done(vendor("GET", `${list}?statistics.failures=1&order=-lastCall.at`));
    expect(data.map((found: { id: string }) => found.id)).toEqual([id]);
  });
});

describe("who may", () => {
  it("is the vendor itself; Operations reads, clients and other vendors nothing", async () => {
    const { id } = await webhookOf(platform);
    const asked = async (person: "otherVendor" | "client" | "operations") => {
      const as = platform.as(person);
      const answers = [
        await as("GET", list),
        await as("GET", `${list}/${id}`),
        await as("POST", list, hook),
        await as("PUT", `${list}/${id}`, { name: "Mine" }),
        await as("POST", `${list}/${id}/disable`),
        await as("POST", `${list}/${id}/enable`),
        await as("DELETE", `${list}/${id}`),
      ];
      return answers.map(({ status }) => status);
    };
    expect(await asked("otherVendor")).toEqual([200, 404, 201, 404, 404, 404, 404]);
    expect(await asked("client")).toEqual([403, 403, 403, 403, 403, 403, 403]);
    expect(await asked("operations")).toEqual([200, 200, 403, 403, 403, 403, 403]);
    const { data } = await done(platform.as("otherVendor")("GET", list));
    expect(data).toHaveLength(1);
  });
});
