import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { done, ids, type Person, type TestPlatform, testPlatform } from "../testing";
import { bring, draftEnrollment, draftRenewal, moveOf } from "../testing-enrollments";
import { addParameter, defaultTemplateId, openProgram } from "../testing-programs";

const statuses = ["Draft", "Processing", "Querying", "Completed", "Failed"];

let platform: TestPlatform;
let program: { id: string; applicableTo: string };
let asked: { id: string };
let fixed: { id: string };
let hidden: { id: string };
let own: { id: string };
beforeAll(async () => {
  platform = await testPlatform();
  program = await openProgram(platform);
  asked = await addParameter(platform, program.id, { name: "Asked", displayOrder: 1 });
  const constraints = { readonly: true };
  fixed = await addParameter(platform, program.id, { name: "Fixed", displayOrder: 2, constraints });
  hidden = await addParameter(platform, program.id, {
    name: "Hidden",
    displayOrder: 3,
    constraints: { hidden: true },
  });
  own = await addParameter(platform, program.id, { name: "Own", phase: "Fulfillment" });
});
afterAll(() => platform.close());

async function inStatus(status: string): Promise<string> {
  return (await bring(platform, await draftEnrollment(platform, program), status)).id;
}

function update(person: Person, id: string, body: object) {
  return platform.as(person)("PUT", `/program/enrollments/${id}`, body);
}

function read(person: Person, id: string) {
  return done(platform.as(person)("GET", `/program/enrollments/${id}`));
}

function ordering(...values: object[]) {
  return { parameters: { ordering: values } };
}

describe.each(statuses)("an enrollment in %s", (status) => {
  it("lets its client change the notes", async () => {
    const id = await inStatus(status);
    const { revision } = await read("client", id);
    const { body } = await update("client", id, { notes: "New notes" });
    expect(body).toMatchObject({ status, notes: "New notes", revision: revision + 1 });
    expect(body.audit.updated.by.id).toBe("TKN-2000-0001");
  });

  const answering = status === "Draft" || status === "Querying";
  it(`${answering ? "lets" : "doesn't let"} its client answer`, async () => {
    const id = await inStatus(status);
    const answer = await update("client", id, ordering({ id: asked.id, value: "A" }));
    expect(answer.status).toBe(answering ? 200 : 403);
    const { parameters } = await read("client", id);
    expect(parameters.ordering[0].value).toBe(answering ? "A" : undefined);
  });

  const reviewing = status === "Processing";
  it(`${reviewing ? "lets" : "doesn't let"} its vendor fill in values`, async () => {
    const id = await inStatus(status);
    const values = [
      ordering({ id: asked.id, value: "A" }),
      ordering({ id: hidden.id, value: "B" }),
      { parameters: { fulfillment: [{ id: own.id, value: "C" }] } },
    ];
    for (const body of values) {
      const answer = await update("vendor", id, body);
      expect(answer.status).toBe(status === "Draft" ? 404 : reviewing ? 200 : 403);
    }
    const { parameters } = await read("operations", id);
    const stored = [...parameters.ordering, ...parameters.fulfillment].map(({ value }) => value);
    expect(stored).toEqual(
      reviewing ? ["A", undefined, "B", "C"] : [undefined, undefined, undefined, undefined],
    );
  });

  const remarking = status === "Processing" || status === "Querying";
  it(`${remarking ? "lets" : "doesn't let"} its vendor assign and remark`, async () => {
    const id = await inStatus(status);
    const answer = await update("vendor", id, {
      assignee: { id: ids.vendorUser },
      error: { id: "E1", message: "Some values need your attention." },
      statusNotes: { message: "Almost." },
      ...ordering({ id: asked.id, error: { message: "Digits only." } }),
    });
    expect(answer.status).toBe(status === "Draft" ? 404 : remarking ? 200 : 403);
    const after = await read("client", id);
    expect(after.assignee?.id).toBe(remarking ? ids.vendorUser : undefined);
    expect(after.error?.id).toBe(remarking ? "E1" : undefined);
    expect(after.parameters.ordering[0].error?.message).toBe(
      remarking ? "Digits only." : undefined,
    );
  });

  it("is changed by Operations only as a draft", async () => {
    const id = await inStatus(status);
    const body = { notes: "Ops", ...ordering({ id: asked.id, value: "A" }) };
    const answer = await update("operations", id, body);
    expect(answer.status).toBe(status === "Draft" ? 200 : 403);
    expect((await read("client", id)).notes).toBe(status === "Draft" ? "Ops" : undefined);
  });

  it("is changed by nobody else's account", async () => {
    const id = await inStatus(status);
    expect((await update("partner", id, { notes: "A" })).status).toBe(404);
    expect((await update("otherVendor", id, { notes: "A" })).status).toBe(404);
  });
});

