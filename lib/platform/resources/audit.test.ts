import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { done, type Person, people, persons, type TestPlatform, testPlatform } from "../testing";
import { bring, draftEnrollment } from "../testing-enrollments";
import { playEverything, secrets } from "../testing-everything";

let platform: TestPlatform;
let played: Awaited<ReturnType<typeof playEverything>>;
beforeAll(async () => {
  platform = await testPlatform();
  played = await playEverything(platform);
});
afterAll(() => platform.close());

const list = "/audit/records";

type Shown = {
  id: string;
  event: string;
  type: string;
  timestamp: string;
  revision: number;
  object: { id: string; objectType: string };
  actor: { id: string; account?: { id: string } };
};

async function everyRecord(person: Person, query = ""): Promise<Shown[]> {
  const found: Shown[] = [];
  for (;;) {
    const path = `${list}?limit=100&offset=${found.length}&${query}`;
    const { data, $meta } = await done(platform.as(person)("GET", path));
    found.push(...data);
    if (found.length >= $meta.pagination.total) return found;
  }
}

describe("a record", () => {
  it("tells what, when, by whom, for whom, in which request, of which revision", async () => {
    const trace = "00-11111111111111111111111111111111-2222222222222222-01";
    const path = `/program/certificates/${played.enrollment.certificate.id}`;
    const headers = { traceparent: trace };
    const { revision } = await done(
      platform.as("client")("PUT", path, { name: "Traced" }, headers),
    );
    const [latest] = await everyRecord("vendor", `object.id="${played.enrollment.certificate.id}"`);
    const record = await done(platform.as("vendor")("GET", `${list}/${latest?.id}`));
    expect(record).toMatchObject({
      id: expect.stringMatching(/^AUD-\d{4}-\d{4}-\d{4}-\d{4}$/),
      event: "platform.program.certificate.updated",
      type: "Public",
      summary: `Certificate ${played.enrollment.certificate.id} was updated.`,
      timestamp: platform.clock.now.toISOString(),
      object: { id: played.enrollment.certificate.id, name: "Traced", objectType: "Certificate" },
      revision,
      actor: {
        id: people.client.id.replace("ACC", "TKN"),
        name: "Token of client",
        account: { id: people.client.id, name: "The client", type: "Client" },
      },
      documents: { id: played.enrollment.certificate.id, name: "Traced", revision },
      viewers: [{ id: people.vendor.id }, { id: people.client.id }],
    });
    expect(record.request.id).toContain("1".repeat(32));
    expect(record.details).toBe(
      `Done by Token of client. It made revision ${revision} of ${played.enrollment.certificate.id}.`,
    );
    expect(record).not.toHaveProperty("$meta");
  });

  it("leaves the documents out of lists and says so", async () => {
    const { data, $meta } = await done(platform.as("operations")("GET", list));
    expect($meta.omitted).toEqual(["documents", "viewers"]);
    for (const one of data) expect(one).not.toHaveProperty("documents");
    const asked = await done(platform.as("operations")("GET", `${list}?select=documents`));
    for (const one of asked.data) expect(one.documents.id).toBe(one.object.id);
  });

  it.each(["POST", "PUT", "DELETE"])("can't be made or changed by %s", async (method) => {
    const [one] = await everyRecord("operations");
    for (const path of [list, `${list}/${one?.id}`]) {
      expect((await platform.as("operations")(method, path, {})).status).toBe(404);
    }
  });
});

describe("who sees a record", () => {
  it("is Operations for all of them", async () => {
    const [row] = (
      await platform.context.store.pool.query("select count(*)::int as total from audit_records")
    ).rows;
    expect(await everyRecord("operations")).toHaveLength(row.total);
  });

  it("is a vendor for its programs, what was submitted to it, its tokens and webhooks", async () => {
    const records = await everyRecord("vendor");
    const types = new Set(records.map(({ object }) => object.objectType));
    expect([...types].sort()).toEqual(
      [
        ...["ApiToken", "Certificate", "Enrollment", "Parameter", "ParameterGroup", "Program"],
        ...["Template", "Terms", "TermsVariant", "Webhook"],
      ].sort(),
    );
    const theirs = records.filter(({ object }) => object.objectType === "ApiToken");
    for (const { actor } of theirs) expect(actor.account?.id).toBe(people.vendor.id);
  });

  it("is a client for its enrollments, certificates and tokens", async () => {
    const records = await everyRecord("client");
    const types = new Set(records.map(({ object }) => object.objectType));
    expect([...types].sort()).toEqual(["ApiToken", "Certificate", "Enrollment"]);
  });

  it.each(["otherVendor", "partner"] as const)(
    "is not %s, who has nothing to do with it",
    async (person) => {
      expect(await everyRecord(person)).toEqual([]);
      for (const { id } of (await everyRecord("operations")).slice(0, 20)) {
        expect((await platform.as(person)("GET", `${list}/${id}`)).status).toBe(404);
      }
    },
  );

  it("is not the vendor while the client still drafts", async () => {
    const draft = await draftEnrollment(platform, played.program);
    const about = (person: Person) => everyRecord(person, `object.id="${draft.id}"`);
    expect(await about("client")).toHaveLength(1);
    expect(await about("vendor")).toEqual([]);
    await bring(platform, draft, "Processing");
    const events = (await about("vendor")).map(({ event }) => event);
    expect(events).toEqual(["platform.program.enrollment.processing"]);
  });
});

