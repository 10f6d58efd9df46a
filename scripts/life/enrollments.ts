import { randomUUID } from "node:crypto";
import { pdfFile } from "./files";
import { instant, type Pattern, someText } from "./match";
import type { Json, Player } from "./player";
import { formOf } from "./program";
import { accountOf, audit, shortBuyer, shortProgram, shortTemplate } from "./shapes";

/** What the enrollments of the life are about. */
export type World = {
  program: Json;
  terms: Json;
  parameter: Json;
  own: Json;
  welcome: Json;
  querying: string;
  processing: string;
  buyerId: string;
  userId: string;
};

type Shape = { readonly [key: string]: Pattern };

/** Draft, questions, review, query, answer, completion: the enrollment that becomes a certificate. */
export async function playEnrollment(player: Player, world: World) {
  const draft = await playDraft(player, world);
  const submitted = await playSubmit(player, world, draft);
  await playAttachments(player, submitted);
  await playQuery(player, world, submitted);
  return playCompletion(player, world, submitted);
}

async function playDraft({ call }: Player, world: World) {
  const { program, buyerId, parameter } = world;
  const json = {
    program: { id: program.id },
    buyer: { id: buyerId },
    name: "Stark EU",
    notes: "Hurry",
    certificant: { id: buyerId },
  };
  await call("vendor", "POST /program/enrollments", { json }, { status: 403 });
  await call(
    "client",
    "POST /program/enrollments",
    { json: { program: { id: program.id } } },
    { status: 400, body: { errors: Boolean } },
  );
  await call(
    "client",
    "POST /program/enrollments/validate",
    { json },
    {
      status: 200,
      body: enrollment(world, {
        audit: audit("created"),
        error: { message: someText },
        parameters: values(world, { error: { message: someText } }),
      }),
    },
  );
  const key = { "idempotency-key": randomUUID() };
  const draft = await call(
    "client",
    "POST /program/enrollments",
    { json, headers: key },
    { status: 201, body: enrollment(world, {}) },
  );
  await call(
    "client",
    "POST /program/enrollments",
    { json, headers: key },
    { status: 201, body: draft, headers: { "idempotency-replayed": "true" } },
  );
  await call(
    "client",
    "POST /program/enrollments",
    { json: { ...json, name: "Other" }, headers: key },
    { status: 422 },
  );
  const path = `/program/enrollments/${draft.id}` as const;
  await call("vendor", `GET ${path}`, {}, { status: 404 });
  await call(
    "client",
    `GET /program/certificates/${draft.certificate.id}?select=-*,status`,
    {},
    {
      status: 200,
      body: { id: draft.certificate.id, status: "Draft", $meta: { omitted: Array.isArray } },
    },
  );
  await call(
    "client",
    `POST ${path}/submit`,
    {},
    { status: 400, body: { errors: { "parameters.ordering[0].value": [someText] } } },
  );
  await call(
    "client",
    `PUT ${path}`,
    { json: { parameters: { ordering: [{ id: parameter.id, value: "12A" }] } } },
    { status: 200, body: Boolean },
  );
  await call(
    "client",
    `POST ${path}/submit`,
    {},
    {
      status: 400,
      body: { errors: { "parameters.ordering[0].value": [someText] } },
    },
  );
  const answered = await call(
    "client",
    `PUT ${path}`,
    {
      json: {
        notes: "No hurry",
        parameters: { ordering: [{ externalId: "partner_number", value: "12345" }] },
      },
      headers: { "if-match": '"2"' },
    },
    {
      status: 200,
      body: enrollment(world, {
        id: draft.id,
        revision: 3,
        notes: "No hurry",
        parameters: values(world, answer("12345")),
        audit: audit("created", "updated"),
      }),
    },
  );
  await call(
    "client",
    `POST ${path}/validate`,
    { json: {} },
    { status: 200, body: { ...answered } },
  );
  return answered;
}

