import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { done, type Person, people, persons, type TestPlatform, testPlatform } from "./testing";
import { bring, draftEnrollment, moveOf } from "./testing-enrollments";
import { addParameter, openProgram } from "./testing-programs";

const secret = "Only between us";

let platform: TestPlatform;
let program: { id: string; applicableTo: string };
let hidden: { id: string };
let shown: { id: string };
let enrollment: { id: string; certificate: { id: string } };

beforeAll(async () => {
  platform = await testPlatform();
  program = await openProgram(platform);
  hidden = await addParameter(platform, program.id, {
    name: "Internal rating",
    externalId: "rating",
    displayOrder: 1,
    constraints: { hidden: true },
  });
  shown = await addParameter(platform, program.id, { name: "Company", displayOrder: 2 });
  enrollment = await draftEnrollment(platform, program);
  await bring(platform, enrollment, "Processing");
  await done(
    platform.as("vendor")("PUT", `/program/enrollments/${enrollment.id}`, {
      parameters: { ordering: [{ id: hidden.id, value: secret }] },
    }),
  );
  const vendorIds = { externalIds: { vendor: "V-77" } };
  await moveOf(platform, enrollment)("vendor", "complete", vendorIds);
});
afterAll(() => platform.close());

const parties: Person[] = ["client", "vendor", "operations"];
const enrollmentPath = () => `/program/enrollments/${enrollment.id}`;
const certificatePath = () => `/program/certificates/${enrollment.certificate.id}`;
const programPath = () => `/program/programs/${program.id}`;

function read(person: Person, path: string) {
  return done(platform.as(person)("GET", path));
}

describe("a hidden parameter", () => {
  const everywhere = [
    enrollmentPath,
    certificatePath,
    () => `${enrollmentPath()}?select=certificate.parameters,parameters`,
    () => `${enrollmentPath()}?select=certificate`,
    () => `/program/enrollments?select=parameters,certificate.parameters`,
    () => `/program/certificates?select=parameters,audit,terms`,
    () => `${programPath()}/parameters`,
    () => `${programPath()}/parameters/${shown.id}`,
    () => `${programPath()}/parameter-groups?select=program`,
  ];
  it.each(everywhere)("is nowhere in what a client reads (%#)", async (path) => {
    const { status, text } = await platform.as("client")("GET", path());
    expect(status).toBe(200);
    expect(text).not.toMatch(new RegExp(`${hidden.id}|${secret}|rating`));
  });

  it("is not found by its id for a client", async () => {
    const path = `${programPath()}/parameters/${hidden.id}`;
    expect((await platform.as("client")("GET", path)).status).toBe(404);
    expect((await read("vendor", path)).id).toBe(hidden.id);
  });

  it("is shown with its value to vendor and Operations", async () => {
    for (const person of ["vendor", "operations"] as const) {
      for (const path of [enrollmentPath(), certificatePath()]) {
        const { parameters } = await read(person, path);
        expect(parameters.ordering[0]).toMatchObject({ id: hidden.id, value: secret });
      }
    }
  });

  const questions = [
    () => `any(parameters.ordering,eq(value,'${secret}'))`,
    () => `any(parameters.ordering,eq(id,'${hidden.id}'))`,
    () => "any(parameters.ordering,ilike(name,'*rating*'))",
  ];
  it.each(questions)("can't be asked about by a client (%#)", async (filter) => {
    for (const list of ["/program/enrollments", "/program/certificates"]) {
      const { status, body } = await platform.as("client")("GET", `${list}?${filter()}`);
      expect([200, 400]).toContain(status);
      if (status === 200) expect(body.$meta.pagination.total).toBe(0);
      const { $meta } = await read("vendor", `${list}?${filter()}`);
      expect($meta.pagination.total).toBe(1);
    }
  });

  it("shows itself to the client of the one enrollment for which the vendor reveals it", async () => {
    const other = await draftEnrollment(platform, program);
    await bring(platform, other, "Processing");
    const path = `${programPath()}/parameters/${hidden.id}`;
    expect((await platform.as("client")("GET", path)).status).toBe(404);
    await done(
      platform.as("vendor")("PUT", `/program/enrollments/${other.id}`, {
        parameters: { ordering: [{ id: hidden.id, constraints: { hidden: false } }] },
      }),
    );
    const { parameters } = await read("client", `/program/enrollments/${other.id}`);
    expect(parameters.ordering[0]).toMatchObject({ id: hidden.id, constraints: { hidden: false } });
    expect((await read("client", path)).id).toBe(hidden.id);
    expect((await platform.as("partner")("GET", path)).status).toBe(404);
  });
});

