import { eq } from "drizzle-orm";
import { jwtVerify } from "jose";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { webhooks } from "../store/schema-platform";
import { done, ids, type TestPlatform, testPlatform } from "../testing";
import { bring, draftEnrollment, draftRenewal, queryBody } from "../testing-enrollments";
import { addParameter, openProgram } from "../testing-programs";
import { changed, sendJson, unchanged, type VendorSystem, vendorSystem } from "../testing-vendor";
import { addWebhook, webhookSecret } from "../testing-webhooks";

let platform: TestPlatform;
let system: VendorSystem;
let program: { id: string; applicableTo: string };
let secret: { id: string };
let number: { id: string };
let size: { id: string };
let internal: { id: string };
beforeAll(async () => {
  platform = await testPlatform();
  system = await vendorSystem();
  program = await openProgram(platform, {
    settings: {
      preValidation: { enrollmentDraft: true, enrollmentQuerying: true, reEnrollment: true },
    },
  });
  const hidden = { constraints: { hidden: true } };
  secret = await addParameter(platform, program.id, {
    ...hidden,
    externalId: "secret",
    displayOrder: 1,
  });
  number = await addParameter(platform, program.id, { externalId: "number", displayOrder: 2 });
  size = await addParameter(platform, program.id, { displayOrder: 3, options: { maxChar: 5 } });
  internal = await addParameter(platform, program.id, { phase: "Fulfillment", displayOrder: 4 });
});
afterAll(async () => {
  await system.close();
  await platform.close();
});
beforeEach(() => choose("Continue"));
afterEach(async () => {
  await platform.context.store.db.delete(webhooks);
});

function choose(whenUnreachable: string) {
  const path = `/program/programs/${program.id}/settings`;
  return done(platform.as("vendor")("PUT", path, { preValidation: { whenUnreachable } }));
}

function answered(value: string) {
  return { parameters: { ordering: [{ id: number.id, value }] } };
}

const draft = (value = "A-1") => draftEnrollment(platform, program, answered(value));
const path = (id: string) => `/program/enrollments/${id}`;
const read = (id: string, person: "client" | "operations" = "client") =>
  done(platform.as(person)("GET", path(id)));
const validate = (id: string, body?: object, headers?: HeadersInit) =>
  platform.as("client")("POST", `${path(id)}/validate`, body, headers);

async function statistics(id: string) {
  const [row] = await platform.context.store.db.select().from(webhooks).where(eq(webhooks.id, id));
  return row;
}