async function playSubmit({ call }: Player, world: World, draft: Json) {
  const path = `/program/enrollments/${draft.id}` as const;
  const submitted = await call(
    "client",
    `POST ${path}/submit`,
    { json: { id: draft.id, template: { content: "ignored" } } },
    {
      status: 200,
      body: enrollment(world, {
        id: draft.id,
        revision: 4,
        status: "Processing",
        notes: "No hurry",
        certificate: { ...draft.certificate, revision: 2 },
        parameters: values(world, answer("12345")),
        template: shortTemplate(world.processing, "Processing", "EnrollmentProcessing"),
        audit: audit("created", "updated", "processing"),
      }),
    },
  );
  await call("client", `POST ${path}/submit`, {}, { status: 400 });
  await call(
    "client",
    `GET /program/certificates/${draft.certificate.id}?select=-*,status,terms`,
    {},
    {
      status: 200,
      body: {
        id: draft.certificate.id,
        status: "Pending",
        terms: [
          {
            id: world.terms.id,
            name: "Terms",
            accepted: instant,
            acceptedBy: { id: /^(TKN|USR)-/, name: someText },
          },
        ],
        $meta: { omitted: Array.isArray },
      },
    },
  );
  await call(
    "client",
    `GET ${path}/render`,
    { headers: { accept: "*/*" } },
    { status: 200, text: someText },
  );
  return submitted;
}

async function playAttachments({ call }: Player, { id }: Json) {
  const path = `/program/enrollments/${id}/attachments` as const;
  const file = pdfFile("proof.pdf");
  const bytes = Buffer.from(await file.value.arrayBuffer());
  const attachment = await call(
    "client",
    `POST ${path}`,
    { form: formOf("attachment", { name: "Proof", description: "Of life" }, file) },
    {
      status: 201,
      body: {
        id: `ENA${id.slice(3)}-0001`,
        name: "Proof",
        revision: 1,
        description: "Of life",
        type: "File",
        filename: "proof.pdf",
        size: bytes.byteLength,
        contentType: "application/pdf",
        enrollment: { id, revision: 4, type: "New", status: "Processing" },
        audit: audit("created"),
      },
    },
  );
  const one = `${path}/${attachment.id}` as const;
  await call(
    "vendor",
    `GET ${one}`,
    { headers: { accept: "application/pdf" } },
    {
      status: 200,
      bytes,
      headers: {
        "content-type": "application/pdf",
        "content-disposition": /filename="proof\.pdf"/,
      },
    },
  );
  await call(
    "vendor",
    `PUT ${one}`,
    { json: { name: "The proof" } },
    {
      status: 200,
      body: { ...attachment, name: "The proof", revision: 2, audit: audit("created", "updated") },
    },
  );
  await call(
    "operations",
    `GET ${path}?select=-*,name`,
    {},
    {
      status: 200,
      body: {
        $meta: { pagination: { offset: 0, limit: 10, total: 1 }, omitted: Array.isArray },
        data: [{ id: attachment.id, name: "The proof" }],
      },
    },
  );
  await call(
    "client",
    `POST ${path}`,
    { form: formOf("attachment", { name: "Nothing" }) },
    { status: 400, body: { errors: Boolean } },
  );
  await call("vendor", `DELETE ${one}`, {}, { status: 204 });
  await call("client", `GET ${one}`, {}, { status: 404 });
}

async function playQuery({ call }: Player, world: World, { id, certificate }: Json) {
  const path = `/program/enrollments/${id}` as const;
  const remark = { id: "E002", message: "Only the last five digits" };
  const base = {
    id,
    status: "Processing",
    notes: "No hurry",
    certificate: { ...certificate, revision: (value: unknown) => Number.isInteger(value) },
  };
  await call(
    "vendor",
    `PUT ${path}`,
    {
      json: {
        assignee: { id: world.userId },
        parameters: { ordering: [{ id: world.parameter.id, error: remark }] },
      },
    },
    {
      status: 200,
      body: enrollment(world, {
        ...base,
        revision: 5,
        assignee: assignee(world),
        template: undefined,
        parameters: values(world, { ...answer("12345"), error: remark }),
        audit: audit("created", "updated", "processing"),
      }),
    },
  );
  await call(
    "client",
    `PUT ${path}`,
    { json: { parameters: { ordering: [{ id: world.parameter.id, value: "54321" }] } } },
    { status: 403 },
  );
  await call(
    "vendor",
    `POST ${path}/query`,
    { json: {} },
    { status: 400, body: { errors: { template: [someText] } } },
  );
  await call(
    "client",
    `POST ${path}/query`,
    { json: { template: { id: world.querying } } },
    { status: 403 },
  );
  await call(
    "vendor",
    `POST ${path}/query`,
    { json: { template: { id: world.processing } } },
    { status: 400, body: { errors: { "template.id": [someText] } } },
  );
  await call(
    "vendor",
    `POST ${path}/query`,
    { json: { template: { id: world.querying } } },
    {
      status: 200,
      body: enrollment(world, {
        ...base,
        status: "Querying",
        revision: 6,
        assignee: assignee(world),
        template: undefined,
        parameters: values(world, { ...answer("12345"), error: remark }),
        audit: audit("created", "updated", "processing", "querying"),
      }),
    },
  );
  await call(
    "client",
    `PUT ${path}`,
    { json: { parameters: { ordering: [{ id: world.parameter.id, value: "54321" }] } } },
    {
      status: 200,
      body: enrollment(world, {
        ...base,
        status: "Querying",
        revision: 7,
        assignee: assignee(world),
        parameters: values(world, { ...answer("54321"), error: remark }),
        template: shortTemplate(world.querying, "Querying", "EnrollmentQuerying"),
        audit: audit("created", "updated", "processing", "querying"),
      }),
    },
  );
  await call(
    "client",
    `POST ${path}/process`,
    { json: {} },
    {
      status: 200,
      body: enrollment(world, {
        ...base,
        revision: 8,
        assignee: assignee(world),
        parameters: values(world, answer("54321")),
        template: shortTemplate(world.processing, "Processing", "EnrollmentProcessing"),
        audit: audit("created", "updated", "processing", "querying"),
      }),
    },
  );
}