describe("a template", () => {
  it("is shown to client and Operations, never to the vendor", async () => {
    for (const path of [enrollmentPath(), certificatePath()]) {
      expect((await read("client", path)).template).toMatchObject({ name: "Completed" });
      expect((await read("operations", path)).template).toMatchObject({ name: "Completed" });
      for (const select of [
        "",
        "?select=template",
        "?select=template.content,certificate.template",
      ]) {
        expect(JSON.stringify(await read("vendor", path + select))).not.toContain('"template"');
      }
    }
  });

  it.each(["template.name='Completed'", "ne(template.id,null())", "order=template.name"])(
    "is no property that a vendor can ask about (%s)",
    async (query) => {
      for (const list of ["enrollments", "certificates"]) {
        const answer = await platform.as("vendor")("GET", `/program/${list}?${query}`);
        expect(answer.status).toBe(400);
        await read("client", `/program/${list}?${query}`);
      }
    },
  );
});

describe("the vendor's own id of a certificate", () => {
  it("is shown to vendor and Operations; clients get an empty object", async () => {
    expect((await read("vendor", certificatePath())).externalIds).toEqual({ vendor: "V-77" });
    expect((await read("operations", certificatePath())).externalIds).toEqual({ vendor: "V-77" });
    expect((await read("client", certificatePath())).externalIds).toEqual({});
    const nested = `${enrollmentPath()}?select=certificate.externalIds.vendor,certificate.externalIds`;
    expect((await read("client", nested)).certificate.externalIds).toEqual({});
    expect((await read("vendor", nested)).certificate.externalIds).toEqual({ vendor: "V-77" });
  });

  it.each(["externalIds.vendor='V-77'", "order=externalIds.vendor"])(
    "is no property that a client can ask about (%s)",
    async (query) => {
      const list = `/program/certificates?${query}`;
      expect((await platform.as("client")("GET", list)).status).toBe(400);
      await read("vendor", list);
      const through = `/program/enrollments?certificate.${query.replace("order=", "")}`;
      expect((await platform.as("client")("GET", through)).status).toBe(400);
    },
  );

  it("can't be written by a client", async () => {
    const body = { externalIds: { vendor: "stolen" } };
    await done(platform.as("client")("PUT", certificatePath(), body));
    expect((await read("vendor", certificatePath())).externalIds).toEqual({ vendor: "V-77" });
  });
});

describe("the statistics of a program", () => {
  it("are shown to vendor and Operations, never to clients", async () => {
    expect((await read("vendor", programPath())).statistics).toEqual({ certificates: 1 });
    expect((await read("operations", programPath())).statistics).toEqual({ certificates: 1 });
    for (const path of [programPath(), `${programPath()}?select=statistics`]) {
      expect(await read("client", path)).not.toHaveProperty("statistics");
    }
    const { program: nested } = await read("client", `${enrollmentPath()}?select=program`);
    expect(nested).not.toHaveProperty("statistics");
  });

  it.each(["statistics.certificates=1", "order=-statistics.certificates"])(
    "are no property that a client can ask about (%s)",
    async (query) => {
      const list = `/program/programs?${query}`;
      expect((await platform.as("client")("GET", list)).status).toBe(400);
      await read("vendor", list);
      const through = "/program/certificates?program.statistics.certificates=1";
      expect((await platform.as("client")("GET", through)).status).toBe(400);
    },
  );

  it("count Active and Updating certificates", async () => {
    const counted = await openProgram(platform);
    const path = `/program/programs/${counted.id}`;
    const drafts = [
      await draftEnrollment(platform, counted),
      await draftEnrollment(platform, counted),
    ];
    for (const draft of drafts) await bring(platform, draft, "Completed");
    await draftEnrollment(platform, counted);
    const [first] = drafts;
    const renewal = await draftEnrollment(platform, counted, { certificate: first.certificate });
    await bring(platform, renewal, "Processing");
    expect((await read("vendor", path)).statistics).toEqual({ certificates: 2 });
  });
});

it.each(persons)(
  "shows %s no counters, overrides, hashes or other inner columns",
  async (person) => {
    const paths = [programPath(), `${programPath()}/parameters`, "/accounts/users"];
    if (parties.includes(person)) paths.push(enrollmentPath(), certificatePath());
    for (const path of paths) {
      const { text } = await platform.as(person)("GET", path);
      expect(text).not.toMatch(/counters|overrides|hash|_id"|variantCounter|is_default/i);
    }
    expect(people[person].id).toMatch(/^ACC-/);
  },
);
