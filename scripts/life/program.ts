import { someText } from "./match";
import type { Json, Player } from "./player";
import { accountOf, audit, page, without } from "./shapes";

/** A multipart body as real clients send it: the file first, the JSON part without a file name. */
export function formOf(part: string, json: unknown, file?: { name: string; value: File }) {
  const form = new FormData();
  if (file) form.append(file.name, file.value);
  form.append(part, new Blob([JSON.stringify(json)], { type: "application/json" }));
  return form;
}

/** Born, changed, published: a program of the vendor that takes enrollments for buyers. */
export async function playProgram({ call }: Player): Promise<Json> {
  const icon = new File([onePixel], "icon.png", { type: "image/png" });
  const created = await call(
    "vendor",
    "POST /program/programs",
    {
      form: formOf(
        "Program",
        { name: "Life", shortDescription: "A whole life", website: "www.example.com", unknown: 1 },
        { name: "icon", value: icon },
      ),
    },
    { status: 201, body: draft },
  );
  const path = `/program/programs/${created.id}` as const;
  await call(
    "vendor",
    `GET ${path}/icon`,
    { headers: { accept: "*/*" } },
    {
      status: 200,
      bytes: onePixel,
      headers: { "content-type": "image/png" },
    },
  );
  await call("client", `GET ${path}`, {}, { status: 404 });
  await call(
    "client",
    "POST /program/programs",
    { form: formOf("program", { name: "No" }) },
    { status: 403 },
  );
  await call(
    "vendor",
    "POST /program/programs",
    { form: formOf("program", {}) },
    {
      status: 400,
      body: { errors: { name: [someText] } },
    },
  );
  const renamed = await call(
    "vendor",
    `PUT ${path}`,
    {
      form: formOf("program", {
        name: "Life itself",
        eligibility: { client: true, partner: true },
      }),
    },
    {
      status: 200,
      body: {
        ...draft,
        id: created.id,
        name: "Life itself",
        revision: 2,
        icon: `/v1/program/programs/${created.id}/icon`,
        eligibility: { client: true, partner: true },
        audit: audit("created", "updated"),
      },
    },
  );
  await call(
    "vendor",
    `PUT ${path}`,
    { json: { longDescription: "<p>All of it</p>" }, headers: { "if-match": '"1"' } },
    {
      status: 412,
      body: { revision: 2 },
      headers: { etag: '"2"' },
    },
  );
  const settings = {
    ...noSettings,
    programEnrollment: true,
    terminateOnExpiration: { enabled: true, duration: 365 },
  };
  const set = { ...renamed, revision: 3, settings, audit: audit("created", "updated") };
  await call(
    "vendor",
    `PUT ${path}/settings`,
    { json: { programEnrollment: true, terminateOnExpiration: { enabled: true, duration: 365 } } },
    {
      status: 200,
      body: set,
    },
  );
  const live = {
    ...set,
    revision: 4,
    status: "Published",
    audit: audit("created", "updated", "published"),
  };
  const published = await call("vendor", `POST ${path}/publish`, {}, { status: 200, body: live });
  await call("vendor", `POST ${path}/publish`, {}, { status: 400 });
  await call("vendor", `DELETE ${path}`, {}, { status: 400 });
  await call("client", `GET ${path}`, {}, { status: 200, body: without(live, "statistics") });
  await call(
    "operations",
    `GET ${path}?select=-*,id,name`,
    {},
    {
      status: 200,
      body: {
        id: created.id,
        name: "Life itself",
        $meta: { omitted: (value) => Array.isArray(value) && value.includes("settings") },
      },
      headers: { etag: '"4"' },
    },
  );
  await call(
    "client",
    `GET /program/programs?id="${created.id}"`,
    {},
    {
      status: 200,
      body: page([without(live, "statistics", "audit")]),
    },
  );
  return published;
}

/** Taken back at the end: what was granted stays, nothing new is taken. */
export async function playEnd({ call }: Player, program: Json) {
  const path = `/program/programs/${program.id}` as const;
  const before = await call(
    "vendor",
    `GET ${path}?select=-*,id,revision`,
    {},
    {
      status: 200,
      body: {
        id: program.id,
        revision: (value) => Number.isInteger(value),
        $meta: { omitted: Array.isArray },
      },
    },
  );
  await call(
    "vendor",
    `POST ${path}/unpublish`,
    {},
    {
      status: 200,
      body: {
        ...program,
        revision: before.revision + 1,
        status: "Unpublished",
        statistics: { certificates: (value) => Number.isInteger(value) },
        audit: audit("created", "updated", "published", "unpublished"),
      },
    },
  );
  await call(
    "client",
    "POST /program/enrollments",
    { json: { program: { id: program.id } } },
    { status: 400, body: { errors: Boolean } },
  );
  const spare = await call(
    "vendor",
    "POST /program/programs",
    { form: formOf("program", { name: "Spare" }) },
    {
      status: 201,
      body: without({ ...draft, name: "Spare" }, "icon", "shortDescription", "website"),
    },
  );
  await call("vendor", `DELETE /program/programs/${spare.id}`, {}, { status: 204 });
  await call("vendor", `GET /program/programs/${spare.id}`, {}, { status: 404 });
}

const noSettings = {
  newCertificateAutoapprove: false,
  programEnrollment: false,
  programLink: false,
  terminateOnExpiration: { enabled: false },
  preValidation: { enrollmentDraft: false, enrollmentQuerying: false, reEnrollment: false },
};

const draft = {
  id: /^PRG-\d{4}-\d{4}$/,
  name: "Life",
  icon: /^\/v1\/program\/programs\/PRG-\d{4}-\d{4}\/icon$/,
  revision: 1,
  status: "Draft",
  shortDescription: "A whole life",
  website: "www.example.com",
  applicableTo: "Buyer",
  eligibility: { client: true, partner: false },
  products: [],
  vendor: accountOf("Vendor"),
  settings: noSettings,
  statistics: { certificates: 0 },
  audit: audit("created"),
};

/** The smallest PNG. */
export const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