describe("a client's change", () => {
  it("merges by parameter: what isn't mentioned stays, null clears, equal values are no change", async () => {
    const id = await inStatus("Draft");
    await done(update("client", id, ordering({ id: asked.id, value: "A" })));
    const { parameters } = await done(update("client", id, { notes: "N" }));
    expect(parameters.ordering[0].value).toBe("A");
    await done(update("client", id, ordering({ id: fixed.id, value: null })));
    const cleared = await done(update("client", id, ordering({ id: asked.id, value: null })));
    expect(cleared.parameters.ordering[0]).not.toHaveProperty("value");
    expect(cleared.notes).toBe("N");
  });

  it("of a read-only parameter is a 403, of a hidden one as if it did not exist", async () => {
    const id = await inStatus("Draft");
    expect((await update("client", id, ordering({ id: fixed.id, value: "A" }))).status).toBe(403);
    const answer = await update("client", id, ordering({ id: hidden.id, value: "A" }));
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors)).toEqual(["parameters.ordering[0].id"]);
    const values = (await read("operations", id)).parameters.ordering;
    for (const value of values) expect(value).not.toHaveProperty("value");
  });

  it("is all or nothing", async () => {
    const id = await inStatus("Draft");
    const both = [
      { id: asked.id, value: "A" },
      { id: fixed.id, value: "B" },
    ];
    await update("client", id, { notes: "N", ...ordering(...both) });
    const after = await read("client", id);
    expect(after).toMatchObject({ revision: 1 });
    expect(after).not.toHaveProperty("notes");
  });

  it("of what is the vendor's changes nothing, so that what was read may be sent back", async () => {
    const id = await inStatus("Querying");
    const before = await read("client", id);
    const answer = await update("client", id, {
      ...before,
      status: "Completed",
      assignee: { id: ids.vendorUser },
      error: { message: "x" },
      statusNotes: { message: "x" },
      template: { id: defaultTemplateId(program.id, "Completed") },
      ...ordering({ id: asked.id, error: { message: "x" }, constraints: { required: true } }),
    });
    expect(answer.status, answer.text).toBe(200);
    const after = await read("client", id);
    expect({ ...after, revision: 0, audit: {} }).toEqual({ ...before, revision: 0, audit: {} });
  });

  it("of name and buyer reaches the draft certificate, until the submission", async () => {
    const { id, certificate } = await draftEnrollment(platform, program);
    const path = `/program/certificates/${certificate.id}`;
    const renamed = await done(update("client", id, { name: "Stark Canada" }));
    expect(renamed).toMatchObject({ name: "Stark Canada", certificate: { name: "Stark Canada" } });
    const stored = await done(platform.as("client")("GET", path));
    expect(stored).toMatchObject({ name: "Stark Canada", revision: 2 });
    expect(stored.audit.updated.by.id).toBe("TKN-2000-0001");
    const foreign = await update("client", id, { buyer: { id: ids.partnerBuyer } });
    expect(Object.keys(foreign.body.errors)).toEqual(["buyer"]);
    const wrong = await update("client", id, { licensee: { id: ids.licensee } });
    expect(wrong.status).toBe(400);
    await bring(platform, { id }, "Processing");
    const late = await done(update("client", id, { name: "Too late" }));
    expect(late.name).toBe("Stark Canada");
  });

  it("of the buyer of a re-enrollment is refused", async () => {
    const { id } = await draftRenewal(platform, program);
    const answer = await update("client", id, { licensee: { id: ids.licensee } });
    expect(answer.status).toBe(400);
    expect(answer.body.detail).toContain("keeps the buyer or licensee");
  });
});

