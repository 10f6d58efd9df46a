import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { done, ids, type Person, people, type TestPlatform, testPlatform } from "../testing";
import {
  activeCertificate,
  bring,
  certificateIn,
  draftEnrollment,
  moveOf,
} from "../testing-enrollments";
import { addParameter, defaultTemplateId, draftProgram, openProgram } from "../testing-programs";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());
beforeEach(() => {
  platform.clock.now = new Date("2026-03-10T12:00:00.000Z");
});

function migrate(body: object) {
  return platform.as("operations")("POST", "/program/certificates", {
    name: "Migrated",
    client: { id: people.client.id },
    buyer: { id: ids.buyer },
    ...body,
  });
}

function update(person: Person, id: string, body: object) {
  return platform.as(person)("PUT", `/program/certificates/${id}`, body);
}

function read(id: string, query = "") {
  return done(platform.as("operations")("GET", `/program/certificates/${id}${query}`));
}

describe("a migrated certificate", () => {
  it("is Active at once, without an enrollment, with what Operations send", async () => {
    const program = await openProgram(platform);
    const own = await addParameter(platform, program.id, { phase: "Fulfillment" });
    const { body, status } = await migrate({
      program,
      externalIds: { vendor: "V-1" },
      expirationDate: "2027-05-03",
      parameters: { fulfillment: [{ id: own.id, value: "Gold" }] },
      status: "Terminated",
      statusNotes: "x",
      revision: 9,
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: expect.stringMatching(/^CER-\d{4}-\d{4}-\d{4}$/),
      name: "Migrated",
      revision: 1,
      status: "Active",
      program: { id: program.id },
      vendor: { id: people.vendor.id },
      client: { id: people.client.id },
      applicableTo: "Buyer",
      buyer: { id: ids.buyer },
      externalIds: { vendor: "V-1" },
      expirationDate: "2027-05-03",
      parameters: { ordering: [], fulfillment: [{ value: "Gold", displayValue: "Gold" }] },
    });
    expect(body).not.toHaveProperty("statusNotes");
    expect(Object.keys(body.audit).sort()).toEqual(["activated", "created"]);
    const query = `?certificate.id="${body.id}"`;
    const enrollments = await done(platform.as("client")("GET", `/program/enrollments${query}`));
    expect(enrollments.data).toEqual([]);
  });

  it.each([
    ["of a draft program", "program", async () => ({ program: await draftProgram(platform) })],
    ["of an unknown program", "program", async () => ({ program: { id: "PRG-0000-0000" } })],
    ["without a program", "program", async () => ({})],
    [
      "without a client",
      "client",
      async () => ({ program: await openProgram(platform), client: null }),
    ],
    ["without a name", "name", async () => ({ program: await openProgram(platform), name: " " })],
    [
      "without the buyer that the program asks for",
      "buyer",
      async () => ({ program: await openProgram(platform), buyer: null }),
    ],
    [
      "with a value for an unknown parameter",
      "parameters.ordering[0].id",
      async () => ({
        program: await openProgram(platform),
        parameters: { ordering: [{ id: "PPM-1", value: "A" }] },
      }),
    ],
  ])("is refused %s, naming %s", async (_, field, body) => {
    const answer = await migrate(await body());
    expect(answer.status, answer.text).toBe(400);
    expect(Object.keys(answer.body.errors)).toEqual([field]);
  });
});

describe("changing a certificate", () => {
  const renamers: Person[] = ["client", "vendor", "operations"];
  it.each(renamers)("its name is possible for %s", async (person) => {
    const { id } = await activeCertificate(platform, await openProgram(platform));
    const { body, status } = await update(person, id, { name: "  New name " });
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: "New name", revision: 2 });
    expect(body.audit.updated.by.id).toBe(people[person].id.replace("ACC", "TKN"));
  });

  it.each(["Draft", "Pending", "Active", "Updating", "Expired", "Terminated", "Deleted"])(
    "its name is possible in %s",
    async (status) => {
      const { id } = await certificateIn(platform, await openProgram(platform), status);
      const renamed = await done(update("client", id, { name: "Renamed" }));
      expect(renamed).toMatchObject({ name: "Renamed", status });
    },
  );

  it("is the vendor's and Operations' beyond the name", async () => {
    const program = await openProgram(platform);
    const asked = await addParameter(platform, program.id);
    const change = (value: string) => ({
      expirationDate: "2028-01-31",
      externalIds: { vendor: value },
      template: { id: defaultTemplateId(program.id, "Completed") },
      parameters: { ordering: [{ id: asked.id, value }] },
    });
    for (const person of ["vendor", "operations"] as const) {
      const { id } = await activeCertificate(platform, program);
      await done(update(person, id, change(person)));
      expect(await read(id)).toMatchObject({
        name: "Migrated",
        expirationDate: "2028-01-31",
        externalIds: { vendor: person },
        template: { id: defaultTemplateId(program.id, "Completed") },
        parameters: { ordering: [{ value: person }] },
      });
    }
    const { id } = await activeCertificate(platform, program);
    const before = await read(id);
    expect((await update("client", id, change("client"))).status).toBe(403);
    expect(await read(id)).toEqual(before);
    const { parameters: _, ...rest } = change("client");
    await done(update("client", id, rest));
    expect(await read(id)).toMatchObject({ ...before, revision: 2, audit: {} });
    expect(await read(id)).not.toHaveProperty("expirationDate");
  });

  it("takes back a date, an external id and a value with null or an empty text", async () => {
    const program = await openProgram(platform);
    const { id: parameterId } = await addParameter(platform, program.id);
    const { id } = await activeCertificate(platform, program, {
      expirationDate: "2027-05-03T10:00:00.000Z",
      externalIds: { vendor: "V-1" },
      parameters: { ordering: [{ id: parameterId, value: "A" }] },
    });
    expect((await read(id)).expirationDate).toBe("2027-05-03");
    await done(
      update("vendor", id, {
        expirationDate: null,
        externalIds: { vendor: "" },
        parameters: { ordering: [{ id: parameterId, value: null }] },
      }),
    );
    const after = await read(id);
    expect(after.externalIds).toEqual({});
    expect(after).not.toHaveProperty("expirationDate");
    expect(after.parameters.ordering[0]).not.toHaveProperty("value");
  });

  it("reaches parameters that were defined after it became active", async () => {
    const program = await openProgram(platform);
    const { id } = await activeCertificate(platform, program);
    const late = await addParameter(platform, program.id, {
      phase: "Fulfillment",
      externalId: "tier",
    });
    const values = { parameters: { fulfillment: [{ externalId: "tier", value: "Gold" }] } };
    const { body, status, text } = await update("vendor", id, values);
    expect(status, text).toBe(200);
    expect(body.parameters.fulfillment).toMatchObject([{ id: late.id, value: "Gold" }]);
  });

  it.each([
    [{ name: "" }, "name"],
    [{ name: "x".repeat(256) }, "name"],
    [{ expirationDate: "tomorrow" }, "expirationDate"],
    [{ template: { id: "PTM-0000-0000-0001" } }, "template.id"],
    [{ externalIds: { vendor: 7 } }, "externalIds.vendor"],
  ])("with %j is a 400", async (body, field) => {
    const { id } = await activeCertificate(platform, await openProgram(platform));
    const answer = await update("vendor", id, body);
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors).map((key) => key.slice(0, 40))).toEqual([field]);
  });
});

