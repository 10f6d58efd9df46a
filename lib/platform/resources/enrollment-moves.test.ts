import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { users } from "../store/schema";
import { done, ids, type TestPlatform, testPlatform } from "../testing";
import { bring, draftEnrollment, moveOf } from "../testing-enrollments";
import {
  addParameter,
  addPublishedTerms,
  defaultTemplateId,
  openProgram,
} from "../testing-programs";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());

function act(
  person: "client" | "vendor" | "operations",
  id: string,
  trigger: string,
  body?: object,
) {
  return platform.as(person)("POST", `/program/enrollments/${id}/${trigger}`, body);
}

function read(noun: "enrollments" | "certificates", id: string, query = "") {
  return done(platform.as("client")("GET", `/program/${noun}/${id}${query}`));
}

function answer(id: string, ordering: object[], person: "client" | "vendor" = "client") {
  return done(
    platform.as(person)("PUT", `/program/enrollments/${id}`, { parameters: { ordering } }),
  );
}

async function processing(program: { id: string; applicableTo: string }, body: object = {}) {
  return bring(platform, await draftEnrollment(platform, program, body), "Processing");
}

describe("submitting", () => {
  it("needs every required answer that the client is asked for, and names each by its place", async () => {
    const program = await openProgram(platform);
    const required = { required: true };
    const add = (change: object) => addParameter(platform, program.id, change);
    await add({ displayOrder: 1, constraints: { hidden: true, required: true } });
    const text = await add({ displayOrder: 2, constraints: required });
    await add({ displayOrder: 3, constraints: { readonly: true, required: true } });
    const address = await add({ displayOrder: 4, type: "Address", constraints: required });
    await add({ displayOrder: 5, phase: "Fulfillment", constraints: required });
    await add({ displayOrder: 6, type: "Heading" });
    const { id } = await draftEnrollment(platform, program);

    const empty = await act("client", id, "submit");
    expect(empty.status).toBe(400);
    expect(Object.keys(empty.body.errors)).toEqual(
      expect.arrayContaining(["parameters.ordering[0].value", "parameters.ordering[2].value.city"]),
    );
    expect(Object.keys(empty.body.errors).some((key) => key.includes("[1]"))).toBe(false);
    expect((await read("enrollments", id)).status).toBe("Draft");

    const value = {
      addressLine1: "A 1",
      postCode: "1",
      city: "Cork",
      state: "Cork",
      country: "IE",
    };
    await answer(id, [
      { id: text.id, value: "A" },
      { id: address.id, value },
    ]);
    expect((await act("client", id, "submit")).status).toBe(200);
  });

  it("takes a draft with half an answer, and refuses to submit it", async () => {
    const program = await openProgram(platform);
    const options = { pattern: "\\d{5}" };
    const { id: parameterId } = await addParameter(platform, program.id, { options });
    const { id } = await draftEnrollment(platform, program);
    await answer(id, [{ id: parameterId, value: "12" }]);
    expect((await act("client", id, "submit")).status).toBe(400);
    await answer(id, [{ id: parameterId, value: "12345" }]);
    expect((await act("client", id, "submit")).status).toBe(200);
  });

  it("counts places as the caller sees them", async () => {
    const program = await openProgram(platform);
    const constraints = { hidden: true };
    await addParameter(platform, program.id, { displayOrder: 1, constraints });
    await addParameter(platform, program.id, { displayOrder: 2, constraints: { required: true } });
    const { id } = await draftEnrollment(platform, program);
    const client = await act("client", id, "submit");
    expect(Object.keys(client.body.errors)).toEqual(["parameters.ordering[0].value"]);
    const operations = await act("operations", id, "submit");
    expect(Object.keys(operations.body.errors)).toEqual(["parameters.ordering[1].value"]);
  });

  it("accepts every published terms, as the person who submits", async () => {
    const program = await openProgram(platform);
    await addPublishedTerms(platform, program.id, "Second");
    const path = `/program/programs/${program.id}/terms`;
    await done(platform.as("vendor")("POST", path, { name: "Never published" }));
    const person = { id: "TKN-2000-0001", name: "Anna", firstName: "Anna", lastName: "Client" };
    await platform.context.store.db
      .insert(users)
      .values({ ...person, email: "anna.token@example.com" })
      .onConflictDoNothing();
    const { certificate } = await processing(program);
    const { terms } = await read("certificates", certificate.id, "?select=terms");
    expect(terms).toEqual([
      {
        id: program.id.replace("PRG", "PTC").concat("-0001"),
        name: "Second",
        accepted: platform.clock.now.toISOString(),
        acceptedBy: { ...person, email: "anna.token@example.com" },
      },
    ]);
  });

  it("is refused once the program is unpublished, and possible again when it is back", async () => {
    const program = await openProgram(platform);
    const path = `/program/programs/${program.id}`;
    const { id } = await draftEnrollment(platform, program);
    await done(platform.as("vendor")("POST", `${path}/unpublish`));
    const refused = await act("client", id, "submit");
    expect(Object.keys(refused.body.errors)).toEqual(["program"]);
    await done(platform.as("vendor")("POST", `${path}/publish`));
    expect((await act("client", id, "submit")).status).toBe(200);
  });

  it("ignores what its body says", async () => {
    const program = await openProgram(platform);
    const { id } = await draftEnrollment(platform, program);
    const body = { id: "ENR-1", template: { content: "x" }, status: "Completed", name: "Other" };
    const submitted = await act("client", id, "submit", body);
    expect(submitted.body).toMatchObject({ id, status: "Processing" });
    expect(submitted.body.name).not.toBe("Other");
  });
});