describe("asking the vendor's own system", () => {
  it("posts the whole enrollment with a token that its secret verifies", async () => {
    const webhook = await addWebhook(platform, system.url);
    system.answers(unchanged);
    const { id } = await draft();
    expect((await validate(id)).status).toBe(200);
    const [{ headers, body } = { headers: {}, body: undefined }, ...more] = system.received;
    expect(more).toEqual([]);
    const token = /^Bearer (.+)$/.exec(headers.authorization ?? "")?.[1] ?? "";
    const { payload, protectedHeader } = await jwtVerify(
      token,
      new TextEncoder().encode(webhookSecret),
      {
        algorithms: ["HS256"],
        issuer: "mpt",
        audience: "127.0.0.1",
        currentDate: platform.clock.now,
        requiredClaims: ["iat", "nbf", "exp", "jti"],
      },
    );
    expect(protectedHeader).toEqual({ alg: "HS256", typ: "JWT" });
    expect(payload.webhook_id).toBe(webhook.id);
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300);
    expect(body).toMatchObject({
      id,
      status: "Draft",
      program: { id: program.id },
      parameters: {
        ordering: [{ id: secret.id }, { id: number.id, value: "A-1" }, { id: size.id }],
        fulfillment: [{ id: internal.id }],
      },
    });
    expect(body).not.toHaveProperty("validation");
    expect(JSON.stringify(body)).not.toContain(webhookSecret);
  });

  it("stores the caller's changes first and sends them", async () => {
    await addWebhook(platform, system.url);
    system.answers(unchanged);
    const { id, revision } = await draft();
    const answer = await validate(id, answered("A-2"), { "if-match": `"${revision}"` });
    expect(answer.status, answer.text).toBe(200);
    expect(system.received[0]?.body.parameters.ordering[1].value).toBe("A-2");
    expect(answer.body.validation).toEqual({
      status: "Validated",
      at: platform.clock.now.toISOString(),
      attempts: 1,
    });
  });

  it("merges what a vendor may change and nothing else", async () => {
    await addWebhook(platform, system.url);
    system.answers(
      changed((enrollment) => {
        Object.assign(enrollment, {
          status: "Completed",
          notes: "Ours",
          name: "Ours",
          program: { id: "PRG-1" },
          assignee: { id: ids.vendorUser },
        });
        const [hidden, asked] = enrollment.parameters.ordering;
        Object.assign(hidden, { value: "found", constraints: { hidden: false, required: true } });
        Object.assign(asked, { id: undefined, value: "A-1-NORMAL", name: "Ours" });
        enrollment.parameters.fulfillment[0].value = "VIP";
        enrollment.parameters.ordering.push({ id: "PPM-0000-0000-0000", value: "x" });
      }),
    );
    const { id } = await draft();
    const { body } = await validate(id);
    expect(body).toMatchObject({
      status: "Draft",
      program: { id: program.id },
      validation: { status: "Validated" },
      parameters: {
        ordering: [
          { id: secret.id, value: "found", constraints: { hidden: false, required: true } },
          { id: number.id, value: "A-1-NORMAL", name: "Partner number" },
          { id: size.id },
        ],
        fulfillment: [{ id: internal.id, value: "VIP" }],
      },
    });
    expect(body).not.toHaveProperty("notes");
    expect(body).not.toHaveProperty("assignee");
    expect(body.name).not.toBe("Ours");
    expect(await read(id)).toEqual(body);
  });

  it("asks only what is Enabled, its own, of the right type, and whose criteria all hold; the closest first", async () => {
    const other = await vendorSystem();
    try {
      const criteria = [{ key: "program.id", value: program.id }];
      await addWebhook(platform, other.url, { status: "Disabled", criteria });
      await addWebhook(platform, other.url, { accountId: "ACC-1000-0002", criteria });
      await addWebhook(platform, other.url, { type: "ValidateReEnrollment", criteria });
      await addWebhook(platform, other.url, {
        criteria: [...criteria, { key: "buyer.id", value: "BUY-0000-0000" }],
      });
      await addWebhook(platform, other.url, {
        criteria: [{ key: "no.such.path", value: "undefined" }],
      });
      await addWebhook(platform, other.url, { id: "WBH-0000-0001" });
      await addWebhook(platform, other.url, { id: "WBH-9999-9999", criteria });
      await addWebhook(platform, system.url, { id: "WBH-0000-0002", criteria });
      system.answers(unchanged);
      await done(validate((await draft()).id));
      expect(system.received).toHaveLength(1);
      expect(other.received).toHaveLength(0);
    } finally {
      await other.close();
    }
  });

  it("asks nobody where no webhook matches, and records nothing", async () => {
    const { id } = await draft();
    const { body } = await validate(id);
    expect(body).not.toHaveProperty("validation");
    expect(body.revision).toBe(1);
  });

  it("asks about renewals and corrections by webhooks of their own", async () => {
    await addWebhook(platform, system.url, { type: "ValidateReEnrollment" });
    system.answers(unchanged);
    const renewal = await draftRenewal(platform, program);
    await done(validate(renewal.id));
    expect(system.received[0]?.body).toMatchObject({ id: renewal.id, type: "Change" });
    await addWebhook(platform, system.url, { type: "ValidateEnrollmentQuerying" });
    system.answers(unchanged);
    const { id } = await draft();
    await bring(platform, { id }, "Querying");
    await done(validate(id));
    expect(system.received[0]?.body).toMatchObject({ id, status: "Querying" });
  });

  it("keeps the statistics of the webhook, without an audit of its own", async () => {
    const webhook = await addWebhook(platform, system.url);
    const { id } = await draft();
    system.answers(unchanged);
    await done(validate(id));
    system.answers((_, response) => sendJson(response, {}, 503));
    await done(validate(id));
    expect(await statistics(webhook.id)).toMatchObject({
      revision: 1,
      audit: {},
      statistics: { calls: 2, successes: 1, failures: 1 },
      lastCall: { objectId: id, httpStatus: 503, message: "It answered 503." },
      lastSuccess: { httpStatus: 200 },
      lastFailure: { httpStatus: 503 },
    });
  });
});

it("counts an answer that can't be merged as a failure, and says why", async () => {
  const webhook = await addWebhook(platform, system.url);
  system.answers(
    changed(({ parameters }) =>
      Object.assign(parameters.ordering[2], { value: { longer: "than five" } }),
    ),
  );
  await done(validate((await draft()).id));
  const message = "It answered with a value that its parameter doesn't take.";
  expect(await statistics(webhook.id)).toMatchObject({
    statistics: { calls: 1, successes: 0, failures: 1 },
    lastCall: { httpStatus: 200, message },
    lastFailure: { message },
  });
});

