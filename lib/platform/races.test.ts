import { afterAll, beforeAll, expect, it } from "vitest";
import { done, type TestPlatform, testPlatform } from "./testing";
import {
  activeCertificate,
  bring,
  draftEnrollment,
  draftRenewal,
  queryBody,
} from "./testing-enrollments";
import { addParameter, openProgram } from "./testing-programs";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());

const ten = Array.from({ length: 10 }, (_, index) => index);

it.each(["New", "Change"])("lets one of ten concurrent completes of a %s win", async (type) => {
  const program = await openProgram(platform);
  const draft =
    type === "New"
      ? await draftEnrollment(platform, program)
      : await draftRenewal(platform, program);
  const before = await bring(platform, draft, "Processing");
  const certificate = await read("certificates", draft.certificate.id);
  platform.clock.now = new Date("2026-03-11T00:00:00.000Z");

  const answers = await Promise.all(ten.map(() => act("vendor", draft.id, "complete")));

  expect(tally(answers)).toEqual({ 200: 1, 400: 9 });
  for (const { status, body } of answers) {
    if (status === 400) expect(body.detail).toContain("is Completed");
  }
  const after = await read("enrollments", draft.id);
  expect(after).toMatchObject({ status: "Completed", revision: before.revision + 1 });
  expect(await read("certificates", certificate.id)).toMatchObject({
    status: "Active",
    revision: certificate.revision + 1,
  });
});

it("lets one of ten concurrent submits win", async () => {
  const program = await openProgram(platform);
  const draft = await draftEnrollment(platform, program);
  const answers = await Promise.all(ten.map(() => act("client", draft.id, "submit")));
  expect(tally(answers)).toEqual({ 200: 1, 400: 9 });
  expect(await read("enrollments", draft.id)).toMatchObject({ status: "Processing", revision: 2 });
  const certificate = await read("certificates", draft.certificate.id);
  expect(certificate).toMatchObject({ status: "Pending", revision: 2 });
});

it("lets one of submit and delete win, with the certificate that belongs to it", async () => {
  const program = await openProgram(platform);
  for (const _ of ten) {
    const draft = await draftEnrollment(platform, program);
    const path = `/program/enrollments/${draft.id}`;
    const [submitted, deleted] = await Promise.all([
      platform.as("client")("POST", `${path}/submit`),
      platform.as("client")("DELETE", path),
    ]);
    expect([submitted.status, deleted.status].sort().at(-1)).toBe(400);
    const { status } = await read("enrollments", draft.id);
    const certificate = await read("certificates", draft.certificate.id);
    expect([status, certificate.status]).toEqual(
      submitted.status === 200 ? ["Processing", "Pending"] : ["Deleted", "Deleted"],
    );
  }
});

it("lets one of complete, query and fail win", async () => {
  const program = await openProgram(platform);
  for (const _ of ten) {
    const draft = await draftEnrollment(platform, program);
    await bring(platform, draft, "Processing");
    const query = await queryBody(platform, draft);
    const answers = await Promise.all([
      act("vendor", draft.id, "complete"),
      act("vendor", draft.id, "query", query),
    ]);
    expect(tally(answers)).toEqual({ 200: 1, 400: 1 });
    const { status } = await read("enrollments", draft.id);
    const certificate = await read("certificates", draft.certificate.id);
    expect([status, certificate.status]).toEqual(
      answers[0].status === 200 ? ["Completed", "Active"] : ["Querying", "Pending"],
    );
  }
});

it("opens one renewal of a certificate however many are asked for at once", async () => {
  const program = await openProgram(platform);
  const certificate = await activeCertificate(platform, program);
  const answers = await Promise.all(
    ten.map(() =>
      platform.as("client")("POST", "/program/enrollments", {
        certificate: { id: certificate.id },
      }),
    ),
  );
  expect(tally(answers)).toEqual({ 201: 1, 400: 9 });
  const open = `certificate.id="${certificate.id}"`;
  const { body } = await platform.as("client")("GET", `/program/enrollments?${open}`);
  expect(body.$meta.pagination.total).toBe(1);
});

