import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parameterTypes } from "@/lib/contract/parameter";
import { done, type TestPlatform, testPlatform } from "../testing";
import { bring, draftEnrollment } from "../testing-enrollments";
import { addParameter, draftProgram, openProgram } from "../testing-programs";

let platform: TestPlatform;
let parameters: string;
let programId: string;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());

async function newProgram() {
  programId = (await draftProgram(platform)).id;
  parameters = `/program/programs/${programId}/parameters`;
}

function vendor(method: string, path: string, body?: object) {
  return platform.as("vendor")(method, path, body);
}

const list = [
  { label: "One", value: "1", description: "The first" },
  { label: "Two", value: "2" },
];
/** Options of every type, with keys that no schema knows: real clients send them too. */
const options: Record<string, object | undefined> = {
  SingleLineText: { hintText: "H", placeholderText: "P", pattern: "\\d+", minChar: 1, maxChar: 9 },
  MultiLineText: { hintText: "H", minChar: 0, maxChar: 900, defaultValue: "A\nB" },
  Address: { hintText: "H", defaultValue: "Buyer" },
  Contact: { hintText: "H", defaultValue: "CurrentlySignedInUser", phoneMandatory: true },
  Checkbox: { hintText: "H", optionsList: list, defaultValue: ["1"] },
  Choice: { hintText: "H", optionsList: list, defaultValue: "2" },
  Subdomain: { hintText: "H", domainSuffix: "onmicrosoft.com" },
  Heading: undefined,
  DropDown: { placeholderText: "P", optionsList: list, description: "D" },
  Email: { hintText: "H", defaultValue: "None" },
  DataObject: { hintText: "H", objectType: "Json", defaultValue: { a: [1, null] } },
  Date: { hintText: "H", dateRange: true, minAvailableDate: "2026-01-01" },
};

describe("a parameter", () => {
  it.each(parameterTypes)("of type %s is created and read back with its options", async (type) => {
    await newProgram();
    const given = options[type] && { ...options[type], name: "Widget", type: "widget", label: "L" };
    const definition = { name: "Question", description: "D", scope: "Enrollment", type };
    const { body, status, text } = await vendor("POST", parameters, {
      ...definition,
      phase: "Fulfillment",
      displayOrder: 3,
      externalId: "question",
      constraints: { hidden: false, readonly: true, required: false },
      options: given,
      multiple: true,
    });
    expect(status, text).toBe(201);
    const read = await done(vendor("GET", `${parameters}/${body.id}`));
    expect(read).toEqual(body);
    expect(read).toMatchObject({
      ...definition,
      id: `PPM-${programId.slice(4)}-0001`,
      revision: 1,
      phase: "Fulfillment",
      displayOrder: 3,
      externalId: "question",
      constraints: { hidden: false, readonly: true, required: false },
      multiple: true,
      status: "Active",
      group: { id: `PPG-${programId.slice(4)}-0001` },
      program: { id: programId },
    });
    if (given && type !== "DataObject") expect(read.options).toEqual(given);
    if (!given) expect(read).not.toHaveProperty("options");
  });

  it("refuses a second use of an external id with the text that real clients test for", async () => {
    await newProgram();
    const first = await addParameter(platform, programId, { externalId: "partner_id" });
    const second = await addParameter(platform, programId, { externalId: "other_id" });
    const text =
      "Parameter with given external identifier 'partner_id' already exists for given program.";
    const body = { name: "A", phase: "Order", type: "Email", externalId: "partner_id" };
    for (const answer of [
      await vendor("POST", parameters, body),
      await vendor("PUT", `${parameters}/${second.id}`, { externalId: "partner_id" }),
    ]) {
      expect([answer.status, answer.body.detail]).toEqual([400, text]);
    }
    await done(vendor("PUT", `${parameters}/${first.id}`, { externalId: "partner_id" }));
    await done(vendor("DELETE", `${parameters}/${first.id}`));
    expect((await vendor("POST", parameters, body)).status).toBe(201);
  });

  it("gives one of ten equal external ids that are sent at once", async () => {
    await newProgram();
    const body = { name: "A", phase: "Order", type: "Email", externalId: "same" };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => vendor("POST", parameters, body)),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array(9).fill(400)]);
  });

  it("may do without an external id as often as it likes", async () => {
    await newProgram();
    await addParameter(platform, programId, { externalId: "" });
    await addParameter(platform, programId, { externalId: null });
    const read = await addParameter(platform, programId);
    expect(read).not.toHaveProperty("externalId");
  });

  it.each([
    [{ type: "SingleLineText", options: { pattern: "([" } }, "options.pattern"],
    [{ type: "SingleLineText", options: { minChar: 5, maxChar: 2 } }, "options.maxChar"],
    [{ type: "Choice", options: {} }, "options.optionsList"],
    [{ type: "Date", options: { minAvailableDate: "May" } }, "options.minAvailableDate"],
    [{ type: "DataObject", options: { objectType: "Yaml" } }, "options.objectType"],
    [{ phase: "Later" }, "phase"],
    [{ scope: "Agreement" }, "scope"],
    [{ group: { id: "PPG-0000-0000-0001" } }, "group.id"],
    [{ displayOrder: "first" }, "displayOrder"],
  ])("is refused with %j, naming %s", async (change, field) => {
    await newProgram();
    const body = { name: "A", phase: "Order", type: "SingleLineText", ...change };
    const answer = await vendor("POST", parameters, body);
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors)).toEqual([field]);
  });

  it("changes by what was sent, flag by flag; scope, phase and type stay", async () => {
    await newProgram();
    const { id } = await addParameter(platform, programId, {
      constraints: { hidden: false, readonly: false, required: true },
      options: { hintText: "Old", maxChar: 5 },
    });
    const changed = await done(
      vendor("PUT", `${parameters}/${id}`, {
        name: "New name",
        constraints: { ReadOnly: true },
        type: "Email",
        phase: "Fulfillment",
        status: "Deleted",
      }),
    );
    expect(changed).toMatchObject({
      name: "New name",
      type: "SingleLineText",
      phase: "Order",
      status: "Active",
      revision: 2,
      constraints: { hidden: false, readonly: true, required: true },
      options: { hintText: "Old", maxChar: 5 },
    });
    const replaced = await done(
      vendor("PUT", `${parameters}/${id}`, { options: { hintText: "New" } }),
    );
    expect(replaced.options).toEqual({ hintText: "New" });
  });

  it("checks changed options against the stored type", async () => {
    await newProgram();
    const { id } = await addParameter(platform, programId);
    const answer = await vendor("PUT", `${parameters}/${id}`, { options: { pattern: "(" } });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors)).toEqual(["options.pattern"]);
  });

  it("moves to another group of the same program only", async () => {
    await newProgram();
    const foreign = await draftProgram(platform);
    const path = `/program/programs/${programId}/parameter-groups`;
    const group = await done(vendor("POST", path, { name: "Second" }));
    const { id } = await addParameter(platform, programId);
    const moved = await done(vendor("PUT", `${parameters}/${id}`, { group: { id: group.id } }));
    expect(moved.group.id).toBe(group.id);
    const away = { group: { id: foreign.id.replace("PRG", "PPG").concat("-0001") } };
    expect((await vendor("PUT", `${parameters}/${id}`, away)).status).toBe(400);
  });

  it("that is deleted is gone for everybody and its number is never used again", async () => {
    await newProgram();
    const { id } = await addParameter(platform, programId);
    expect((await vendor("DELETE", `${parameters}/${id}`)).status).toBe(204);
    for (const person of ["vendor", "operations"] as const) {
      expect((await platform.as(person)("GET", `${parameters}/${id}`)).status).toBe(404);
    }
    expect((await vendor("DELETE", `${parameters}/${id}`)).status).toBe(404);
    expect((await vendor("PUT", `${parameters}/${id}`, { name: "A" })).status).toBe(404);
    expect((await done(vendor("GET", parameters))).data).toEqual([]);
    expect((await addParameter(platform, programId)).id).toMatch(/-0002$/);
  });
});

