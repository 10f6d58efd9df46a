import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { certificates, enrollments } from "../store/schema";
import { done, ids, type persons, type TestPlatform, testPlatform } from "../testing";
import { activeCertificate, bring, draftEnrollment } from "../testing-enrollments";
import { addParameter, openProgram } from "../testing-programs";

let platform: TestPlatform;
let program: { id: string; applicableTo: string };
let hidden: { id: string };
let asked: { id: string };
beforeAll(async () => {
  platform = await testPlatform();
  program = await openProgram(platform);
  hidden = await addParameter(platform, program.id, {
    name: "Hidden",
    displayOrder: 1,
    constraints: { hidden: true },
  });
  asked = await addParameter(platform, program.id, {
    name: "Asked",
    displayOrder: 2,
    constraints: { required: true },
  });
});
afterAll(() => platform.close());

const buyer = { buyer: { id: ids.buyer } };
const answered = () => ({ parameters: { ordering: [{ id: asked.id, value: "A" }] } });

function counts() {
  const { db } = platform.context.store;
  return Promise.all([db.$count(enrollments), db.$count(certificates)]);
}

describe("validating an enrollment that is not stored", () => {
  const validate = (body: object, person: (typeof persons)[number] = "client") =>
    platform.as(person)("POST", "/program/enrollments/validate", body);

  it("answers the enrollment as it would be, with what is missing, and stores nothing", async () => {
    const before = await counts();
    const { body, status } = await validate({ program, ...buyer, name: "Stark" });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: "Stark",
      type: "New",
      status: "Draft",
      program: { id: program.id },
      error: { message: expect.any(String) },
      parameters: { ordering: [{ id: asked.id, error: { message: expect.any(String) } }] },
    });
    expect(await counts()).toEqual(before);
    expect((await platform.as("client")("GET", `/program/enrollments/${body.id}`)).status).toBe(
      404,
    );
  });

  it("finds nothing wrong with a complete one", async () => {
    const { body } = await validate({ program, ...buyer, ...answered() });
    expect(body).not.toHaveProperty("error");
    expect(body.parameters.ordering[0]).not.toHaveProperty("error");
  });

  it("validates a re-enrollment without touching its certificate", async () => {
    const { id } = await activeCertificate(platform, program);
    const read = () => done(platform.as("client")("GET", `/program/certificates/${id}`));
    const before = await read();
    const { body } = await validate({ certificate: { id } });
    expect(body).toMatchObject({ type: "Change", certificate: { id } });
    expect(await read()).toEqual(before);
    await draftEnrollment(platform, program, { certificate: { id } });
  });

  it("refuses what could not be created at all, and stores nothing", async () => {
    const before = await counts();
    expect((await validate({ ...buyer })).status).toBe(400);
    expect((await validate({ program, buyer: { id: ids.partnerBuyer } })).status).toBe(400);
    expect(await counts()).toEqual(before);
  });

  it("is for those who can enrol", async () => {
    const operations = { program, ...buyer, client: { id: "ACC-2000-0001" } };
    expect((await validate(operations, "operations")).status).toBe(200);
    expect((await validate({ program }, "vendor")).status).toBe(403);
  });

  it("gives its connections back, also when it refuses", async () => {
    const attempts = Array.from({ length: 30 }, (_, index) =>
      validate(index % 2 ? { program, ...buyer } : { ...buyer }),
    );
    const statuses = (await Promise.all(attempts)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200, 400]));
    expect((await counts()).length).toBe(2);
  });
});

describe("validating a stored enrollment", () => {
  const validate = (
    person: "client" | "vendor" | "operations" | "partner",
    id: string,
    body?: object,
  ) => platform.as(person)("POST", `/program/enrollments/${id}/validate`, body);
  const path = (id: string) => `/program/enrollments/${id}`;

  it("reports what is missing, in the answer only", async () => {
    const { id } = await draftEnrollment(platform, program);
    const { body, status } = await validate("client", id);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id, status: "Draft", error: { message: expect.any(String) } });
    expect(body.parameters.ordering[0]).toMatchObject({
      id: asked.id,
      error: { message: expect.stringContaining("Asked") },
    });
    const stored = await done(platform.as("client")("GET", path(id)));
    expect(stored).toMatchObject({ revision: 1 });
    expect(stored).not.toHaveProperty("error");
    expect(stored.parameters.ordering[0]).not.toHaveProperty("error");
  });

  it("stores the caller's permitted changes first, and keeps the state", async () => {
    const { id } = await draftEnrollment(platform, program);
    const { body } = await validate("client", id, { notes: "N", ...answered() });
    expect(body).toMatchObject({ status: "Draft", notes: "N", revision: 2 });
    expect(body).not.toHaveProperty("error");
    const stored = await done(platform.as("client")("GET", path(id)));
    expect(stored.parameters.ordering[0].value).toBe("A");
  });

  it("refuses what the caller may not change, and malformed input", async () => {
    const { id } = await draftEnrollment(platform, program, answered());
    await bring(platform, { id }, "Processing");
    const change = { parameters: { ordering: [{ id: asked.id, value: "B" }] } };
    expect((await validate("client", id, change)).status).toBe(403);
    expect((await validate("client", id, { parameters: { ordering: 7 } })).status).toBe(400);
  });

  it("lets the vendor validate while Processing with nothing but status notes", async () => {
    const { id } = await draftEnrollment(platform, program, answered());
    await bring(platform, { id }, "Processing");
    const { body, status } = await validate("vendor", id, { statusNotes: { message: "Fine." } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: "Processing", statusNotes: { message: "Fine." } });
    expect(body).not.toHaveProperty("error");
  });

  it("puts an error on the parameter that it is about, also for those who see hidden ones", async () => {
    const { id } = await draftEnrollment(platform, program, answered());
    await bring(platform, { id }, "Processing");
    const cleared = { parameters: { ordering: [{ id: asked.id, value: null }] } };
    const { body } = await validate("vendor", id, cleared);
    expect(body.parameters.ordering).toMatchObject([{ id: hidden.id }, { id: asked.id }]);
    expect(body.parameters.ordering[0]).not.toHaveProperty("error");
    expect(body.parameters.ordering[1].error.message).toContain("Asked");
  });

  it("is no one else's", async () => {
    const { id } = await draftEnrollment(platform, program);
    expect((await validate("partner", id)).status).toBe(404);
    expect((await validate("vendor", id)).status).toBe(404);
    expect((await validate("operations", id)).status).toBe(403);
  });
});