it("never submits an enrollment of a program that is unpublished at the same moment by half", async () => {
  const program = await openProgram(platform);
  const drafts = await Promise.all(ten.map(() => draftEnrollment(platform, program)));
  const [unpublished, ...submitted] = await Promise.all([
    platform.as("vendor")("POST", `/program/programs/${program.id}/unpublish`),
    ...drafts.map(({ id }) => act("client", id, "submit")),
  ]);
  expect(unpublished.status).toBe(200);
  for (const [index, { status, body }] of submitted.entries()) {
    const draft = drafts[index];
    const enrollment = await read("enrollments", draft.id);
    const certificate = await read("certificates", draft.certificate.id);
    const states = [enrollment.status, certificate.status];
    expect(states).toEqual(status === 200 ? ["Processing", "Pending"] : ["Draft", "Draft"]);
    if (status !== 200) expect(body.errors.program).toHaveLength(1);
    const late = enrollment.audit.processing?.at;
    expect(Boolean(late)).toBe(status === 200);
  }
  const after = await act("client", (await refusedDraft(program)).id, "submit");
  expect(after.status).toBe(400);
});

it("survives bursts of definition changes against submits, updates and renewals", async () => {
  const program = await openProgram(platform);
  const parameter = await addParameter(platform, program.id);
  const drafts = await Promise.all(ten.slice(0, 6).map(() => draftEnrollment(platform, program)));
  const renewals = await Promise.all(ten.slice(0, 4).map(() => draftRenewal(platform, program)));
  const certificate = await activeCertificate(platform, program);
  const definition = `/program/programs/${program.id}/parameters`;
  const answers = await Promise.all([
    ...ten.map((index) =>
      platform.as("vendor")("PUT", `${definition}/${parameter.id}`, { name: `Name ${index}` }),
    ),
    ...ten.slice(0, 3).map((index) => addAnother(definition, index)),
    ...drafts.map(({ id }) => act("client", id, "submit")),
    ...[...drafts, ...renewals].map(({ id }) => answerLater(id, parameter.id)),
    ...renewals.map(({ id }) => act("client", id, "submit")),
    platform.as("client")("POST", "/program/enrollments", { certificate: { id: certificate.id } }),
  ]);
  const unexpected = answers.filter(({ status }) => ![200, 201, 403].includes(status));
  expect(unexpected.map(({ text }) => text)).toEqual([]);
  const { body: list } = await platform.as("vendor")("GET", definition);
  for (const { id } of drafts) {
    const { parameters } = await read("enrollments", id);
    expect(parameters.ordering.map((value: { name: string }) => value.name).sort()).toEqual(
      list.data.map(({ name }: { name: string }) => name).sort(),
    );
  }
});

async function refusedDraft(program: { id: string; applicableTo: string }) {
  const path = `/program/programs/${program.id}`;
  await done(platform.as("vendor")("POST", `${path}/publish`));
  const draft = await draftEnrollment(platform, program);
  await done(platform.as("vendor")("POST", `${path}/unpublish`));
  return draft;
}

/** A client saves an answer; where the submit came first, the answer comes too late. */
function answerLater(id: string, parameterId: string) {
  return platform.as("client")("PUT", `/program/enrollments/${id}`, {
    parameters: { ordering: [{ id: parameterId, value: "12345" }] },
  });
}

function addAnother(definition: string, index: number) {
  return platform.as("vendor")("POST", definition, {
    name: `Another ${index}`,
    phase: "Order",
    type: "SingleLineText",
  });
}

function act(person: "vendor" | "client", id: string, trigger: string, body?: object) {
  return platform.as(person)("POST", `/program/enrollments/${id}/${trigger}`, body);
}

function read(noun: "enrollments" | "certificates", id: string) {
  return done(platform.as("client")("GET", `/program/${noun}/${id}`));
}

function tally(answers: { status: number }[]) {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
