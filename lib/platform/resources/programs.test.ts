import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { products } from "../store/schema";
import { done, type TestPlatform, testPlatform } from "../testing";
import { certificateIn, draftEnrollment } from "../testing-enrollments";
import { addParameter, draftProgram, formOf, openProgram } from "../testing-programs";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
  await platform.context.store.db.insert(products).values([
    { id: "PRD-1111-0001", name: "Backup", status: "Published", icon: "/i", externalIds: {} },
    { id: "PRD-1111-0002", name: "Mail", status: "Pending", externalIds: { operations: "M" } },
  ]);
});
afterAll(() => platform.close());

function update(id: string, body: object) {
  return platform.as("vendor")("PUT", `/program/programs/${id}`, body);
}

function settings(id: string, body: object) {
  return platform.as("vendor")("PUT", `/program/programs/${id}/settings`, body);
}

describe("a new program", () => {
  it("is a draft of the caller's account with the documented defaults", async () => {
    const { body, status } = await platform.as("vendor")(
      "POST",
      "/program/programs",
      formOf("program", { name: "  Partners  ", website: "www.example.com" }),
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: expect.stringMatching(/^PRG-\d{4}-\d{4}$/),
      name: "Partners",
      revision: 1,
      status: "Draft",
      website: "www.example.com",
      eligibility: { client: true, partner: false },
      applicableTo: "Buyer",
      products: [],
      vendor: { id: "ACC-1000-0001", type: "Vendor", status: "Active" },
      statistics: { certificates: 0 },
      settings: {
        newCertificateAutoapprove: false,
        programEnrollment: false,
        programLink: false,
        terminateOnExpiration: { enabled: false },
        preValidation: { enrollmentDraft: false, enrollmentQuerying: false, reEnrollment: false },
      },
      audit: { created: { at: platform.clock.now.toISOString(), by: { id: "TKN-1000-0001" } } },
    });
    expect(Object.keys(body.audit)).toEqual(["created"]);
  });

  it("is born with one default group and three default templates, ids in the documented order", async () => {
    const { id } = await draftProgram(platform);
    const digits = id.slice(4);
    const path = `/program/programs/${id}`;
    const groups = await done(platform.as("vendor")("GET", `${path}/parameter-groups`));
    expect(groups.data).toMatchObject([
      { id: `PPG-${digits}-0001`, label: "Parameters", default: true, displayOrder: 100 },
    ]);
    const templates = await done(platform.as("vendor")("GET", `${path}/templates`));
    expect(templates.data).toMatchObject([
      { id: `PTM-${digits}-0001`, type: "EnrollmentProcessing", default: true },
      { id: `PTM-${digits}-0002`, type: "EnrollmentQuerying", default: true },
      { id: `PTM-${digits}-0003`, type: "EnrollmentCompleted", default: true },
    ]);
  });

  it("takes nothing from the body that is not the caller's to set", async () => {
    const body = await draftProgram(platform, {
      id: "PRG-0000-0001",
      status: "Published",
      revision: 9,
      icon: "https://evil.example/x.png",
      vendor: { id: "ACC-1000-0002" },
      settings: { newCertificateAutoapprove: true },
      statistics: { certificates: 99 },
      products: [{ id: "PRD-1111-0001" }],
      audit: { created: { at: "2000-01-01T00:00:00.000Z" } },
    });
    expect(body).toMatchObject({
      status: "Draft",
      revision: 1,
      vendor: { id: "ACC-1000-0001" },
      settings: { newCertificateAutoapprove: false },
      statistics: { certificates: 0 },
      products: [],
      audit: { created: { at: platform.clock.now.toISOString() } },
    });
    expect(body.id).not.toBe("PRG-0000-0001");
    expect(body).not.toHaveProperty("icon");
  });

  it.each([{}, { name: "" }, { name: "   " }, { name: "x".repeat(256) }, { name: null }])(
    "needs a name of 1 to 255 characters (%#)",
    async (program) => {
      const form = formOf("program", program);
      const answer = await platform.as("vendor")("POST", "/program/programs", form);
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toHaveProperty("name");
    },
  );

  it.each(["client", "operations"] as const)("is not for %s to create", async (person) => {
    const form = formOf("program", { name: "A" });
    expect((await platform.as(person)("POST", "/program/programs", form)).status).toBe(403);
  });
});

