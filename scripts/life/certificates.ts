import { answer, enrollment, values, type World } from "./enrollments";
import { day, instant, type Pattern, someText } from "./match";
import type { Json, Player } from "./player";
import { accountOf, audit, page, shortBuyer, shortProgram, shortTemplate } from "./shapes";

type Shape = { readonly [key: string]: Pattern };

/** What became of the enrollment: read by all, renamed, renewed, given up, ended. */
export async function playCertificates(player: Player, world: World, completed: Json) {
  await playCertificate(player, world, completed.certificate.id);
  await playRenewal(player, world, completed.certificate.id);
  await playTermination(player, world);
  await playFailure(player, world);
  await playDeletion(player, world);
}

async function playCertificate({ call }: Player, world: World, id: string) {
  const path = `/program/certificates/${id}` as const;
  const active = certificate(world, { id });
  await call("client", `GET ${path}`, {}, { status: 200, body: active });
  await call(
    "vendor",
    `GET ${path}`,
    {},
    { status: 200, body: { ...active, template: undefined, externalIds: { vendor: "V-77" } } },
  );
  await call(
    "operations",
    `GET ${path}?select=terms`,
    {},
    {
      status: 200,
      body: {
        ...active,
        externalIds: { vendor: "V-77" },
        terms: [
          {
            id: world.terms.id,
            name: "Terms",
            accepted: instant,
            acceptedBy: { id: someText, name: someText },
          },
        ],
        $meta: undefined,
      },
    },
  );
  await call(
    "client",
    `GET ${path}/render`,
    { headers: { accept: "*/*" } },
    { status: 200, text: /Welcome, 54321!/ },
  );
  await call(
    "client",
    `PUT ${path}`,
    { json: { name: "Stark Europe", expirationDate: "2040-01-01" } },
    {
      status: 200,
      body: {
        ...active,
        name: "Stark Europe",
        revision: 4,
        audit: audit("created", "updated", "pending", "activated"),
      },
    },
  );
  await call(
    "vendor",
    `PUT ${path}`,
    { json: { expirationDate: "2040-01-01T00:00:00.000Z", externalIds: { vendor: "V-78" } } },
    {
      status: 200,
      body: {
        ...active,
        name: "Stark Europe",
        revision: 5,
        expirationDate: "2040-01-01",
        externalIds: { vendor: "V-78" },
        template: undefined,
        audit: audit("created", "updated", "pending", "activated"),
      },
    },
  );
  await call(
    "client",
    `GET /program/certificates?and(eq(id,'${id}'),in(status,(Active,Updating)),ilike(name,*EUROPE))&order=-name&limit=5`,
    {},
    {
      status: 200,
      body: {
        $meta: { pagination: { offset: 0, limit: 5, total: 1 }, omitted: ["terms", "audit"] },
        data: [
          {
            ...active,
            name: "Stark Europe",
            revision: 5,
            expirationDate: "2040-01-01",
            audit: undefined,
            $meta: undefined,
          },
        ],
      },
    },
  );
  await call(
    "client",
    "GET /program/certificates?nothing=1",
    {},
    { status: 400, body: { errors: { nothing: ["Invalid property path."] } } },
  );
  await call(
    "client",
    `POST ${path}/terminate`,
    { json: { statusNotes: { message: "No" } } },
    { status: 403 },
  );
}

async function playRenewal({ call }: Player, world: World, id: string) {
  const json = {
    certificate: { id },
    program: { id: world.program.id },
    buyer: { id: world.buyerId },
  };
  const renewal = await call(
    "client",
    "POST /program/enrollments",
    { json },
    {
      status: 201,
      body: enrollment(world, {
        name: "Stark Europe",
        type: "Change",
        notes: undefined,
        certificate: { id, name: "Stark Europe", revision: 5 },
        parameters: values(world, answer("54321"), answer("C-7")),
      }),
    },
  );
  await call(
    "client",
    "POST /program/enrollments",
    { json },
    { status: 400, body: { errors: Boolean } },
  );
  await call("client", `DELETE /program/enrollments/${renewal.id}`, {}, { status: 204 });
  const second = await call(
    "client",
    "POST /program/enrollments",
    { json: { ...json, status: "Processing" } },
    { status: 201, body: Boolean },
  );
  await call(
    "client",
    `GET /program/certificates/${id}?select=-*,status`,
    {},
    { status: 200, body: { id, status: "Updating", $meta: Boolean } },
  );
  await call(
    "vendor",
    `POST /program/certificates/${id}/terminate`,
    { json: { statusNotes: { message: "No" } } },
    { status: 400 },
  );
  await call(
    "vendor",
    `POST /program/enrollments/${second.id}/complete`,
    {},
    { status: 200, body: Boolean },
  );
  await call(
    "client",
    `GET /program/certificates/${id}?select=-*,status,expirationDate,name`,
    {},
    {
      status: 200,
      body: { id, name: "Stark Europe", status: "Active", expirationDate: day, $meta: Boolean },
    },
  );
}