describe("a vendor's change", () => {
  it("of the assignee takes a colleague and nobody else, and null takes it back", async () => {
    const id = await inStatus("Processing");
    for (const foreign of [ids.otherVendorUser, "USR-0000-0001"]) {
      const answer = await update("vendor", id, { assignee: { id: foreign } });
      expect(answer.status).toBe(400);
      expect(Object.keys(answer.body.errors)).toEqual(["assignee.id"]);
    }
    const assigned = await done(update("vendor", id, { assignee: { id: ids.vendorUser } }));
    expect(assigned.assignee).toMatchObject({ id: ids.vendorUser, name: "Anna vendor" });
    expect(await done(update("vendor", id, { assignee: null }))).not.toHaveProperty("assignee");
  });

  it("of the template takes one of the program and of the state's type", async () => {
    const id = await inStatus("Processing");
    const foreign = await openProgram(platform);
    for (const template of [
      defaultTemplateId(program.id, "Completed"),
      defaultTemplateId(foreign.id, "Processing"),
      "PTM-0000-0000-0001",
    ]) {
      const answer = await update("vendor", id, { template: { id: template } });
      expect(answer.status).toBe(400);
      expect(Object.keys(answer.body.errors)).toEqual(["template.id"]);
    }
    await done(
      update("vendor", id, { template: { id: defaultTemplateId(program.id, "Processing") } }),
    );
  });

  it("of constraints counts for this enrollment alone, flag by flag", async () => {
    const id = await inStatus("Processing");
    const constrain = (constraints: object) =>
      done(update("vendor", id, ordering({ id: hidden.id, constraints })));
    await constrain({ hidden: false });
    const both = await constrain({ required: true });
    const revealed = { hidden: false, readonly: false, required: true };
    expect(both.parameters.ordering[2]).toMatchObject({ id: hidden.id, constraints: revealed });
    const seen = (await read("client", id)).parameters.ordering;
    expect(seen).toHaveLength(3);
    const other = await inStatus("Processing");
    expect((await read("client", other)).parameters.ordering).toHaveLength(2);
  });

  it("that sends back the constraints it read leaves the definition in charge", async () => {
    const other = await openProgram(platform);
    const parameter = await addParameter(platform, other.id);
    const { id } = await bring(platform, await draftEnrollment(platform, other), "Processing");
    const { parameters } = await read("vendor", id);
    await done(update("vendor", id, { parameters }));
    const path = `/program/programs/${other.id}/parameters/${parameter.id}`;
    await done(platform.as("vendor")("PUT", path, { constraints: { required: true } }));
    const after = await read("vendor", id);
    expect(after.parameters.ordering[0].constraints.required).toBe(true);
  });

  it("of a remark is taken back with null", async () => {
    const id = await inStatus("Querying");
    await done(update("vendor", id, ordering({ id: asked.id, error: { message: "Wrong." } })));
    const clean = await done(update("vendor", id, ordering({ id: asked.id, error: null })));
    expect(clean.parameters.ordering[0]).not.toHaveProperty("error");
  });

  it("makes the revealed parameter the client's to answer while querying", async () => {
    const id = await inStatus("Processing");
    const reveal = { id: hidden.id, constraints: { hidden: false, required: true } };
    await done(update("vendor", id, ordering(reveal)));
    const template = { id: defaultTemplateId(program.id, "Querying") };
    await moveOf(platform, { id })("vendor", "query", { template });
    const refused = await platform.as("client")("POST", `/program/enrollments/${id}/process`);
    expect(Object.keys(refused.body.errors)).toEqual(["parameters.ordering[2].value"]);
    await done(update("client", id, ordering({ id: hidden.id, value: "Now I see" })));
    await moveOf(platform, { id })("client", "process");
  });
});

it.each([
  [{ error: { message: "" } }, "error.message"],
  [{ statusNotes: { message: "x".repeat(4001) } }, "statusNotes.message"],
  [{ notes: "x".repeat(4001) }, "notes"],
  [{ assignee: {} }, "assignee.id"],
  [{ parameters: { ordering: "all" } }, "parameters.ordering"],
])("a change of the wrong shape (%#) is a 400 that names its place", async (body, field) => {
  const answer = await update("vendor", await inStatus("Processing"), body);
  expect(answer.status).toBe(400);
  expect(Object.keys(answer.body.errors)).toEqual([field]);
});
