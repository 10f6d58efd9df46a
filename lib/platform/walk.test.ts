import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Role } from "@/lib/contract/common";
import type { Endpoint } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints";
import { allObjects } from "./objects/all";
import { openApiDocument } from "./openapi/document";
import { schemaNameOf } from "./openapi/schemas";
import type { Properties } from "./rql/object";
import { type Person, type TestPlatform, testPlatform } from "./testing";
import { type Made, recipes } from "./testing-recipes";

/** Who of each role has to do with the objects, and who of the same role has not. */
const owners: Record<Role, Person> = {
  Client: "client",
  Vendor: "vendor",
  Operations: "operations",
};
const strangers: Partial<Record<Role, Person>> = { Client: "partner", Vendor: "otherVendor" };

// biome-ignore lint/suspicious/noExplicitAny: a document is read as it comes
const document: any = openApiDocument();

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());

type Step = { name: string; endpoint: Endpoint; role: Role };
const table: Record<string, Endpoint> = endpoints;
const steps = Object.keys(recipes).flatMap((name) =>
  Role.options.map((role) => ({ name, role, endpoint: endpointOf(name) })),
);
const byRight = (has: boolean) =>
  steps.filter(({ endpoint, role }) => endpoint.roles.includes(role) === has);

describe("whoever may call an operation on an object of its own", () => {
  it.each(byRight(true))("succeeds: $name by $role", async (step) => {
    const made = await recipeOf(step.name)(platform, step.role);
    const answer = await send(step, made);
    expect(answer.status, answer.text).toBe(step.endpoint.status);
    expectShape(step, answer.body);
    const properties = propertiesOf(step);
    if (properties) expectVisible(properties, step.role, answer.body);
  });
});

describe("whoever may not call an operation", () => {
  it.each(byRight(false))("is refused: $name by $role", async (step) => {
    const [right] = step.endpoint.roles;
    const made = await recipeOf(step.name)(
      platform,
      right === "Anyone" || !right ? "Client" : right,
    );
    expect((await send(step, made)).status).toBe(403);
  });
});

/** What belongs to no account. */
const common = /\{(moduleId|eventTypeId)\}/;
const addressed = byRight(true).filter(
  ({ endpoint, role }) =>
    endpoint.path.includes("{") && !common.test(endpoint.path) && strangers[role],
);
/** Published programs and their parts are for every client to see, accounts of vendors too. */
const isForEverybody = ({ endpoint, role }: Step) =>
  role === "Client" &&
  endpoint.method === "GET" &&
  /^\/program\/programs\/|accountId/.test(endpoint.path);

describe("whoever asks for an object of others", () => {
  it.each(addressed.filter((step) => !isForEverybody(step)))(
    "finds nothing: $name by $role",
    async (step) => {
      const made = await recipeOf(step.name)(platform, step.role);
      const answer = await send(step, made, strangers[step.role]);
      expect(answer.status, answer.text).toBe(404);
    },
  );

  it.each(addressed)("finds nothing unknown: $name by $role", async (step) => {
    const made = await recipeOf(step.name)(platform, step.role);
    const entries = Object.entries(made.params ?? {}).map(([name, id]) => [
      name,
      id.replaceAll(/\d{4}/g, "0000"),
    ]);
    const answer = await send(step, { ...made, params: Object.fromEntries(entries) });
    expect(answer.status, answer.text).toBe(404);
  });
});

describe("an object that was deleted", () => {
  const deletions = byRight(true).filter(({ endpoint }) => endpoint.method === "DELETE");
  it.each(deletions)("is there for no operation any more: $name by $role", async (deletion) => {
    const { role, endpoint } = deletion;
    const gone = await recipeOf(deletion.name)(platform, role);
    expect((await send(deletion, gone)).status).toBe(204);
    const below = byRight(true).filter(
      (step) => step.role === role && step.endpoint.path.startsWith(endpoint.path),
    );
    for (const step of below) {
      const { params, body } = await recipeOf(step.name)(platform, role);
      const answer = await send(step, { params: { ...params, ...gone.params }, body });
      // A deleted enrollment stays to be read by those whose it was, its papers with it, and goes nowhere (contract §7, §12).
      const isKept = endpoint.path.endsWith("/{enrollmentId}");
      const isOpen = step.endpoint.method === "GET" || /validate|Attachment/.test(step.name);
      const refusal = isOpen ? step.endpoint.status : 400;
      expect(isKept ? [404, refusal] : [404], `${step.name}: ${answer.text}`).toContain(
        answer.status,
      );
    }
  });
});

