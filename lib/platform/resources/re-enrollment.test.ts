import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { done, ids, people, type TestPlatform, testPlatform } from "../testing";
import {
  activeCertificate,
  bring,
  certificateIn,
  draftEnrollment,
  moveOf,
} from "../testing-enrollments";
import { addParameter, addPublishedTerms, openProgram } from "../testing-programs";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());

function renew(
  id: string,
  body: object = {},
  person: "client" | "partner" | "operations" = "client",
) {
  return platform.as(person)("POST", "/program/enrollments", { certificate: { id }, ...body });
}

function read(noun: "enrollments" | "certificates", id: string, query = "") {
  return done(platform.as("client")("GET", `/program/${noun}/${id}${query}`));
}

describe("a re-enrollment", () => {
  it.each(["Active", "Expired"])(
    "of an %s certificate takes over program, buyer and name",
    async (status) => {
      const program = await openProgram(platform);
      const certificate = await certificateIn(platform, program, status);
      const { body, status: code } = await renew(certificate.id);
      expect(code).toBe(201);
      expect(body).toMatchObject({
        type: "Change",
        status: "Draft",
        name: certificate.name,
        certificate: { id: certificate.id },
        program: { id: program.id },
        buyer: { id: ids.buyer },
        client: { id: people.client.id },
      });
      expect(await read("certificates", certificate.id)).toEqual(certificate);
    },
  );

  it("starts from the certificate's values; what is sent replaces them, new definitions are empty", async () => {
    const program = await openProgram(platform);
    const kept = await addParameter(platform, program.id, { displayOrder: 1 });
    const changed = await addParameter(platform, program.id, { displayOrder: 2 });
    const dropped = await addParameter(platform, program.id, { displayOrder: 3 });
    const own = await addParameter(platform, program.id, { phase: "Fulfillment" });
    const values = [kept, changed, dropped].map(({ id }) => ({ id, value: "Old" }));
    const fulfillment = [{ id: own.id, value: "Ours" }];
    const certificate = await activeCertificate(platform, program, {
      parameters: { ordering: values, fulfillment },
    });
    const path = `/program/programs/${program.id}/parameters/${dropped.id}`;
    await done(platform.as("vendor")("DELETE", path));
    const added = await addParameter(platform, program.id, { displayOrder: 4 });

    const renewal = await done(
      renew(certificate.id, { parameters: { ordering: [{ id: changed.id, value: "New" }] } }),
    );

    const shown = renewal.parameters.ordering.map(
      ({ id, value }: { id: string; value?: string }) => [id, value],
    );
    expect(shown).toEqual([
      [kept.id, "Old"],
      [changed.id, "New"],
      [added.id, undefined],
    ]);
    expect(renewal.parameters.fulfillment).toMatchObject([{ id: own.id, value: "Ours" }]);
    await bring(platform, renewal, "Processing");
    const before = await read("certificates", certificate.id);
    expect(before.status).toBe("Updating");
    expect(before.parameters.ordering[1].value).toBe("Old");
    await moveOf(platform, renewal)("vendor", "complete");
    const after = await read("certificates", certificate.id);
    expect(after).toMatchObject({ id: certificate.id, status: "Active" });
    expect(after.parameters.ordering).toMatchObject([{ value: "Old" }, { value: "New" }, {}]);
  });

  it("that fails ends the certificate with its reason", async () => {
    const program = await openProgram(platform);
    const { id } = await activeCertificate(platform, program);
    await bring(platform, await done(renew(id)), "Failed");
    const certificate = await read("certificates", id);
    expect(certificate).toMatchObject({ status: "Terminated", statusNotes: "Not this time." });
    expect((await renew(id)).status).toBe(400);
  });

  it("renews the acceptance of the terms", async () => {
    const program = await openProgram(platform);
    await addPublishedTerms(platform, program.id, "Old terms");
    const first = await bring(platform, await draftEnrollment(platform, program), "Completed");
    platform.clock.now = new Date("2026-09-01T08:00:00.000Z");
    await addPublishedTerms(platform, program.id, "New terms");
    const { id } = first.certificate;
    await bring(platform, await done(renew(id)), "Processing");
    const { terms } = await read("certificates", id, "?select=terms");
    const accepted = "2026-09-01T08:00:00.000Z";
    expect(terms).toMatchObject([
      { name: "Old terms", accepted },
      { name: "New terms", accepted },
    ]);
  });

  it("takes a new name over only where it proposes one", async () => {
    const program = await openProgram(platform);
    const { id } = await activeCertificate(platform, program, { name: "First" });
    const plain = await done(renew(id));
    await bring(platform, plain, "Processing");
    const path = `/program/certificates/${id}`;
    await done(platform.as("client")("PUT", path, { name: "Renamed meanwhile" }));
    expect((await read("enrollments", plain.id)).name).toBe("Renamed meanwhile");
    await moveOf(platform, plain)("vendor", "complete");
    expect((await read("certificates", id)).name).toBe("Renamed meanwhile");

    const naming = await done(renew(id, { name: "Third" }));
    const found = await platform.as("client")("GET", "/program/enrollments?name='Third'");
    expect(found.body.data).toMatchObject([{ id: naming.id, name: "Third" }]);
    expect((await read("certificates", id)).name).toBe("Renamed meanwhile");
    await bring(platform, naming, "Completed");
    expect((await read("certificates", id)).name).toBe("Third");
  });
});

