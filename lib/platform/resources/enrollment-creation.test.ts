import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digest } from "../access";
import { buyers, certificates, enrollments, licensees } from "../store/schema";
import { sessions } from "../store/schema-identity";
import { done, ids, type Person, people, type TestPlatform, testPlatform } from "../testing";
import { bring, draftEnrollment } from "../testing-enrollments";
import { addParameter, addPublishedTerms, draftProgram, openProgram } from "../testing-programs";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());

function create(person: Person, body: object) {
  return platform.as(person)("POST", "/program/enrollments", body);
}

const buyer = { buyer: { id: ids.buyer } };

describe("a new enrollment", () => {
  it("is a draft with a draft certificate and copies what it is about", async () => {
    const program = await openProgram(platform, { name: "Partners" });
    const { body, status } = await create("client", {
      program: { id: program.id, name: "Ignored" },
      ...buyer,
      name: "Stark EU",
      notes: "Please hurry.",
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: expect.stringMatching(/^ENR-\d{4}-\d{4}-\d{4}$/),
      revision: 1,
      name: "Stark EU",
      type: "New",
      status: "Draft",
      certificate: { id: expect.stringMatching(/^CER-\d{4}-\d{4}-\d{4}$/), name: "Stark EU" },
      program: { id: program.id, name: "Partners", status: "Published" },
      vendor: { id: people.vendor.id },
      client: { id: people.client.id },
      applicableTo: "Buyer",
      buyer: { id: ids.buyer },
      eligibility: { client: true, partner: true },
      notes: "Please hurry.",
      parameters: { ordering: [], fulfillment: [] },
      audit: { created: { by: { id: "TKN-2000-0001" } } },
    });
    expect(body).not.toHaveProperty("licensee");
    const path = `/program/certificates/${body.certificate.id}`;
    expect(await done(platform.as("client")("GET", path))).toMatchObject({
      status: "Draft",
      name: "Stark EU",
      program: { id: program.id },
      buyer: { id: ids.buyer },
      externalIds: {},
    });
  });

  it("proposes a name from the program and the holder where none is given", async () => {
    const program = await openProgram(platform, { name: "x".repeat(255) });
    const { certificate, name } = await draftEnrollment(platform, program);
    expect(name).toHaveLength(255);
    expect(certificate.name).toBe(name);
  });

  it("lists every active definition in display order, with the answers sent by id or external id", async () => {
    const program = await openProgram(platform);
    const last = await addParameter(platform, program.id, { displayOrder: 9, externalId: "last" });
    const first = await addParameter(platform, program.id, { displayOrder: 1 });
    const own = await addParameter(platform, program.id, { phase: "Fulfillment" });
    const { parameters } = await draftEnrollment(platform, program, {
      parameters: { ordering: [{ externalId: "last", value: "  12345 " }] },
    });
    expect(parameters.ordering).toMatchObject([
      { id: first.id, phase: "Order", type: "SingleLineText" },
      { id: last.id, externalId: "last", value: "12345", displayValue: "12345" },
    ]);
    expect(parameters.ordering[0]).not.toHaveProperty("value");
    expect(parameters.fulfillment).toMatchObject([{ id: own.id, phase: "Fulfillment" }]);
  });

  it("takes nothing from the body that is not the caller's to set", async () => {
    const program = await openProgram(platform);
    const body = await draftEnrollment(platform, program, {
      id: "ENR-0000-0000-0001",
      type: "Change",
      status: "Completed",
      revision: 5,
      client: { id: people.partner.id },
      vendor: { id: people.otherVendor.id },
      assignee: { id: ids.vendorUser },
      template: { id: "PTM-1" },
      eligibility: { client: false, partner: false },
      audit: {},
    });
    expect(body).toMatchObject({
      type: "New",
      status: "Draft",
      revision: 1,
      client: { id: people.client.id },
      vendor: { id: people.vendor.id },
      eligibility: { client: true, partner: true },
    });
    expect(body.id).not.toBe("ENR-0000-0000-0001");
    expect(body).not.toHaveProperty("assignee");
    expect(body).not.toHaveProperty("template");
  });

  it.each(["Processing", "processing"])(
    "with status %s is created and submitted in one call",
    async (status) => {
      const program = await openProgram(platform);
      await addPublishedTerms(platform, program.id);
      const body = await draftEnrollment(platform, program, { status });
      expect(body).toMatchObject({ status: "Processing", revision: 2 });
      const path = `/program/certificates/${body.certificate.id}?select=terms`;
      const certificate = await done(platform.as("client")("GET", path));
      expect(certificate).toMatchObject({ status: "Pending", terms: [{ name: "Terms" }] });
    },
  );

  it("that can't be submitted in the same call leaves nothing behind", async () => {
    const program = await openProgram(platform);
    await addParameter(platform, program.id, { constraints: { required: true } });
    const { db } = platform.context.store;
    const count = async () => [await db.$count(enrollments), await db.$count(certificates)];
    const before = await count();
    const answer = await create("client", { program, ...buyer, status: "Processing" });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors)).toEqual(["parameters.ordering[0].value"]);
    expect(await count()).toEqual(before);
  });

  it("may stand beside others for the same program and buyer", async () => {
    const program = await openProgram(platform);
    const first = await bring(platform, await draftEnrollment(platform, program), "Completed");
    const second = await draftEnrollment(platform, program);
    expect(second.certificate.id).not.toBe(first.certificate.id);
  });

  it("is no vendor's to create", async () => {
    const program = await openProgram(platform);
    expect((await create("vendor", { program, ...buyer })).status).toBe(403);
  });
});