describe("querying", () => {
  it.each([undefined, {}, { template: null }, { template: {} }, { template: "PTM-1" }])(
    "needs a template (%j)",
    async (body) => {
      const { id } = await processing(await openProgram(platform));
      expect((await act("vendor", id, "query", body)).status).toBe(400);
      expect((await read("enrollments", id)).status).toBe("Processing");
    },
  );

  it("needs one of the program and of the right type; what else it says is ignored", async () => {
    const program = await openProgram(platform);
    const { id } = await processing(program);
    const foreign = await openProgram(platform);
    for (const template of [
      defaultTemplateId(foreign.id, "Querying"),
      defaultTemplateId(program.id, "Completed"),
      "PTM-0000-0000-0001",
    ]) {
      const refused = await act("vendor", id, "query", { template: { id: template } });
      expect(refused.status).toBe(400);
      expect(Object.keys(refused.body.errors)).toEqual(["template.id"]);
    }
    const template = { id: defaultTemplateId(program.id, "Querying"), content: "Smuggled" };
    const queried = await done(act("vendor", id, "query", { id: "ENR-1", template }));
    expect(queried).toMatchObject({ id, status: "Querying" });
    const shown = await read("enrollments", id, "?select=template");
    expect(shown.template).toMatchObject({ id: template.id, name: "Querying" });
    expect(shown.template.content).not.toContain("Smuggled");
  });

  it("with a template of its own shows that one", async () => {
    const program = await openProgram(platform);
    const { id } = await processing(program);
    const own = { name: "Own", content: "**Look**", type: "EnrollmentQuerying" };
    const path = `/program/programs/${program.id}/templates`;
    const template = await done(platform.as("vendor")("POST", path, own));
    await done(act("vendor", id, "query", { template: { id: template.id } }));
    expect((await read("enrollments", id)).template.id).toBe(template.id);
  });
});

describe("processing again", () => {
  async function queried() {
    const program = await openProgram(platform);
    const options = { maxChar: 5 };
    const parameter = await addParameter(platform, program.id, {
      options,
      constraints: { required: true },
    });
    const ordering = [{ id: parameter.id, value: "A" }];
    const draft = await draftEnrollment(platform, program, { parameters: { ordering } });
    await bring(platform, draft, "Querying");
    await done(
      platform.as("vendor")("PUT", `/program/enrollments/${draft.id}`, {
        error: { message: "Look again." },
        statusNotes: { message: "Almost." },
        parameters: { ordering: [{ id: parameter.id, error: { message: "Too short." } }] },
      }),
    );
    return { program, parameter, id: draft.id };
  }

  it("by the client clears the remarks and takes the default template, whatever it names", async () => {
    const { id, program, parameter } = await queried();
    await answer(id, [{ id: parameter.id, value: "ABC" }]);
    const template = { id: defaultTemplateId(program.id, "Querying") };
    const processed = await done(act("client", id, "process", { template }));
    expect(processed.status).toBe("Processing");
    expect(processed.template.id).toBe(defaultTemplateId(program.id, "Processing"));
    expect(processed).not.toHaveProperty("error");
    expect(processed).not.toHaveProperty("statusNotes");
    expect(processed.parameters.ordering[0]).toMatchObject({ value: "ABC" });
    expect(processed.parameters.ordering[0]).not.toHaveProperty("error");
  });

  it.each([null, "ABCDEF"])("by the client is refused with the answer %j", async (value) => {
    const { id, parameter } = await queried();
    await answer(id, [{ id: parameter.id, value }]);
    const refused = await act("client", id, "process");
    expect(Object.keys(refused.body.errors)).toEqual(["parameters.ordering[0].value"]);
    const after = await read("enrollments", id);
    expect(after).toMatchObject({ status: "Querying", error: { message: "Look again." } });
    expect(after.parameters.ordering[0].error).toEqual({ message: "Too short." });
  });

  it("by the vendor keeps the remarks, checks no answers and may name a template", async () => {
    const { id, program, parameter } = await queried();
    await answer(id, [{ id: parameter.id, value: null }]);
    const wrong = { template: { id: defaultTemplateId(program.id, "Querying") } };
    expect((await act("vendor", id, "process", wrong)).status).toBe(400);
    const right = { template: { id: defaultTemplateId(program.id, "Processing") } };
    await done(act("vendor", id, "process", right));
    expect((await read("enrollments", id)).error).toEqual({ message: "Look again." });
  });
});

