import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Endpoint } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints";
import { allObjects } from "../objects/all";
import { type TestPlatform, testPlatform } from "../testing";
import { openApiDocument } from "./document";
import { placeholdersOf } from "./operation";
import { schemaNameOf } from "./schemas";

// biome-ignore lint/suspicious/noExplicitAny: a document is read in assertions
const document: any = JSON.parse(JSON.stringify(openApiDocument()));
const table: [string, Endpoint][] = Object.entries(endpoints);

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());

it("is valid OpenAPI 3.1", async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});

it("is what the platform serves to everybody", async () => {
  const answer = await platform.fetch(new Request("http://platform/public/v1/openapi.json"));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual(document);
});

it.each(table)("describes %s under its own name", (name, { method, path, status }) => {
  const operation = document.paths[`/public/v1${path}`]?.[method.toLowerCase()];
  expect(operation?.operationId).toBe(name);
  expect(Object.keys(operation.responses)).toContain(String(status));
  const inPath = operation.parameters.filter(
    (parameter: { in: string }) => parameter.in === "path",
  );
  expect(inPath.map((parameter: { name: string }) => parameter.name)).toEqual(placeholdersOf(path));
});

const operations = Object.entries<Record<string, { operationId: string }>>(document.paths).flatMap(
  ([path, item]) =>
    Object.entries(item).map(([method, { operationId }]) => [operationId, method, path] as const),
);

it.each(operations)("is answered by a route: %s", async (name, method, path) => {
  const url = `http://platform${path.replaceAll(/\{\w+\}/g, "XXX-0000-0000")}`;
  const answer = await platform.fetch(new Request(url, { method: method.toUpperCase() }));
  const isPublic = table.find(([known]) => known === name)?.[1].roles.includes("Anyone");
  const { detail } = await answer.json();
  if (!isPublic) expect([answer.status, detail]).toEqual([401, expect.stringContaining("token")]);
});

describe("the components", () => {
  it.each(allObjects.map((object) => [schemaNameOf(object), object] as const))(
    "show of %s just what its declaration has",
    (name, { properties }) => {
      const shown = Object.keys(document.components.schemas[name].properties);
      const declared = Object.keys(properties);
      expect(shown.filter((key) => key !== "$meta").sort()).toEqual([...declared].sort());
    },
  );

  it("are all there", () => {
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/(\w+)\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(100);
    for (const [, kind = "", name = ""] of references) {
      expect(document.components[kind][name], `${kind}/${name}`).toBeDefined();
    }
  });

  it("say nothing that a JSON schema cannot", () => {
    expect(JSON.stringify(document)).not.toMatch(/"\$ref":"[^#]/);
  });
});