describe("a refusal by the vendor's own system", () => {
  it("is a 400 with the message on the field as the caller counts it, when it comes inside a 200", async () => {
    const webhook = await addWebhook(platform, system.url);
    system.answers(
      changed(({ parameters }) => {
        parameters.ordering[1].error = {
          id: "V1",
          message: "Number {{n}} is unknown.",
          parameters: { n: "A-1" },
        };
      }),
    );
    const { id } = await draft();
    const { status, body } = await validate(id);
    expect(status).toBe(400);
    expect(body.errors).toEqual({ "parameters.ordering[0].value": ["Number A-1 is unknown."] });
    const stored = await read(id);
    expect(stored.validation).toMatchObject({
      status: "Refused",
      message: "Number A-1 is unknown.",
    });
    expect(stored.parameters.ordering[0].error).toMatchObject({ id: "V1" });
    expect((await statistics(webhook.id))?.statistics.successes).toBe(1);
    system.answers(unchanged);
    const corrected = await done(validate(id, answered("A-2")));
    expect(corrected.validation.status).toBe("Validated");
    expect(corrected.parameters.ordering[0]).not.toHaveProperty("error");
  });

  it("speaks for the whole when it is on the object or on what the caller doesn't see", async () => {
    await addWebhook(platform, system.url);
    system.answers(
      changed((enrollment) => Object.assign(enrollment, { error: { message: "We are closed." } })),
    );
    const { id } = await draft();
    expect((await validate(id)).body).toMatchObject({ status: 400, detail: "We are closed." });
    system.answers(
      changed(({ parameters }) => {
        parameters.ordering[0].error = { message: "Not eligible." };
      }),
    );
    const { body } = await validate(id);
    expect(body).toMatchObject({ status: 400, detail: "Not eligible." });
    expect(body).not.toHaveProperty("errors");
    system.answers(
      changed((enrollment) => {
        enrollment.error = { message: "We are closed." };
        enrollment.parameters.ordering[1].error = { message: "No." };
      }),
    );
    expect((await validate(id)).body.errors).toEqual({
      error: ["We are closed."],
      "parameters.ordering[0].value": ["No."],
    });
  });

  it.each([
    ["the SDK's error", { id: "VIPMG001", message: "Not possible." }, { detail: "Not possible." }],
    [
      "a problem with a map",
      { title: "Bad Request", errors: { "parameters.ordering[1].value": ["Wrong."] } },
      { errors: { "parameters.ordering[0].value": ["Wrong."] } },
    ],
    [
      "a problem with an array",
      {
        detail: "Wrong.",
        errors: [{ message: "Wrong.", properties: ["parameters.ordering[1].value.city"] }],
      },
      { errors: { "parameters.ordering[0].value.city": ["Wrong."] } },
    ],
  ])("passes a 400 through: %s", async (_, answer, expected) => {
    await addWebhook(platform, system.url);
    system.answers((__, response) => sendJson(response, answer, 400));
    const { id } = await draft();
    expect((await validate(id)).body).toMatchObject({ status: 400, ...expected });
    expect((await read(id)).validation.status).toBe("Refused");
  });
});

type Answering = Parameters<VendorSystem["answers"]>[0];
const failures: [string, Answering, string][] = [
  ["says nothing", () => {}, "did not answer in time"],
  ["hangs up", (_, response) => response.destroy(), "could not be reached"],
  ["answers 500", (_, response) => sendJson(response, {}, 500), "could not check"],
  [
    "doesn't know our token",
    (_, response) => sendJson(response, { message: "?" }, 401),
    "could not check",
  ],
  ["answers no JSON", (_, response) => response.end("<html>"), "can't be used"],
  ["answers nothing", (_, response) => response.end(), "can't be used"],
  [
    "answers another object",
    changed((one) => Object.assign(one, { id: "ENR-1" })),
    "can't be used",
  ],
  ["redirects", (_, response) => response.writeHead(302, { location: "/" }).end(), "can't be used"],
  ["answers too much", (_, response) => response.end("x".repeat(1_000_001)), "can't be used"],
  ["refuses without a word", (_, response) => sendJson(response, {}, 400), "can't be used"],
  [
    "answers a value of another shape",
    changed(({ parameters }) =>
      Object.assign(parameters.ordering[2], { value: { longer: "than five" } }),
    ),
    "can't be used",
  ],
  [
    "answers what no database keeps",
    changed(({ parameters }) => Object.assign(parameters.ordering[1], { value: "\0" })),
    "can't be used",
  ],
];

