import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digest } from "../access";
import { programModule } from "../modules";
import { accounts, apiTokens } from "../store/schema";
import { done, type Person, people, persons, type TestPlatform, testPlatform } from "../testing";
import { tokenOf } from "../testing-neighbours";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());

const list = "/accounts/api-tokens";
const audit = "MOD-3364";

function pathOf({ id }: { id: string }) {
  return `${list}/${id}`;
}

describe.each(persons)("%s", (person) => {
  const call = (method: string, path: string, body?: object) =>
    platform.as(person)(method, path, body);

  it("creates a token of its own account, whose secret opens the API at once", async () => {
    const sent = { name: "Robot", description: "Nightly import", modules: [{ id: programModule }] };
    const { status, body, headers } = await call("POST", list, sent);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: expect.stringMatching(/^TKN-\d{4}-\d{4}$/),
      name: "Robot",
      description: "Nightly import",
      status: "Active",
      revision: 1,
      account: { id: people[person].id },
      modules: [{ id: programModule, name: "Program" }],
    });
    expect(body.token).toMatch(new RegExp(`^idt:${body.id}:[\\w-]{43}$`));
    expect(headers.get("etag")).toBe('"1"');
    expect(headers.get("cache-control")).toBe("no-store");
    const answer = await platform.as(body.token)("GET", "/program/programs");
    expect(answer.status).toBe(200);
  });

  it("reads, changes, disables, enables and deletes its own", async () => {
    const token = await tokenOf(platform, person);
    const changed = await done(call("PUT", pathOf(token), { name: "Clerk" }));
    expect(changed).toMatchObject({ name: "Clerk", revision: 2, modules: [{ id: programModule }] });
    const disabled = await done(call("POST", `${pathOf(token)}/disable`));
    expect(disabled).toMatchObject({ status: "Disabled", revision: 3 });
    expect(disabled.audit.disabled.by.id).toMatch(/^TKN-/);
    expect((await done(call("POST", `${pathOf(token)}/enable`))).status).toBe("Active");
    expect((await call("DELETE", pathOf(token))).status).toBe(204);
    expect((await call("GET", pathOf(token))).status).toBe(404);
    const { data } = await done(call("GET", `${list}?limit=100`));
    expect(data.map(({ id }: { id: string }) => id)).not.toContain(token.id);
    for (const path of [`${pathOf(token)}/enable`, `${pathOf(token)}/disable`]) {
      expect((await call("POST", path)).status).toBe(404);
    }
  });

  it("can't tell a foreign token from an unknown one, except as Operations", async () => {
    const other: Person = person === "client" ? "partner" : "client";
    const foreign = await tokenOf(platform, other);
    for (const id of [foreign.id, "TKN-0000-0000"]) {
      const visible = person === "operations" && id === foreign.id;
      expect((await call("GET", `${list}/${id}`)).status).toBe(visible ? 200 : 404);
      if (visible) continue;
      const answers = [
        await call("PUT", `${list}/${id}`, { name: "Mine" }),
        await call("POST", `${list}/${id}/disable`),
        await call("POST", `${list}/${id}/enable`),
        await call("DELETE", `${list}/${id}`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    }
  });

  it("can't create a token for another account", async () => {
    const other = person === "client" ? people.partner : people.client;
    const answer = await call("POST", list, { name: "Robot", account: { id: other.id } });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors)).toEqual(["account.id"]);
    const own = await call("POST", list, { name: "Robot", account: { id: people[person].id } });
    expect(own.status).toBe(201);
  });
});

describe("a secret", () => {
  it("is in the answer of the creation only, and in the store as a digest", async () => {
    const { id, token } = await tokenOf(platform, "client");
    const opaque = token.split(":")[2];
    const answers = [
      await platform.as("client")("GET", `${list}/${id}?select=*,token,secretHash,secret_hash`),
      await platform.as("client")("GET", `${list}?limit=100&select=*,token`),
      await platform.as("client")("PUT", `${list}/${id}`, { description: "Changed" }),
      await platform.as("client")("POST", `${list}/${id}/disable`),
      await platform.as("operations")("GET", `/audit/records?limit=100&select=*,documents`),
    ];
    for (const { text, status } of answers) {
      expect(status).toBe(200);
      expect(text).not.toContain(opaque);
      expect(text).not.toContain(digest(token));
    }
    const [row] = await platform.context.store.db
      .select()
      .from(apiTokens)
      .where(eq(apiTokens.id, id));
    expect(row?.secretHash).toBe(digest(token));
    expect(JSON.stringify(row)).not.toContain(opaque);
    const records = await platform.context.store.pool.query(
      "select * from audit_records where object_id = $1",
      [id],
    );
    expect(records.rows).toHaveLength(3);
    expect(JSON.stringify(records.rows)).not.toMatch(new RegExp(`${opaque}|${digest(token)}`));
  });

  it("can't be filtered or ordered by", async () => {
    for (const query of ["secretHash='x'", "secret_hash='x'", "token='x'", "order=secretHash"]) {
      expect((await platform.as("client")("GET", `${list}?${query}`)).status).toBe(400);
    }
  });
});