describe("a new enrollment is refused", () => {
  const refusals: [string, string, () => Promise<object>][] = [
    ["without a program", "program", async () => ({ ...buyer })],
    ["of an unknown program", "program", async () => ({ program: { id: "PRG-0000-0000" } })],
    [
      "of a draft program",
      "program",
      async () => ({ program: await draftProgram(platform), ...buyer }),
    ],
    [
      "of an unpublished program",
      "program",
      async () => ({ program: await unpublished(), ...buyer }),
    ],
    [
      "while the program takes none",
      "program",
      async () => ({
        program: await openProgram(platform, { settings: { programEnrollment: false } }),
        ...buyer,
      }),
    ],
    [
      "without the buyer that the program asks for",
      "buyer",
      async () => ({ program: await openProgram(platform) }),
    ],
    [
      "with a licensee where the program asks for a buyer",
      "licensee",
      async () => ({ program: await openProgram(platform), licensee: { id: ids.licensee } }),
    ],
    [
      "with both",
      "licensee",
      async () => ({
        program: await openProgram(platform),
        ...buyer,
        licensee: { id: ids.licensee },
      }),
    ],
    [
      "with a buyer where the program asks for a licensee",
      "buyer",
      async () => ({
        program: await openProgram(platform, { applicableTo: "Licensee" }),
        ...buyer,
      }),
    ],
    [
      "with the buyer of another account",
      "buyer",
      async () => ({ program: await openProgram(platform), buyer: { id: ids.partnerBuyer } }),
    ],
    [
      "with the licensee of another account",
      "licensee",
      async () => ({
        program: await openProgram(platform, { applicableTo: "Licensee" }),
        licensee: { id: ids.partnerLicensee },
      }),
    ],
    [
      "by a direct customer where only partners are eligible",
      "buyer",
      async () => ({
        program: await openProgram(platform, { eligibility: { client: false, partner: true } }),
        ...buyer,
      }),
    ],
    [
      "where nobody is eligible",
      "buyer",
      async () => ({
        program: await openProgram(platform, { eligibility: { client: false, partner: false } }),
        ...buyer,
      }),
    ],
    [
      "with an answer to an unknown parameter",
      "parameters.ordering[0].id",
      async () => ({
        program: await openProgram(platform),
        ...buyer,
        parameters: { ordering: [{ id: "PPM-0000-0000-0001", value: "A" }] },
      }),
    ],
  ];
  it.each(refusals)("%s, naming %s", async (_, field, body) => {
    const answer = await create("client", await body());
    expect(answer.status, answer.text).toBe(400);
    expect(Object.keys(answer.body.errors)).toEqual([field]);
  });

  it("with an answer of the wrong shape, naming its place", async () => {
    const program = await openProgram(platform);
    const first = await addParameter(platform, program.id, { displayOrder: 1 });
    const second = await addParameter(platform, program.id, { type: "Email", displayOrder: 2 });
    const ordering = [
      { id: second.id, value: { not: "a text" } },
      { id: first.id, value: "fine" },
    ];
    const answer = await create("client", { program, ...buyer, parameters: { ordering } });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors)).toEqual(["parameters.ordering[0].value"]);
  });

  it("with an answer to a hidden parameter as if it did not exist, to a read-only one with 403", async () => {
    const program = await openProgram(platform);
    const hidden = await addParameter(platform, program.id, { constraints: { hidden: true } });
    const fixed = await addParameter(platform, program.id, { constraints: { readonly: true } });
    const send = (id: string) =>
      create("client", { program, ...buyer, parameters: { ordering: [{ id, value: "A" }] } });
    const unknown = await send("PPM-0000-0000-0000");
    const answer = await send(hidden.id);
    expect(answer.status).toBe(400);
    expect(answer.body.detail).toBe(unknown.body.detail);
    expect((await send(fixed.id)).status).toBe(403);
  });
});