async function playTermination({ call }: Player, world: World) {
  const client = await clientOf(world, { call });
  const json = {
    name: "Migrated",
    program: { id: world.program.id },
    client: { id: client },
    buyer: { id: world.buyerId },
    parameters: { ordering: [{ id: world.parameter.id, value: "11111" }] },
  };
  await call("client", "POST /program/certificates", { json }, { status: 403 });
  const migrated = await call(
    "operations",
    "POST /program/certificates",
    { json },
    {
      status: 201,
      body: {
        ...certificate(world, {}),
        name: "Migrated",
        revision: 1,
        parameters: values(world, answer("11111")),
        template: undefined,
        audit: audit("created", "activated"),
      },
    },
  );
  const path = `/program/certificates/${migrated.id}` as const;
  await call(
    "vendor",
    `POST ${path}/terminate`,
    { json: {} },
    { status: 400, body: { errors: { statusNotes: [someText] } } },
  );
  await call(
    "vendor",
    `POST ${path}/terminate`,
    { json: { statusNotes: { message: "Contract ended" } } },
    {
      status: 200,
      body: {
        ...migrated,
        revision: 2,
        status: "Terminated",
        statusNotes: "Contract ended",
        audit: audit("created", "activated", "updated", "terminated"),
      },
    },
  );
  await call(
    "client",
    "POST /program/enrollments",
    { json: { certificate: { id: migrated.id } } },
    { status: 400 },
  );
}

async function playFailure({ call }: Player, world: World) {
  const json = {
    program: { id: world.program.id },
    buyer: { id: world.buyerId },
    name: "Stark US",
    status: "Processing",
    parameters: { ordering: [{ id: world.parameter.id, value: "22222" }] },
  };
  const failing = await call(
    "client",
    "POST /program/enrollments",
    { json },
    { status: 201, body: Boolean },
  );
  const path = `/program/enrollments/${failing.id}` as const;
  await call(
    "vendor",
    `POST ${path}/query`,
    { json: { template: { id: world.querying } } },
    { status: 200, body: Boolean },
  );
  await call(
    "vendor",
    `POST ${path}/fail`,
    { json: {} },
    { status: 400, body: { errors: { statusNotes: [someText] } } },
  );
  await call(
    "vendor",
    `POST ${path}/fail`,
    {
      json: {
        statusNotes: { id: "E1", message: "Not {{this}} time", parameters: { this: "any" } },
      },
    },
    {
      status: 200,
      body: enrollment(world, {
        id: failing.id,
        name: "Stark US",
        revision: (value) => Number.isInteger(value),
        status: "Failed",
        notes: undefined,
        statusNotes: { id: "E1", message: "Not {{this}} time", parameters: { this: "any" } },
        certificate: {
          ...failing.certificate,
          revision: (value: unknown) => Number.isInteger(value),
        },
        parameters: values(world, answer("22222")),
        audit: audit("created", "updated", "processing", "querying", "failed"),
      }),
    },
  );
  await call(
    "client",
    `GET /program/certificates/${failing.certificate.id}?select=-*,status,statusNotes`,
    {},
    {
      status: 200,
      body: {
        id: failing.certificate.id,
        status: "Terminated",
        statusNotes: "Not {{this}} time",
        $meta: Boolean,
      },
    },
  );
}

async function playDeletion({ call }: Player, world: World) {
  const json = { program: { id: world.program.id }, buyer: { id: world.buyerId } };
  const draft = await call(
    "client",
    "POST /program/enrollments",
    { json },
    { status: 201, body: Boolean },
  );
  await call("client", `DELETE /program/enrollments/${draft.id}`, {}, { status: 204 });
  await call(
    "client",
    `GET /program/enrollments?select=-*,status&and(eq(id,"${draft.id}"),ne(status,"Deleted"))`,
    {},
    {
      status: 200,
      body: {
        ...page([]),
        $meta: { pagination: { offset: 0, limit: 10, total: 0 }, omitted: Array.isArray },
      },
    },
  );
  await call(
    "client",
    `GET /program/certificates/${draft.certificate.id}?select=-*,status`,
    {},
    { status: 200, body: { id: draft.certificate.id, status: "Deleted", $meta: Boolean } },
  );
  await call("client", `POST /program/enrollments/${draft.id}/submit`, {}, { status: 400 });
}

async function clientOf({ buyerId }: World, { call }: Pick<Player, "call">) {
  const buyer = await call(
    "client",
    `GET /accounts/buyers/${buyerId}`,
    {},
    { status: 200, body: Boolean },
  );
  return buyer.account.id;
}

function certificate(world: World, change: Shape): Shape {
  return {
    id: /^CER-\d{4}-\d{4}-\d{4}$/,
    name: "Stark EU",
    revision: 3,
    program: shortProgram(world.program),
    vendor: accountOf("Vendor"),
    externalIds: {},
    client: accountOf("Client"),
    applicableTo: "Buyer",
    buyer: { ...shortBuyer, id: world.buyerId },
    eligibility: { client: true, partner: true },
    status: "Active",
    expirationDate: day,
    template: shortTemplate(world.welcome.id, "Welcome to the life", "EnrollmentCompleted"),
    parameters: values(world, answer("54321"), answer("C-7")),
    audit: audit("created", "updated", "pending", "activated"),
    $meta: { omitted: ["terms"] },
    ...change,
  };
}
