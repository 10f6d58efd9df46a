import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/lib/contract/common";
import { type Move, moveOf, movesOf } from "@/lib/contract/lifecycle";
import { type Person, people, persons, type TestPlatform, testPlatform } from "./testing";
import { bring, draftEnrollment, draftRenewal, queryBody } from "./testing-enrollments";
import { defaultTemplateId, openProgram } from "./testing-programs";

const types = ["New", "Change"] as const;
const moves = movesOf("enrollment").filter(({ from }) => from !== null);
const triggers = [...new Set(moves.map(({ trigger }) => trigger))];
const states = [...new Set(movesOf("enrollment").map(({ to }) => to))];
const cases = types.flatMap((type) => states.map((status) => ({ type, status })));

let platform: TestPlatform;
let program: { id: string; applicableTo: string };

beforeAll(async () => {
  platform = await testPlatform();
  program = await openProgram(platform);
});
afterAll(() => platform.close());

describe("every move that the table allows", () => {
  const allowed = types.flatMap((type) =>
    moves.flatMap((move) =>
      persons
        .filter((person) => isParty(person) && move.by.includes(people[person].type))
        .map((person) => ({ type, person, move, from: move.from, trigger: move.trigger })),
    ),
  );
  it.each(allowed)("lets $person $trigger a $type enrollment in $from", async (row) => {
    const { type, person, move } = row;
    const before = await enrollmentIn(type, String(move.from));
    const certificate = await read("certificates", before.certificate.id);

    const answer = await pull(person, move.trigger, before.id);

    expect(answer.status, answer.text).toBe(move.trigger === "delete" ? 204 : 200);
    const after = await read("enrollments", before.id);
    if (move.trigger !== "delete") expect(answer.body.status).toBe(move.to);
    expect(after).toMatchObject({ status: move.to, revision: before.revision + 1 });
    expect(after.template?.id).toBe(templateOf(move.to));
    expectEvent(after, move.to, person);
    await expectCertificate(move, { type, certificate, person });
  });
});

describe.each(cases)("a $type enrollment in $status", ({ type, status }) => {
  it("refuses every other move of every role and stays as it is", async () => {
    const before = await enrollmentIn(type, status);
    const certificate = await read("certificates", before.certificate.id);
    for (const trigger of triggers) {
      for (const person of persons) {
        const refusal = refusalOf(person, status, trigger);
        if (!refusal) continue;
        const answer = await pull(person, trigger, before.id);
        const label = `${person} ${trigger}: ${answer.text}`;
        expect(answer.status, label).toBe(refusal);
        expect(answer.headers.get("content-type"), label).toMatch(/^application\/problem\+json/);
        if (refusal === 400) expectExplained(answer.body.detail, { id: before.id, status });
      }
    }
    expect(await read("enrollments", before.id)).toEqual(before);
    expect(await read("certificates", certificate.id)).toEqual(certificate);
  });
});

it("is auto-approved by the system only as a New enrollment, only at submission", async () => {
  const automatic = await openProgram(platform, { settings: { newCertificateAutoapprove: true } });
  const created = await draftEnrollment(platform, automatic);

  const answer = await pull("client", "submit", created.id);

  expect(answer.body).toMatchObject({ status: "Completed", revision: created.revision + 2 });
  expect(answer.body.template.id).toBe(defaultTemplateId(automatic.id, "Completed"));
  expect(answer.body.audit.processing.by.id).toBe(tokenOf("client"));
  expect(answer.body.audit.completed.by).toMatchObject({ name: "System" });
  const certificate = await read("certificates", created.certificate.id);
  expect(certificate).toMatchObject({ status: "Active", revision: 3 });
  expect(certificate.audit.activated.by).toMatchObject({ name: "System" });

  const renewal = await draftEnrollment(platform, automatic, { certificate });
  expect((await pull("client", "submit", renewal.id)).body.status).toBe("Processing");
});

/** The accounts that the enrollment belongs to; the other two must not even see it. */
function isParty(person: Person) {
  return person !== "partner" && person !== "otherVendor";
}

function refusalOf(person: Person, status: string, trigger: string) {
  const role: Role = people[person].type;
  const roles = new Set<string>(
    moves.filter((move) => move.trigger === trigger).flatMap(({ by }) => by),
  );
  if (!roles.has(role)) return 403;
  const unseen = role === "Vendor" && ["Draft", "Deleted"].includes(status);
  if (!isParty(person) || unseen) return 404;
  const move = moveOf("enrollment", status, trigger);
  if (!move) return 400;
  return move.by.includes(role) ? undefined : 403;
}

function expectExplained(detail: string, { id, status }: { id: string; status: string }) {
  expect(detail).toContain(`Enrollment '${id}' is ${status}`);
  const possible = moves.filter(({ from }) => from === status);
  if (possible.length === 0) expect(detail).toContain("This state is final.");
  for (const { trigger, by } of possible)
    expect(detail).toContain(`${trigger} (${by.join(" or ")})`);
}

async function pull(person: Person, trigger: string, id: string) {
  const path = `/program/enrollments/${id}`;
  const call = platform.as(person);
  if (trigger === "delete") return call("DELETE", path);
  if (trigger === "query") return call("POST", `${path}/query`, await queryBody(platform, { id }));
  if (trigger === "fail") {
    return call("POST", `${path}/fail`, { statusNotes: { message: "The papers are too old." } });
  }
  return call("POST", `${path}/${trigger}`);
}

async function enrollmentIn(type: "New" | "Change", status: string) {
  const draft =
    type === "New"
      ? await draftEnrollment(platform, program)
      : await draftRenewal(platform, program);
  await bring(platform, draft, status);
  return read("enrollments", draft.id);
}

async function read(noun: "enrollments" | "certificates", id: string) {
  const { status, body } = await platform.as("operations")("GET", `/program/${noun}/${id}`);
  expect(status).toBe(200);
  return body;
}

function templateOf(state: string) {
  if (state !== "Processing" && state !== "Querying" && state !== "Completed") return undefined;
  return defaultTemplateId(program.id, state);
}

function tokenOf(person: Person) {
  return people[person].id.replace("ACC", "TKN");
}

/** Entering a state leaves its event and an update, both of now and of the person (contract §5). */
function expectEvent(after: { audit: object }, state: string, person: Person) {
  const entry = { at: platform.clock.now.toISOString(), by: { id: tokenOf(person) } };
  const event = {
    Processing: "processing",
    Querying: "querying",
    Completed: "completed",
    Failed: "failed",
    Pending: "pending",
    Active: "activated",
    Updating: "updating",
    Terminated: "terminated",
  }[state];
  expect(after.audit).toMatchObject({ ...(event ? { [event]: entry } : {}), updated: entry });
}

async function expectCertificate(
  move: Move,
  {
    type,
    certificate,
    person,
  }: {
    type: "New" | "Change";
    certificate: { id: string; status: string; revision: number };
    person: Person;
  },
) {
  const after = await read("certificates", certificate.id);
  const coupled = move.certificate?.[type];
  if (!coupled) return expect(after).toEqual(certificate);
  const { to = "" } = moveOf("certificate", certificate.status, coupled) ?? {};
  expect(to).not.toBe("");
  expect(after).toMatchObject({ status: to, revision: certificate.revision + 1 });
  expect(after.template?.id).toBe(templateOf(move.to));
  expectEvent(after, to, person);
  if (move.to === "Failed") expect(after.statusNotes).toBe("The papers are too old.");
}