describe("eligibility", () => {
  it("lets partners in where the program is for partners", async () => {
    const program = await openProgram(platform, { eligibility: { client: false, partner: true } });
    const answer = await create("partner", { program, buyer: { id: ids.partnerBuyer } });
    expect(answer.status, answer.text).toBe(201);
  });

  it("keeps partners out where the program is for direct customers", async () => {
    const program = await openProgram(platform, { eligibility: { client: true, partner: false } });
    const answer = await create("partner", { program, buyer: { id: ids.partnerBuyer } });
    expect(answer.status).toBe(400);
  });
});

describe("Operations", () => {
  it("enrol on behalf of a client, even where clients may not", async () => {
    const program = await openProgram(platform, { settings: { programEnrollment: false } });
    const body = { program, client: { id: people.client.id }, ...buyer };
    const created = await done(create("operations", body));
    expect(created).toMatchObject({
      client: { id: people.client.id },
      audit: { created: { by: { id: "TKN-3000-0001" } } },
    });
    const path = `/program/enrollments/${created.id}`;
    expect((await platform.as("client")("GET", path)).status).toBe(200);
    await done(platform.as("operations")("POST", `${path}/submit`));
    const again = await done(create("operations", body));
    expect(
      (await platform.as("operations")("DELETE", `/program/enrollments/${again.id}`)).status,
    ).toBe(204);
  });

  it.each([
    ["without a client", {}],
    ["for a vendor account", { client: { id: people.vendor.id } }],
    ["for an unknown account", { client: { id: "ACC-0000-0000" } }],
  ])("are refused %s", async (_, client) => {
    const program = await openProgram(platform);
    const answer = await create("operations", { program, ...buyer, ...client });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors)).toEqual(["client"]);
  });

  it("need the client's own buyer", async () => {
    const program = await openProgram(platform);
    const body = { program, client: { id: people.partner.id }, ...buyer };
    expect(Object.keys((await create("operations", body)).body.errors)).toEqual(["buyer"]);
  });
});

async function unpublished() {
  const program = await openProgram(platform);
  return done(platform.as("vendor")("POST", `/program/programs/${program.id}/unpublish`));
}

describe("what nobody is asked for", () => {
  const address = { addressLine1: "1 Quay", city: "Cork", postCode: "T12", country: "IE" };
  const contact = { firstName: "Bea", lastName: "Byrne", email: "bea@example.com" };

  it("starts from buyer, licensee and the person who is signed in", async () => {
    const { store } = platform.context;
    await store.db.update(buyers).set({ address }).where(eq(buyers.id, ids.buyer));
    await store.db.update(licensees).set({ contact }).where(eq(licensees.id, ids.licensee));
    const program = await openProgram(platform, { applicableTo: "Licensee" });
    const add = (externalId: string, type: string, defaultValue: string, constraints: object) =>
      addParameter(platform, program.id, {
        externalId,
        type,
        options: { defaultValue },
        constraints: { hidden: false, readonly: false, required: false, ...constraints },
      });
    await add("site", "Address", "Buyer", { hidden: true });
    await add("contact", "Contact", "Licensee", { readonly: true });
    await add("applicant", "Email", "CurrentlySignedInUser", { readonly: true });
    await add("asked", "Contact", "Licensee", {});
    const byPerson = await answersOf(program, await signedIn());
    expect(byPerson).toMatchObject({ site: address, contact, applicant: "client@example.com" });
    expect(byPerson.asked ?? null).toBeNull();
    const byToken = await answersOf(program, "client");
    expect(byToken).toMatchObject({ site: address, contact });
    expect(byToken.applicant ?? null).toBeNull();
  });

  async function answersOf(program: { id: string }, caller: string) {
    const body = { program, licensee: { id: ids.licensee } };
    const { id } = await done(platform.as(caller)("POST", "/program/enrollments", body));
    const { parameters } = await done(
      platform.as("operations")("GET", `/program/enrollments/${id}`),
    );
    type Value = { externalId: string; value: unknown };
    return Object.fromEntries(
      parameters.ordering.map(({ externalId, value }: Value) => [externalId, value]),
    );
  }

  async function signedIn() {
    const createdAt = platform.clock.now;
    await platform.context.store.db.insert(sessions).values({
      id: "SES-1",
      secretHash: digest("ses:test"),
      userId: people.client.id.replace("ACC", "USR"),
      accountId: people.client.id,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + 60_000),
    });
    return "ses:test";
  }
});