describe.each(failures)("a vendor's system that %s", (_, answering, words) => {
  beforeEach(async () => {
    await addWebhook(platform, system.url);
    system.answers(answering);
  });
  const expected = { status: "NotValidated", message: expect.stringContaining(words), attempts: 1 };

  it("is passed by with Continue, which both sides see", async () => {
    const { id, parameters } = await draft();
    const { status, body } = await validate(id);
    expect(status).toBe(200);
    expect(body.validation).toEqual({ ...expected, at: expect.any(String) });
    expect(body.parameters).toEqual(parameters);
    await done(platform.as("client")("POST", `${path(id)}/submit`));
    const seen = await done(platform.as("vendor")("GET", path(id)));
    expect(seen.validation).toMatchObject(expected);
    expect(JSON.stringify(seen.validation)).not.toMatch(/127|ECONN|socket|WBH/);
  });

  it("is asked again in a minute with Queue", async () => {
    await choose("Queue");
    const { id } = await draft();
    const { status, body } = await validate(id);
    expect(status).toBe(200);
    const inAMinute = new Date(platform.clock.now.getTime() + 60_000).toISOString();
    expect(body.validation).toMatchObject({ ...expected, nextAttempt: inAMinute });
  });

  it("holds everything up with Block, until it has answered", async () => {
    await choose("Block");
    const { id } = await draft();
    const blocked = await validate(id, { notes: "Kept" });
    expect(blocked.body).toMatchObject({
      status: 400,
      detail: expect.stringContaining("try again"),
    });
    const submitted = await platform.as("client")("POST", `${path(id)}/submit`);
    expect(submitted.body).toMatchObject({ status: 400, detail: expect.stringContaining(words) });
    expect(await read(id)).toMatchObject({
      status: "Draft",
      notes: "Kept",
      validation: { ...expected, attempts: 2 },
    });
    system.answers(unchanged);
    expect((await done(platform.as("client")("POST", `${path(id)}/submit`))).status).toBe(
      "Processing",
    );
    expect(system.received).toHaveLength(1);
  });
});

describe("Block", () => {
  beforeEach(async () => {
    await choose("Block");
    await addWebhook(platform, system.url);
    await addWebhook(platform, system.url, { type: "ValidateEnrollmentQuerying" });
    system.answers(unchanged);
  });

  it("asks again on submit only when the enrollment has changed since it passed", async () => {
    const { id, revision } = await draft();
    await done(validate(id));
    await done(platform.as("client")("PUT", path(id), { notes: "New" }));
    system.answers(unchanged);
    const headers = { "if-match": `"${revision + 2}"` };
    await done(platform.as("client")("POST", `${path(id)}/submit`, undefined, headers));
    expect(system.received).toHaveLength(1);
    const other = await draft();
    await done(validate(other.id));
    system.answers(unchanged);
    await done(platform.as("client")("POST", `${path(other.id)}/submit`));
    expect(system.received).toHaveLength(0);
  });

  it("refuses a submission that the vendor's system refuses, on its field", async () => {
    system.answers(
      changed(({ parameters }) =>
        Object.assign(parameters.ordering[1], { error: { message: "No." } }),
      ),
    );
    const { id } = await draft();
    const { status, body } = await platform.as("client")("POST", `${path(id)}/submit`);
    expect(status).toBe(400);
    expect(body.errors).toEqual({ "parameters.ordering[0].value": ["No."] });
    expect((await read(id)).status).toBe("Draft");
  });

  it("holds for corrections too, and not for a vendor that takes an enrollment back", async () => {
    const { id } = await draft();
    await bring(platform, { id }, "Querying");
    system.answers((_, response) => sendJson(response, {}, 500));
    const handed = await platform.as("client")("POST", `${path(id)}/process`);
    expect(handed.status).toBe(400);
    expect((await read(id)).status).toBe("Querying");
    system.answers(unchanged);
    await done(platform.as("client")("POST", `${path(id)}/process`));
    expect(system.received).toHaveLength(1);
    const query = await queryBody(platform, { id });
    await done(platform.as("vendor")("POST", `${path(id)}/query`, query));
    system.answers(unchanged);
    await done(platform.as("vendor")("POST", `${path(id)}/process`));
    expect(system.received).toHaveLength(0);
  });

  it("lets nothing be created and submitted in one", async () => {
    const { db } = platform.context.store;
    const body = { program, buyer: { id: ids.buyer }, status: "Processing" };
    const answer = await platform.as("client")("POST", "/program/enrollments", body);
    expect(answer.body).toMatchObject({ status: 400, detail: expect.stringContaining("draft") });
    expect(await db.$count(webhooks)).toBe(2);
    expect(system.received).toHaveLength(0);
  });
});