describe("a re-enrollment is refused", () => {
  it.each(["Draft", "Pending", "Updating", "Terminated", "Deleted"])(
    "of a certificate in %s",
    async (status) => {
      const program = await openProgram(platform);
      const { id } = await certificateIn(platform, program, status);
      const answer = await renew(id);
      expect(answer.status).toBe(400);
      expect(answer.body.detail).toContain("Active or Expired");
    },
  );

  it("while another one of the certificate is open, and possible once that is deleted", async () => {
    const program = await openProgram(platform);
    const { id } = await activeCertificate(platform, program);
    const first = await done(renew(id));
    const second = await renew(id);
    expect(second.status).toBe(400);
    expect(second.body.errors.certificate[0]).toContain(first.id);
    await done(platform.as("client")("DELETE", `/program/enrollments/${first.id}`));
    expect((await renew(id)).status).toBe(201);
    expect((await read("certificates", id)).status).toBe("Active");
  });

  it("for an unpublished program", async () => {
    const program = await openProgram(platform);
    const { id } = await activeCertificate(platform, program);
    await done(platform.as("vendor")("POST", `/program/programs/${program.id}/unpublish`));
    const answer = await renew(id);
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors)).toEqual(["program"]);
  });

  it("for a certificate of another account, as if it did not exist", async () => {
    const { id } = await activeCertificate(platform, await openProgram(platform));
    const foreign = await renew(id, {}, "partner");
    const unknown = await renew("CER-0000-0000-0000", {}, "partner");
    expect(foreign.status).toBe(400);
    expect(foreign.body.errors.certificate[0].replace(id, "")).toBe(
      unknown.body.errors.certificate[0].replace("CER-0000-0000-0000", ""),
    );
  });

  it("for another program than the certificate's", async () => {
    const { id } = await activeCertificate(platform, await openProgram(platform));
    const answer = await renew(id, { program: { id: (await openProgram(platform)).id } });
    expect(Object.keys(answer.body.errors)).toEqual(["program"]);
  });

  it("for a client whom Operations don't name", async () => {
    const { id } = await activeCertificate(platform, await openProgram(platform));
    expect((await renew(id, { client: people.client }, "operations")).status).toBe(201);
    const wrong = await renew(id, { client: people.partner }, "operations");
    expect(Object.keys(wrong.body.errors)).toEqual(["certificate"]);
  });
});