describe("mass assignment: a body that says more than is asked for", () => {
  const updates = byRight(true).filter(({ endpoint }) => endpoint.method === "PUT");
  const foreign = { id: "ACC-1000-0002" };
  const excess = {
    ...{ id: "XXX-0000-0000", revision: 99, status: "Deleted", audit: {}, unknown: "x" },
    ...{ account: foreign, vendor: foreign, client: foreign, program: { id: "PRG-0000-0000" } },
    ...{ secret: "x".repeat(40), secretHash: "x", token: "x", passwordHash: "x" },
  };
  it.each(updates)("changes nothing beyond: $name by $role", async (step) => {
    const made = await recipeOf(step.name)(platform, step.role);
    const path = step.endpoint.path.replace(/\/settings$/, "");
    const read = { ...step, endpoint: { ...step.endpoint, path, method: "GET" as const } };
    const current = async () => (await send(read, { params: made.params ?? {} })).body;
    const before = await current();
    const answer = await send(step, { ...made, body: { ...excess, ...made.body } });
    expect([200, 400], answer.text).toContain(answer.status);
    const after = await current();
    const kept = ({ id, status, account, vendor, client, program, audit }: typeof after) => ({
      ...{ id, status, account: account?.id, vendor: vendor?.id, client: client?.id },
      ...{ program: program?.id, created: audit?.created, unknown: after?.unknown },
    });
    expect(kept(after)).toEqual(kept(before));
    expect(after.revision - before.revision).toBe(answer.status === 200 ? 1 : 0);
  });
});

describe("whoever knows an older revision of an object", () => {
  const writes = addressedWrites();
  it.each(writes)("changes nothing: $name by $role", async (step) => {
    const made = await recipeOf(step.name)(platform, step.role);
    const answer = await send(step, made, owners[step.role], { "if-match": '"999"' });
    expect(answer.status, answer.text).toBe(412);
    expect(answer.headers.get("etag")).toBe(`"${answer.body.revision}"`);
  });
});

function addressedWrites() {
  return byRight(true).filter(
    ({ endpoint: { method, path, status } }) =>
      method !== "GET" && path.includes("{") && status !== 201,
  );
}

describe("a single object", () => {
  const reads = byRight(true).filter(
    ({ endpoint, role }) =>
      endpoint.method === "GET" && endpoint.answer === "item" && role !== "Operations",
  );
  it.each(reads)("shows all but what is kept from the role: $name by $role", async (step) => {
    const properties = propertiesOf(step);
    const made = await recipeOf(step.name)(platform, step.role);
    const [own, whole] = await Promise.all([
      send(step, made),
      send({ ...step, role: "Operations" }, made),
    ]);
    if (!properties || whole.status !== 200) return;
    const shown = Object.keys(whole.body).filter((key) => isShown(properties, key, step.role));
    expect(Object.keys(own.body).sort()).toEqual(shown.sort());
  });
});

function recipeOf(name: string) {
  const recipe = Object.entries(recipes).find(([known]) => known === name)?.[1];
  if (!recipe) throw new Error(`No recipe for ${name}.`);
  return recipe;
}

function endpointOf(name: string) {
  const endpoint = table[name];
  if (!endpoint) throw new Error(`No endpoint ${name}.`);
  return endpoint;
}

function send(
  { endpoint, role }: Step,
  { params = {}, body }: Made,
  person = owners[role],
  more: HeadersInit = {},
) {
  const path = endpoint.path.replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => params[name] ?? `no ${name}`,
  );
  const headers: HeadersInit = endpoint.answer === "file" ? { accept: "*/*" } : more;
  return platform.as(person)(endpoint.method, path, body, headers);
}

/** The declared properties of what an operation answers, found by the document. */
function propertiesOf({ endpoint }: Step): Properties | undefined {
  const operation = document.paths[`/public/v1${endpoint.path}`][endpoint.method.toLowerCase()];
  const schema = operation.responses[endpoint.status].content?.["application/json"]?.schema;
  const reference: string = schema?.$ref ?? schema?.properties?.data?.items?.$ref ?? "";
  const name = reference.split("/").at(-1)?.replace(/^New/, "");
  return allObjects.find((object) => schemaNameOf(object) === name)?.properties;
}

/** What a client of the contract reads without loss is what its schema says. */
function expectShape({ endpoint: { answer, result } }: Step, body: unknown) {
  if (answer !== "item" && answer !== "list") return;
  expect(result.safeParse(body).error?.issues ?? []).toEqual([]);
}

/** Nothing that isn't declared, and nothing that is kept from the role, at any depth. */
function expectVisible(properties: Properties, role: Role, value: unknown) {
  if (isRecord(value) && isRecord(value.$meta) && Array.isArray(value.data)) {
    for (const item of value.data) expectVisible(properties, role, item);
    return;
  }
  if (!isRecord(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === "$meta" || key === "token" || key === "secret") continue;
    expect(isShown(properties, key, role), `${key} for ${role}`).toBe(true);
    const property = properties[key];
    if (property?.kind === "embedded") expectVisible(property.properties, role, inner);
    if (property?.kind === "reference") expectVisible(property.target().properties, role, inner);
  }
}

function isShown(properties: Properties, key: string, role: Role) {
  if (key === "$meta") return true;
  const property = properties[key];
  return property !== undefined && (property.options.see?.includes(role) ?? true);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