describe("terminating", () => {
  it.each([
    "The contract ended.",
    { message: "The contract ended." },
    { id: "E1", message: "  The contract ended.  ", parameters: { a: 1 } },
  ])("takes its reason as text or object and shows it as text (%#)", async (statusNotes) => {
    const { id } = await activeCertificate(platform, await openProgram(platform));
    const path = `/program/certificates/${id}/terminate`;
    const { body } = await platform.as("vendor")("POST", path, { status: "x", statusNotes });
    expect(body).toMatchObject({ status: "Terminated", statusNotes: "The contract ended." });
  });

  it.each([
    undefined,
    {},
    { statusNotes: "" },
    { statusNotes: { message: " " } },
    { statusNotes: 5 },
  ])("needs a reason (%#)", async (body) => {
    const { id } = await activeCertificate(platform, await openProgram(platform));
    const path = `/program/certificates/${id}/terminate`;
    expect((await platform.as("vendor")("POST", path, body)).status).toBe(400);
    expect((await read(id)).status).toBe("Active");
  });
});

describe("the expiration date", () => {
  const yearly = { terminateOnExpiration: { enabled: true, duration: 365 } };

  async function completed(settings: object, change?: object) {
    const program = await openProgram(platform, { settings });
    const draft = await bring(platform, await draftEnrollment(platform, program), "Processing");
    if (change) await done(update("vendor", draft.certificate.id, change));
    platform.clock.now = new Date("2026-03-10T23:59:59.999Z");
    await moveOf(platform, draft)("vendor", "complete");
    return { program, certificate: await read(draft.certificate.id) };
  }

  it("is counted in days from the UTC day of activation", async () => {
    const { certificate } = await completed(yearly);
    expect(certificate.expirationDate).toBe("2027-03-10");
  });

  it.each([{ enabled: false, duration: 365 }, { enabled: false }])(
    "is none where certificates don't expire (%j)",
    async (terminateOnExpiration) => {
      const { certificate } = await completed({ terminateOnExpiration });
      expect(certificate).not.toHaveProperty("expirationDate");
    },
  );

  it("that the vendor set wins on the first activation", async () => {
    const { certificate } = await completed(yearly, { expirationDate: "2026-12-31" });
    expect(certificate.expirationDate).toBe("2026-12-31");
  });

  it("is set on auto-approval and on migration", async () => {
    const settings = { ...yearly, newCertificateAutoapprove: true };
    const program = await openProgram(platform, { settings });
    const draft = await draftEnrollment(platform, program, { status: "Processing" });
    expect((await read(draft.certificate.id)).expirationDate).toBe("2027-03-10");
    expect((await activeCertificate(platform, program)).expirationDate).toBe("2027-03-10");
  });

  it("is counted anew by a renewal", async () => {
    const { program, certificate } = await completed(yearly);
    platform.clock.now = new Date("2027-02-01T00:00:00.000Z");
    await bring(platform, await draftEnrollment(platform, program, { certificate }), "Completed");
    expect((await read(certificate.id)).expirationDate).toBe("2028-02-01");
  });

  it.each([
    ["lies in the past is dropped", "2020-02-29", undefined],
    ["is today stays", "2026-03-10", "2026-03-10"],
    ["lies in the future stays", "2030-01-01", "2030-01-01"],
  ])("that %s by a renewal without a duration", async (_, before, after) => {
    const program = await openProgram(platform);
    const certificate = await activeCertificate(platform, program, { expirationDate: before });
    await bring(platform, await draftEnrollment(platform, program, { certificate }), "Completed");
    expect((await read(certificate.id)).expirationDate).toBe(after);
  });
});