describe("completing", () => {
  it("hands values, external id and template to the certificate, without remarks", async () => {
    const program = await openProgram(platform);
    const asked = await addParameter(platform, program.id);
    const own = await addParameter(platform, program.id, { phase: "Fulfillment" });
    const ordering = [{ id: asked.id, value: "A" }];
    const { id, certificate } = await processing(program, { parameters: { ordering } });
    await done(
      platform.as("vendor")("PUT", `/program/enrollments/${id}`, {
        error: { message: "Hm." },
        parameters: {
          ordering: [{ id: asked.id, error: { message: "Hm." } }],
          fulfillment: [{ id: own.id, value: "B" }],
        },
      }),
    );
    const body = { externalIds: { vendor: "V-77" }, id: "x", template: { content: "x" } };
    expect((await act("vendor", id, "complete", body)).status).toBe(400);
    const completed = await done(
      act("vendor", id, "complete", {
        externalIds: { vendor: "V-77" },
        template: { id: defaultTemplateId(program.id, "Completed") },
      }),
    );
    expect(completed.status).toBe("Completed");
    expect(completed).not.toHaveProperty("error");
    const active = await done(
      platform.as("operations")("GET", `/program/certificates/${certificate.id}`),
    );
    expect(active).toMatchObject({
      status: "Active",
      externalIds: { vendor: "V-77" },
      template: { id: defaultTemplateId(program.id, "Completed") },
      parameters: { ordering: [{ value: "A" }], fulfillment: [{ value: "B" }] },
    });
    expect(active.parameters.ordering[0]).not.toHaveProperty("error");
  });

  it("needs no body and refuses a template of another type", async () => {
    const program = await openProgram(platform);
    const { id } = await processing(program);
    const wrong = { template: { id: defaultTemplateId(program.id, "Processing") } };
    const refused = await act("vendor", id, "complete", wrong);
    expect(Object.keys(refused.body.errors)).toEqual(["template.id"]);
    expect((await act("vendor", id, "complete")).status).toBe(200);
  });

  it("keeps the name that the client gave the certificate meanwhile", async () => {
    const { id, certificate } = await processing(await openProgram(platform), { name: "First" });
    const path = `/program/certificates/${certificate.id}`;
    await done(platform.as("client")("PUT", path, { name: "Second" }));
    await done(act("vendor", id, "complete"));
    expect((await read("certificates", certificate.id)).name).toBe("Second");
  });
});

describe("failing", () => {
  it.each([
    undefined,
    {},
    { statusNotes: {} },
    { statusNotes: { message: "" } },
    { statusNotes: { message: "  " } },
    { statusNotes: { message: "x".repeat(4001) } },
    { statusNotes: "" },
  ])("needs a reason of 1 to 4,000 characters (%#)", async (body) => {
    const { id } = await processing(await openProgram(platform));
    const refused = await act("vendor", id, "fail", body);
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).not.toMatch(/invalid|expected/i);
    expect((await read("enrollments", id)).status).toBe("Processing");
  });

  it.each([
    { id: "E1", message: "The {{what}} ended.", parameters: { what: "contract" } },
    "The contract ended.",
  ])("keeps its reason as an object, and on the certificate as text (%#)", async (statusNotes) => {
    const { id, certificate } = await processing(await openProgram(platform));
    const failed = await done(act("vendor", id, "fail", { statusNotes }));
    const message = typeof statusNotes === "string" ? statusNotes : statusNotes.message;
    expect(failed.statusNotes).toMatchObject(
      typeof statusNotes === "string" ? { message } : statusNotes,
    );
    expect(await read("certificates", certificate.id)).toMatchObject({
      status: "Terminated",
      statusNotes: message,
    });
  });

  it("shows no template, so its text is empty", async () => {
    const { id } = await processing(await openProgram(platform));
    await moveOf(platform, { id })("vendor", "fail", { statusNotes: "Over." });
    const { status, text } = await platform.as("client")(
      "GET",
      `/program/enrollments/${id}/render`,
    );
    expect([status, text]).toEqual([200, ""]);
  });
});

it("keeps the assignee through every move", async () => {
  const { id } = await processing(await openProgram(platform));
  const path = `/program/enrollments/${id}`;
  await done(platform.as("vendor")("PUT", path, { assignee: { id: ids.vendorUser } }));
  await bring(platform, { id }, "Draft");
  await done(act("vendor", id, "complete"));
  expect((await read("enrollments", id)).assignee.id).toBe(ids.vendorUser);
});