describe("while the vendor's system is thinking", () => {
  it("no row is locked, and what changed meanwhile has to be validated again", async () => {
    await addWebhook(platform, system.url);
    const { id } = await draft();
    system.answers(async (received, response) => {
      await done(platform.as("client")("PUT", path(id), answered("A-3")));
      unchanged(received, response);
    });
    const { status, body } = await validate(id);
    expect(status).toBe(400);
    expect(body.detail).toContain("Validate it again");
    const stored = await read(id);
    expect(stored.parameters.ordering[0].value).toBe("A-3");
    expect(stored).not.toHaveProperty("validation");
  });

  it("an answer after the timeout changes nothing", async () => {
    await addWebhook(platform, system.url);
    const late = Promise.withResolvers<void>();
    system.answers((received, response) => {
      setTimeout(() => {
        received.body.parameters.ordering[1].value = "late";
        unchanged(received, response);
        late.resolve();
      }, 700);
    });
    const { id } = await draft();
    const { body } = await validate(id);
    expect(body.validation.status).toBe("NotValidated");
    await late.promise;
    expect((await read(id)).parameters.ordering[0].value).toBe("A-1");
  });

  it("new answers of the client void what it said of the old ones; notes don't", async () => {
    await addWebhook(platform, system.url);
    system.answers(unchanged);
    const { id } = await draft();
    await done(validate(id));
    await done(platform.as("client")("PUT", path(id), { notes: "N", ...answered("A-1") }));
    expect((await read(id)).validation.status).toBe("Validated");
    await done(platform.as("client")("PUT", path(id), answered("A-2")));
    expect(await read(id)).not.toHaveProperty("validation");
  });
});

it("an enrollment that is submitted unasked says so", async () => {
  await addWebhook(platform, system.url);
  system.answers(unchanged);
  const { id } = await draft();
  const submitted = await done(platform.as("client")("POST", `${path(id)}/submit`));
  expect(system.received).toHaveLength(0);
  expect(submitted.validation).toMatchObject({ status: "NotValidated", attempts: 0 });
});

describe("an enrollment that is not stored", () => {
  const check = () =>
    platform.as("client")("POST", "/program/enrollments/validate", {
      program,
      buyer: { id: ids.buyer },
      ...answered("A-1"),
    });

  it("is checked too, with the answer merged, and is still not stored", async () => {
    await addWebhook(platform, system.url);
    system.answers(
      changed(({ parameters }) => Object.assign(parameters.ordering[1], { value: "A-1-N" })),
    );
    const { status, body } = await check();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: system.received[0]?.body.id,
      validation: { status: "Validated" },
      parameters: { ordering: [{ value: "A-1-N" }, {}] },
    });
    expect((await platform.as("operations")("GET", path(body.id))).status).toBe(404);
  });

  it("is refused on the field, and never queued", async () => {
    await addWebhook(platform, system.url);
    system.answers(
      changed(({ parameters }) =>
        Object.assign(parameters.ordering[1], { error: { message: "No." } }),
      ),
    );
    expect((await check()).body.errors).toEqual({ "parameters.ordering[0].value": ["No."] });
    await choose("Queue");
    system.answers((_, response) => sendJson(response, {}, 500));
    const { body } = await check();
    expect(body.validation).toMatchObject({ status: "NotValidated" });
    expect(body.validation).not.toHaveProperty("nextAttempt");
    await choose("Block");
    expect((await check()).status).toBe(400);
  });
});

it("takes the program's choice in any case, and keeps it when other settings change", async () => {
  const settings = `/program/programs/${program.id}/settings`;
  expect((await choose("bLOCK")).settings.preValidation.whenUnreachable).toBe("Block");
  const { settings: next } = await done(
    platform.as("vendor")("PUT", settings, {
      preValidation: { whenUnreachable: null, reEnrollmentDraft: true, unknown: 1 },
    }),
  );
  expect(next.preValidation).toMatchObject({ whenUnreachable: "Block", reEnrollmentDraft: true });
  expect(
    (await platform.as("vendor")("PUT", settings, { preValidation: { whenUnreachable: "Panic" } }))
      .status,
  ).toBe(400);
});