describe("changing a program", () => {
  it("changes what was sent and keeps the rest, as JSON and as multipart", async () => {
    const texts = { shortDescription: "Short", longDescription: "<h2>Long</h2>", website: "x.com" };
    const before = await draftProgram(platform, texts);
    const { audit, ...rest } = before;
    const renamed = await done(update(before.id, { name: "New name" }));
    expect(renamed).toMatchObject({ ...rest, name: "New name", revision: 2 });
    expect(renamed.audit).toMatchObject({ ...audit, updated: { by: { id: "TKN-1000-0001" } } });
    const form = formOf("program", { eligibility: { partner: true }, website: null });
    const { body } = await platform.as("vendor")("PUT", `/program/programs/${before.id}`, form);
    expect(body).toMatchObject({
      name: "New name",
      shortDescription: "Short",
      eligibility: { client: true, partner: true },
      revision: 3,
    });
    expect(body).not.toHaveProperty("website");
  });

  it("replaces the whole list of products, by id, in the order sent", async () => {
    const { id } = await draftProgram(platform);
    const both = [{ id: "PRD-1111-0002" }, { id: "PRD-1111-0001", name: "Smuggled" }];
    const listed = await done(update(id, { products: both }));
    expect(listed.products).toEqual([
      {
        id: "PRD-1111-0002",
        name: "Mail",
        revision: 1,
        externalIds: { operations: "M" },
        status: "Pending",
      },
      {
        id: "PRD-1111-0001",
        name: "Backup",
        icon: "/i",
        revision: 1,
        externalIds: {},
        status: "Published",
      },
    ]);
    expect((await done(update(id, { name: "Same" }))).products).toHaveLength(2);
    expect((await done(update(id, { products: [] }))).products).toEqual([]);
  });

  it("refuses an unknown product by its place in the list and changes nothing", async () => {
    const { id } = await draftProgram(platform);
    const references = [{ id: "PRD-1111-0001" }, { id: "PRD-0000-0000" }];
    const answer = await update(id, { name: "Other", products: references });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors)).toEqual(["products[1].id"]);
    const after = await done(platform.as("vendor")("GET", `/program/programs/${id}`));
    expect(after).toMatchObject({ name: "P", products: [], revision: 1 });
  });

  it("keeps applicableTo once a certificate exists, even that of a draft", async () => {
    const program = await openProgram(platform);
    expect((await done(update(program.id, { applicableTo: "Licensee" }))).applicableTo).toBe(
      "Licensee",
    );
    await draftEnrollment(platform, { ...program, applicableTo: "Licensee" });
    const answer = await update(program.id, { applicableTo: "Buyer" });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors)).toEqual(["applicableTo"]);
    await done(update(program.id, { applicableTo: "licensee" }));
  });

  it("is possible in every state but Deleted", async () => {
    const program = await openProgram(platform);
    expect((await update(program.id, { name: "Published one" })).status).toBe(200);
    const path = `/program/programs/${program.id}`;
    await done(platform.as("vendor")("POST", `${path}/unpublish`));
    expect((await update(program.id, { name: "Unpublished one" })).status).toBe(200);
    const draft = await draftProgram(platform);
    await platform.as("vendor")("DELETE", `/program/programs/${draft.id}`);
    expect((await update(draft.id, { name: "Deleted one" })).status).toBe(404);
  });
});

describe("the settings of a program", () => {
  it("merge what was sent, switch by switch; null and absent change nothing", async () => {
    const { id } = await draftProgram(platform);
    const first = await done(
      settings(id, {
        newCertificateAutoapprove: true,
        terminateOnExpiration: { enabled: true, duration: 30 },
        preValidation: { enrollmentDraft: true },
      }),
    );
    expect(first).toMatchObject({ id, revision: 2, status: "Draft" });
    const second = await done(
      settings(id, {
        newCertificateAutoapprove: null,
        programLink: true,
        terminateOnExpiration: { duration: 60 },
        preValidation: { reEnrollment: true, reEnrollmentDraft: true },
      }),
    );
    expect(second.settings).toEqual({
      newCertificateAutoapprove: true,
      programEnrollment: false,
      programLink: true,
      terminateOnExpiration: { enabled: true, duration: 60 },
      preValidation: {
        enrollmentDraft: true,
        enrollmentQuerying: false,
        reEnrollment: true,
        reEnrollmentDraft: true,
      },
    });
    expect(second.revision).toBe(3);
  });

  it("know the older spelling programEnrolment", async () => {
    const { id } = await draftProgram(platform);
    const body = await done(settings(id, { programEnrolment: true }));
    expect(body.settings.programEnrollment).toBe(true);
    expect(body.settings).not.toHaveProperty("programEnrolment");
  });

  it.each([0, -1, 1.5, "30", 1e9])("refuse the duration %j", async (duration) => {
    const { id } = await draftProgram(platform);
    const answer = await settings(id, { terminateOnExpiration: { enabled: true, duration } });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors)).toEqual(["terminateOnExpiration.duration"]);
  });
});

describe("the visibility of a program", () => {
  it("for clients is that of published ones, by id also of those they have a certificate of", async () => {
    const program = await openProgram(platform, { name: "Once published" });
    const path = `/program/programs/${program.id}`;
    const listed = async (person: "client" | "partner") =>
      (await platform.as(person)("GET", `/program/programs?id="${program.id}"`)).body.data.length;
    expect([await listed("client"), await listed("partner")]).toEqual([1, 1]);
    await certificateIn(platform, program, "Active");
    await done(platform.as("vendor")("POST", `${path}/unpublish`));
    expect([await listed("client"), await listed("partner")]).toEqual([0, 0]);
    expect((await platform.as("client")("GET", path)).status).toBe(200);
    expect((await platform.as("client")("GET", `${path}/parameters`)).status).toBe(200);
    expect((await platform.as("partner")("GET", path)).status).toBe(404);
    expect((await platform.as("partner")("GET", `${path}/parameters`)).status).toBe(404);
  });

  it("for Operations is every one but the deleted", async () => {
    const draft = await draftProgram(platform);
    const path = `/program/programs/${draft.id}`;
    expect((await platform.as("operations")("GET", path)).status).toBe(200);
    expect((await platform.as("client")("GET", path)).status).toBe(404);
    await done(platform.as("vendor")("DELETE", path));
    for (const person of ["operations", "vendor", "client"] as const) {
      expect((await platform.as(person)("GET", path)).status).toBe(404);
      const { body } = await platform.as(person)("GET", `/program/programs?id="${draft.id}"`);
      expect(body.data).toEqual([]);
    }
  });

  it("shows the short form in other objects, with products and without statistics", async () => {
    const program = await openProgram(platform);
    await done(update(program.id, { products: [{ id: "PRD-1111-0001" }] }));
    const parameter = await addParameter(platform, program.id);
    const keys = ["id", "name", "revision", "status", "applicableTo", "products"];
    expect(Object.keys(parameter.program)).toEqual(keys);
  });
});
