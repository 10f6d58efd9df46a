import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canRenew, moveOf, movesOf } from "@/lib/contract/lifecycle";
import { expireCertificates } from "./jobs/expiry";
import { done, type Person, people, persons, type TestPlatform, testPlatform } from "./testing";
import { certificateIn, draftEnrollment, holderFor } from "./testing-enrollments";
import { openProgram } from "./testing-programs";

const states = [...new Set(movesOf("certificate").map(({ to }) => to))];

let platform: TestPlatform;
let program: { id: string; applicableTo: string };
beforeAll(async () => {
  platform = await testPlatform();
  program = await openProgram(platform);
});
afterAll(() => platform.close());

describe.each(states)("a certificate in %s", (status) => {
  it("is terminated by its vendor exactly where the table says so", async () => {
    const before = await certificateIn(platform, program, status);
    const path = `/program/certificates/${before.id}`;
    for (const person of persons) {
      const refusal = terminationRefusal(person, status);
      if (!refusal) continue;
      const answer = await terminate(person, path);
      expect(answer.status, `${person}: ${answer.text}`).toBe(refusal);
      if (refusal === 400) expectExplained(answer.body.detail, before.id, status);
    }
    expect(await read(before.id)).toEqual(before);

    const move = moveOf("certificate", status, "terminate");
    if (!move) return;
    const answer = await terminate("vendor", path);
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toMatchObject({ status: move.to, revision: before.revision + 1 });
    const entry = { at: platform.clock.now.toISOString(), by: { id: "TKN-1000-0001" } };
    expect(answer.body.audit).toMatchObject({ terminated: entry, updated: entry });
    expect(answer.body.statusNotes).toBe("The contract ended.");
  });

  it("expires by the job exactly where the table says so, by the system", async () => {
    const { id } = await certificateIn(platform, program, status);
    await done(
      platform.as("operations")("PUT", `/program/certificates/${id}`, {
        expirationDate: "2020-02-29",
      }),
    );
    const before = await read(id);
    await expireCertificates(platform.context);
    const after = await read(id);
    const move = moveOf("certificate", status, "expire");
    if (!move) return expect(after).toEqual(before);
    expect(after).toMatchObject({ status: move.to, revision: before.revision + 1 });
    expect(after.audit.expired.by).toMatchObject({ name: "System" });
  });

  it("can be renewed exactly where the table says so", async () => {
    const { id } = await certificateIn(platform, program, status);
    const answer = await platform.as("client")("POST", "/program/enrollments", {
      certificate: { id },
    });
    if (canRenew(status)) {
      expect(answer.status, answer.text).toBe(201);
      expect(answer.body).toMatchObject({ type: "Change", certificate: { id } });
      return;
    }
    expect(answer.status, answer.text).toBe(400);
    expect(answer.body.detail).toContain(`is ${status}`);
  });
});

it("refuses the submission of a renewal whose certificate was terminated meanwhile", async () => {
  const certificate = await certificateIn(platform, program, "Active");
  const renewal = await draftEnrollment(platform, program, { certificate });
  await done(terminate("vendor", `/program/certificates/${certificate.id}`));

  const answer = await platform.as("client")("POST", `/program/enrollments/${renewal.id}/submit`);

  expect(answer.status).toBe(400);
  expect(answer.body.detail).toContain(`Certificate '${certificate.id}' is Terminated`);
  expect((await read(certificate.id)).status).toBe("Terminated");
  const path = `/program/enrollments/${renewal.id}`;
  expect((await platform.as("client")("GET", path)).body.status).toBe("Draft");
});

it("accepts the submission of a renewal whose certificate expired meanwhile", async () => {
  const certificate = await certificateIn(platform, program, "Active");
  const renewal = await draftEnrollment(platform, program, { certificate });
  const path = `/program/certificates/${certificate.id}`;
  await done(platform.as("vendor")("PUT", path, { expirationDate: "2020-02-29" }));
  await expireCertificates(platform.context);
  expect((await read(certificate.id)).status).toBe("Expired");

  await done(platform.as("client")("POST", `/program/enrollments/${renewal.id}/submit`));

  expect((await read(certificate.id)).status).toBe("Updating");
});

it.each(persons)("is migrated by Operations alone (%s)", async (person) => {
  const answer = await platform.as(person)("POST", "/program/certificates", {
    name: "Migrated",
    program: { id: program.id },
    client: { id: people.client.id },
    ...holderFor(program),
  });
  expect(answer.status).toBe(person === "operations" ? 201 : 403);
});

function terminationRefusal(person: Person, status: string) {
  if (people[person].type !== "Vendor") return 403;
  if (person === "otherVendor" || ["Draft", "Deleted"].includes(status)) return 404;
  return moveOf("certificate", status, "terminate") ? undefined : 400;
}

function terminate(person: Person, path: string) {
  return platform.as(person)("POST", `${path}/terminate`, {
    statusNotes: { message: "The contract ended." },
  });
}

function expectExplained(detail: string, id: string, status: string) {
  expect(detail).toContain(`Certificate '${id}' is ${status}`);
  const possible = movesOf("certificate").filter(({ from }) => from === status);
  if (possible.length === 0) expect(detail).toContain("This state is final.");
  for (const { trigger, by } of possible)
    expect(detail).toContain(`${trigger} (${by.join(" or ")})`);
}

function read(id: string) {
  return done(platform.as("client")("GET", `/program/certificates/${id}`));
}