describe("a token that is stopped", () => {
  it.each(["disable", "delete"])(
    "by itself (%s) opens nothing from the next call on",
    async (how) => {
      const { id, token } = await tokenOf(platform, "vendor");
      const self = platform.as(token);
      const stop =
        how === "disable" ? self("POST", `${list}/${id}/disable`) : self("DELETE", `${list}/${id}`);
      expect((await stop).status).toBe(how === "disable" ? 200 : 204);
      const next = await self("GET", "/program/programs");
      expect(next.status).toBe(401);
      expect(next.text).not.toContain(token);
    },
  );

  it("opens again when it is enabled", async () => {
    const { id, token } = await tokenOf(platform, "vendor");
    await done(platform.as("vendor")("POST", `${list}/${id}/disable`));
    expect((await platform.as(token)("GET", list)).status).toBe(401);
    await done(platform.as("vendor")("POST", `${list}/${id}/enable`));
    expect((await platform.as(token)("GET", list)).status).toBe(200);
  });

  it("by Operations is told to its own account, and to no other", async () => {
    const { id } = await tokenOf(platform, "client");
    await done(platform.as("operations")("POST", `${list}/${id}/disable`));
    const events = `/audit/records?object.id="${id}"`;
    const { data } = await done(platform.as("client")("GET", events));
    expect(data[0]).toMatchObject({
      event: "platform.accounts.api-token.disabled",
      type: "Private",
    });
    for (const person of ["partner", "vendor"] as const) {
      expect((await done(platform.as(person)("GET", events))).data).toEqual([]);
    }
  });

  it("refuses to be enabled or disabled twice", async () => {
    const { id } = await tokenOf(platform, "vendor");
    const twice = await platform.as("vendor")("POST", `${list}/${id}/enable`);
    expect(twice.status).toBe(400);
    expect(twice.body.detail).toContain("Active already");
    await done(platform.as("vendor")("POST", `${list}/${id}/disable`));
    expect((await platform.as("vendor")("POST", `${list}/${id}/disable`)).status).toBe(400);
  });
});

describe("modules", () => {
  it("limit what a token opens, not what a person does", async () => {
    const { token, modules } = await tokenOf(platform, "vendor", { modules: [{ id: audit }] });
    expect(modules).toEqual([{ id: audit, name: "Audit trail", revision: 1 }]);
    const robot = platform.as(token);
    for (const path of ["/program/programs", "/notifications/webhooks"]) {
      const { status, body } = await robot("GET", path);
      expect(status, path).toBe(403);
      expect(body.detail).toMatch(/MOD-\d{4}/);
    }
    for (const path of ["/audit/records", "/accounts/accounts", list]) {
      expect((await robot("GET", path)).status, path).toBe(200);
    }
    const refusedBefore = await robot("POST", "/program/programs", {});
    expect(refusedBefore.status).toBe(403);
  });

  it("can't be given by a token that has them not, to another or to itself", async () => {
    const weak = await tokenOf(platform, "vendor", { modules: [{ id: audit }] });
    const wish = { name: "Stronger", modules: [{ id: audit }, { id: programModule }] };
    const robot = platform.as(weak.token);
    for (const answer of [
      await robot("POST", list, wish),
      await robot("POST", list, { name: "By default" }),
      await robot("PUT", pathOf(weak), wish),
    ]) {
      expect(answer.status).toBe(400);
      expect(Object.keys(answer.body.errors)[0]).toMatch(/^modules\[\d\]\.id$/);
    }
    const strong = await tokenOf(platform, "vendor");
    const kept = { modules: [{ id: programModule }, { id: audit }] };
    expect((await robot("PUT", pathOf(strong), kept)).status).toBe(200);
  });

  it.each([
    [{ modules: [] }, "modules"],
    [{ modules: [{ id: programModule }, { id: "MOD-0000" }] }, "modules[1].id"],
    [{ name: "" }, "name"],
    [{ name: "x".repeat(201) }, "name"],
    [{ description: "x".repeat(2001) }, "description"],
  ])("and texts are checked (%#)", async (change, field) => {
    const token = await tokenOf(platform, "client");
    const answers = [
      await platform.as("client")("POST", list, { name: "Robot", ...change }),
      await platform.as("client")("PUT", pathOf(token), change),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(400);
      expect(Object.keys(body.errors)).toEqual([field]);
    }
  });
});

describe("the time of the last access", () => {
  it("is kept to the minute without a new revision", async () => {
    const { id, token } = await tokenOf(platform, "client");
    const robot = platform.as(token);
    const path = `${list}/${id}`;
    const start = platform.clock.now;
    const seen = async (seconds: number) => {
      platform.clock.now = new Date(start.getTime() + seconds * 1000);
      await done(robot("GET", "/program/programs"));
      return done(platform.as("client")("GET", path));
    };
    expect(await seen(0)).toMatchObject({ lastAccessAt: start.toISOString(), revision: 1 });
    expect((await seen(59)).lastAccessAt).toBe(start.toISOString());
    expect((await seen(60)).lastAccessAt).toBe(new Date(start.getTime() + 60_000).toISOString());
    platform.clock.now = start;
  });

  it("never makes a call wait for whoever is changing the token", async () => {
    const { id, token } = await tokenOf(platform, "client");
    await platform.context.store.transaction(async (tx) => {
      await tx.select().from(apiTokens).where(eq(apiTokens.id, id)).for("update");
      expect((await platform.as(token)("GET", "/program/programs")).status).toBe(200);
    });
    const { lastAccessAt } = await done(platform.as("operations")("GET", `${list}/${id}`));
    expect(lastAccessAt).toBeUndefined();
  });
});

it("follows If-Match", async () => {
  const token = await tokenOf(platform, "client");
  const stale = { "if-match": '"7"' };
  const answer = await platform.as("client")("PUT", pathOf(token), { name: "New" }, stale);
  expect(answer.status).toBe(412);
});

it("of a disabled account opens nothing", async () => {
  const { token } = await tokenOf(platform, "partner");
  const { db } = platform.context.store;
  const partner = eq(accounts.id, people.partner.id);
  await db.update(accounts).set({ status: "Disabled" }).where(partner);
  expect((await platform.as(token)("GET", list)).status).toBe(401);
  await db.update(accounts).set({ status: "Active" }).where(partner);
});