describe("what a record shows", () => {
  it("of an object is no more than the object itself shows to that role", async () => {
    const texts = new Map<Person, string>();
    for (const person of persons) {
      texts.set(person, JSON.stringify(await everyRecord(person, "select=documents,viewers")));
    }
    expect(texts.get("operations")).toContain(secrets.rating);
    expect(texts.get("vendor")).toContain(secrets.rating);
    expect(texts.get("vendor")).toContain(secrets.vendorId);
    expect(texts.get("vendor")).not.toContain('"template"');
    const client = texts.get("client");
    expect(client).toContain('"template"');
    for (const kept of [secrets.rating, secrets.vendorId, played.hidden.id, "statistics"]) {
      expect(client).not.toContain(kept);
    }
  });

  it("of the actor is the name for clients, the account too for the others", async () => {
    const about = `event="platform.program.enrollment.completed"`;
    const [forClient] = await everyRecord("client", about);
    const [forVendor] = await everyRecord("vendor", about);
    expect(Object.keys(forClient?.actor ?? {}).sort()).toEqual(["id", "name"]);
    expect(forVendor?.actor.account?.id).toBe(people.vendor.id);
    for (const query of ["actor.account.id='X'", "order=actor.account.name", "actor.revision=1"]) {
      expect((await platform.as("client")("GET", `${list}?${query}`)).status).toBe(400);
    }
  });

  it("can't be found by what it hides", async () => {
    for (const query of ["documents.id='X'", "order=documents.id", "snapshot.id='X'"]) {
      expect((await platform.as("operations")("GET", `${list}?${query}`)).status).toBe(400);
    }
  });
});

describe("a list of records", () => {
  it("comes newest first", async () => {
    const times = (await everyRecord("operations")).map(({ timestamp }) => timestamp);
    expect(times).toEqual([...times].sort().reverse());
  });

  it("can be filtered by event, object, actor, time and type", async () => {
    const all = await everyRecord("vendor");
    const { id } = played.enrollment;
    const token = people.client.id.replace("ACC", "TKN");
    const now = platform.clock.now.toISOString();
    const filters: [string, (record: Shown) => boolean][] = [
      ["event='platform.program.program.published'", ({ event }) => event.endsWith("m.published")],
      [`object.id="${id}"`, ({ object }) => object.id === id],
      [
        "in(object.objectType,(Terms,TermsVariant))",
        ({ object }) => /^Terms/.test(object.objectType),
      ],
      [`actor.id="${token}"`, ({ actor }) => actor.id === token],
      [`ge(timestamp,"${now}")`, ({ timestamp }) => timestamp >= now],
      ["type=private", ({ type }) => type === "Private"],
    ];
    for (const [filter, holds] of filters) {
      const expected = all.filter(holds).map((record) => record.id);
      expect(expected.length, filter).toBeGreaterThan(0);
      const found = await everyRecord("vendor", filter);
      expect(found.map((record) => record.id).sort(), filter).toEqual(expected.sort());
    }
  });
});

describe("event types", () => {
  it.each(persons)("are listed to %s, each with its own id", async (person) => {
    const { data, $meta } = await done(platform.as(person)("GET", "/audit/event-types?limit=100"));
    expect($meta.pagination.total).toBe(data.length);
    const ids = new Set(data.map(({ id }: { id: string }) => id));
    expect(ids.size).toBe(data.length);
    expect(data).toContainEqual(
      expect.objectContaining({
        key: "platform.program.certificate.activated",
        name: "Certificate activated",
        objectType: "Certificate",
      }),
    );
    const [first] = data;
    expect(await done(platform.as(person)("GET", `/audit/event-types/${first.id}`))).toMatchObject({
      id: expect.stringMatching(/^AET-\d{4}-\d{4}$/),
      key: first.key,
    });
  });

  it("name every event that was recorded", async () => {
    const { data } = await done(platform.as("client")("GET", "/audit/event-types?limit=100"));
    const keys = data.map(({ key }: { key: string }) => key);
    for (const { event } of await everyRecord("operations")) expect(keys).toContain(event);
  });
});