async function playCompletion({ call }: Player, world: World, { id, certificate }: Json) {
  const path = `/program/enrollments/${id}` as const;
  const fulfilled = { parameters: { fulfillment: [{ id: world.own.id, value: "C-7" }] } };
  await call("vendor", `PUT ${path}`, { json: fulfilled }, { status: 200, body: Boolean });
  await call("client", `POST ${path}/complete`, {}, { status: 403 });
  const done = await call(
    "vendor",
    `POST ${path}/complete`,
    {
      json: {
        id,
        template: { id: world.welcome.id, content: "ignored" },
        externalIds: { vendor: "V-77" },
      },
    },
    {
      status: 200,
      body: enrollment(world, {
        id,
        revision: 10,
        status: "Completed",
        notes: "No hurry",
        certificate: { ...certificate, revision: 3 },
        assignee: assignee(world),
        parameters: values(world, answer("54321"), answer("C-7")),
        template: undefined,
        audit: audit("created", "updated", "processing", "querying", "completed"),
      }),
    },
  );
  await call(
    "vendor",
    `POST ${path}/fail`,
    { json: { statusNotes: { message: "Too late" } } },
    { status: 400 },
  );
  await call(
    "client",
    `PUT ${path}`,
    { json: { notes: "Thank you" } },
    { status: 200, body: Boolean },
  );
  await call(
    "client",
    `GET ${path}/render`,
    { headers: { accept: "*/*" } },
    { status: 200, text: /Welcome, 54321!/ },
  );
  await call(
    "client",
    `GET ${path}/render`,
    {},
    {
      status: 200,
      body: /Welcome, 54321!/,
      headers: { "x-content-type-options": "nosniff" },
    },
  );
  return done;
}

/** An enrollment as its client sees it; what a step has changed comes on top. */
export function enrollment(world: World, change: Shape): Shape {
  return {
    id: /^ENR-\d{4}-\d{4}-\d{4}$/,
    name: "Stark EU",
    revision: 1,
    type: "New",
    status: "Draft",
    certificate: { id: /^CER-\d{4}-\d{4}-\d{4}$/, name: "Stark EU", revision: 1 },
    program: shortProgram(world.program),
    vendor: accountOf("Vendor"),
    client: accountOf("Client"),
    applicableTo: "Buyer",
    buyer: { ...shortBuyer, id: world.buyerId },
    eligibility: { client: true, partner: true },
    notes: "Hurry",
    parameters: values(world, {}),
    audit: audit("created"),
    ...change,
  };
}

/** Both phases with what the step knows of their only parameter. */
export function values({ parameter, own }: World, ordering: Shape, fulfillment: Shape = {}): Shape {
  const flags = { hidden: false, readonly: false };
  return {
    ordering: [
      {
        id: parameter.id,
        externalId: "partner_number",
        name: "Number",
        type: "SingleLineText",
        phase: "Order",
        constraints: { ...flags, required: true },
        ...ordering,
      },
    ],
    fulfillment: [
      {
        id: own.id,
        externalId: "case_number",
        name: "Case number",
        type: "SingleLineText",
        phase: "Fulfillment",
        constraints: { ...flags, required: false },
        ...fulfillment,
      },
    ],
  };
}

export function answer(value: string): Shape {
  return { value, displayValue: value };
}

function assignee({ userId }: World): Shape {
  return {
    id: userId,
    name: someText,
    revision: (value) => Number.isInteger(value),
    phone: (value) => value === undefined || typeof value === "object",
  };
}