describe("a change of the definitions", () => {
  const ordering = async (id: string) =>
    (await done(platform.as("client")("GET", `/program/enrollments/${id}`))).parameters.ordering;

  it("reaches open enrollments, keeps their answers, and leaves finished ones alone", async () => {
    const program = await openProgram(platform);
    const path = `/program/programs/${program.id}/parameters`;
    const kept = await addParameter(platform, program.id, { name: "Kept", displayOrder: 2 });
    const dropped = await addParameter(platform, program.id, { name: "Dropped", displayOrder: 1 });
    const answers = [
      { id: kept.id, value: "A" },
      { id: dropped.id, value: "B" },
    ];
    const statuses = ["Draft", "Processing", "Querying", "Completed", "Failed"];
    const ids: Record<string, string> = {};
    for (const status of statuses) {
      const draft = await draftEnrollment(platform, program, { parameters: { ordering: answers } });
      ids[status] = (await bring(platform, draft, status)).id;
    }

    await done(vendor("PUT", `${path}/${kept.id}`, { name: "Renamed", displayOrder: 20 }));
    const added = await addParameter(platform, program.id, { name: "Added", displayOrder: 15 });
    await done(vendor("DELETE", `${path}/${dropped.id}`));

    for (const status of ["Draft", "Processing", "Querying"]) {
      const values = await ordering(ids[status] ?? "");
      expect(values, status).toMatchObject([
        { id: added.id, name: "Added" },
        { id: kept.id, name: "Renamed", value: "A" },
      ]);
    }
    for (const status of ["Completed", "Failed"]) {
      const values = await ordering(ids[status] ?? "");
      expect(values, status).toMatchObject([
        { id: dropped.id, value: "B" },
        { id: kept.id, name: "Kept", value: "A" },
      ]);
    }
  });

  it("that demands an answer holds up the submission of a draft made before", async () => {
    const program = await openProgram(platform);
    const draft = await draftEnrollment(platform, program);
    const added = await addParameter(platform, program.id, { constraints: { required: true } });
    const submit = () => platform.as("client")("POST", `/program/enrollments/${draft.id}/submit`);
    const answer = await submit();
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors)).toEqual(["parameters.ordering[0].value"]);
    const path = `/program/programs/${program.id}/parameters/${added.id}`;
    await done(vendor("PUT", path, { constraints: { required: false } }));
    expect((await submit()).status).toBe(200);
  });
});
