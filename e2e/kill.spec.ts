import { setTimeout as delay } from "node:timers/promises";
import { every } from "../lib/client/every";
import { equal } from "../lib/client/filter";
import type { ProblemError } from "../lib/contract/problem";
import { coupledStatuses } from "./coupling";
import { makeDraft } from "./enrollments";
import { expect, test } from "./fixtures";
import { databaseServersOf, startInstance } from "./instance";
import { type World, worldAt } from "./platform";
import { line, makeProgram, type TestProgram } from "./programs";

const writers = 12;
const ranks = ["Draft", "Processing", "Completed"];

test("kill -9 in the middle of a burst loses nothing acknowledged and leaves nothing half-made", async () => {
  test.setTimeout(120_000);
  const killed = await startInstance();
  expect(databaseServersOf(killed).length, "it runs its own database server").toBeGreaterThan(0);
  const world = worldAt(killed.url);
  const program = await makeProgram(world, {
    groups: { Site: [line("site", "Name of the site", { required: true })] },
  });
  const burst = startBurst(world, program);
  await expect.poll(() => burst.acknowledged.size, { intervals: [10] }).toBeGreaterThan(40);
  await killed.kill9();
  expect(await burst.ends).toEqual(Array(writers).fill("Service Unavailable"));

  const next = await startInstance({ env: { DATA_DIR: killed.dataDir } });
  const found = await everything(worldAt(next.url), program);
  for (const [id, status] of burst.acknowledged) {
    const kept = found.enrollments.find((one) => one.id === id);
    expect(kept, `${id} was acknowledged as ${status}`).toBeDefined();
    expect(ranks.indexOf(kept?.status ?? ""), id).toBeGreaterThanOrEqual(ranks.indexOf(status));
  }
  const coupled = coupledStatuses();
  expect(found.enrollments.map(({ certificate }) => certificate).sort()).toEqual(
    found.certificates.map(({ id }) => id).sort(),
  );
  for (const { id, status, certificate, site } of found.enrollments) {
    const held = found.certificates.find((one) => one.id === certificate);
    expect(held?.status, `the certificate of ${id}, which is ${status}`).toBe(coupled.get(status));
    const taken = status === "Completed" ? "Quay" : undefined;
    expect([site, held?.site], `the answer of ${id}, which is ${status}`).toEqual(["Quay", taken]);
  }
  await expectAtWork(worldAt(next.url), program);
  await next.stop();
});

/** Clients who enrol as fast as they can, and a vendor who completes every other request at once. */
function startBurst(world: World, program: TestProgram) {
  const acknowledged = new Map<string, string>();
  const work = Array.from({ length: writers }, async (_, index) => {
    await delay(index * 5);
    for (let round = 0; ; round++) {
      const { id } = await makeDraft(world, program, { answers: { site: "Quay" } });
      acknowledged.set(id, "Draft");
      const params = { enrollmentId: id };
      await world("fjordline")("submitEnrollment", { params });
      acknowledged.set(id, "Processing");
      if (round % 2 === 1) continue;
      await world(program.vendor)("completeEnrollment", { params });
      acknowledged.set(id, "Completed");
    }
  });
  const ends = Promise.all(
    work.map((loop) => loop.catch((end: ProblemError) => end.problem.title)),
  );
  return { acknowledged, ends };
}

/** All enrollments of the program with their certificates, as Operations reads them. */
async function everything(world: World, { id }: TestProgram) {
  const operations = world("operations");
  const filter = equal("program.id", id);
  const enrollments = await every(
    (page) => operations("listEnrollments", { query: { ...page, filter, order: "id" } }),
    { bound: 10_000 },
  );
  const certificates = await every(
    (page) => operations("listCertificates", { query: { ...page, filter, order: "id" } }),
    { bound: 10_000 },
  );
  return {
    enrollments: enrollments.map((one) => ({
      id: one.id,
      status: String(one.status),
      certificate: one.certificate?.id ?? "",
      site: one.parameters?.ordering?.[0]?.value,
    })),
    certificates: certificates.map((one) => ({
      id: one.id,
      status: String(one.status),
      site: one.parameters?.ordering?.[0]?.value,
    })),
  };
}

/** What the power cut left can go on its way. */
async function expectAtWork(world: World, program: TestProgram) {
  const { enrollments } = await everything(world, program);
  const waiting = enrollments.find(({ status }) => status === "Processing");
  await world(program.vendor)("completeEnrollment", {
    params: { enrollmentId: waiting?.id ?? "" },
  });
  const certificate = await world("fjordline")("getCertificate", {
    params: { certificateId: waiting?.certificate ?? "" },
  });
  expect(certificate.status).toBe("Active");
}
