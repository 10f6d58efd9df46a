import { z } from "zod";
import * as account from "@/lib/contract/account";
import * as apiToken from "@/lib/contract/api-token";
import * as attachment from "@/lib/contract/attachment";
import * as auditRecord from "@/lib/contract/audit-record";
import * as certificate from "@/lib/contract/certificate";
import * as common from "@/lib/contract/common";
import * as document from "@/lib/contract/document";
import * as enrollment from "@/lib/contract/enrollment";
import * as group from "@/lib/contract/group";
import * as module from "@/lib/contract/module";
import * as parameter from "@/lib/contract/parameter";
import * as problem from "@/lib/contract/problem";
import * as program from "@/lib/contract/program";
import * as session from "@/lib/contract/session";
import * as template from "@/lib/contract/template";
import * as terms from "@/lib/contract/terms";
import * as webhook from "@/lib/contract/webhook";
import { allObjects } from "../objects/all";
import type { ObjectDefinition, Property } from "../rql/object";

/** A JSON schema (draft 2020-12), as OpenAPI 3.1 takes it. */
export type JsonSchema = { [keyword: string]: unknown };

const rooms = [
  account,
  apiToken,
  attachment,
  auditRecord,
  certificate,
  common,
  document,
  enrollment,
  group,
  module,
  parameter,
  problem,
  program,
  session,
  template,
  terms,
  webhook,
];

const registry = z.registry<{ id: string }>();
for (const room of rooms) {
  for (const [name, schema] of Object.entries(room)) {
    if (schema instanceof z.ZodType && !registry.has(schema)) registry.add(schema, { id: name });
  }
}

/** `#/components/schemas/…` of a schema that the contract names, or the schema itself. */
export function schemaOf(schema: z.ZodType): JsonSchema {
  const id = registry.get(schema)?.id;
  if (id) return { $ref: `#/components/schemas/${id}` };
  const { $schema: _, ...inline } = z.toJSONSchema(schema, options);
  return inline;
}

/**
 * Every schema that the contract names, as it is on the wire; objects that can be read carry for each property
 * what the query language and the roles make of it (contract §4).
 */
export function componentSchemas(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(registry, {
    ...options,
    uri: (id) => `#/components/schemas/${id}`,
  });
  const entries = Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => {
    const object = allObjects.find((candidate) => schemaNameOf(candidate) === name);
    return [name, object ? annotated(schema, object) : schema];
  });
  return Object.fromEntries(entries);
}

/** The contract calls the program's documents and media by their owner: the browser has a Document of its own. */
export function schemaNameOf({ name }: ObjectDefinition) {
  return name === "Document" || name === "Media" ? `Program${name}` : name;
}

const options = {
  io: "input",
  target: "draft-2020-12",
  unrepresentable: "any",
  override: ({ jsonSchema }: { jsonSchema: JsonSchema }) => closeEnum(jsonSchema),
} as const;

/** We send and take only the words of an enumeration; that a reader passes others is no promise of ours. */
function closeEnum(schema: JsonSchema) {
  const [words, any] = Array.isArray(schema.anyOf) && schema.anyOf.length === 2 ? schema.anyOf : [];
  if (!words?.enum || any?.type !== "string" || any.enum) return;
  delete schema.anyOf;
  Object.assign(schema, { type: "string", enum: words.enum });
}

function annotated(schema: JsonSchema, { properties, omitted }: ObjectDefinition): JsonSchema {
  const known = isRecord(schema.properties) ? schema.properties : {};
  const marked = Object.entries(known).map(([name, value]) => {
    const property = properties[name];
    if (!property || !isRecord(value)) return [name, value];
    return [name, { ...value, "x-softwareone-rql": marksOf(name, property, omitted) }];
  });
  return { ...schema, properties: Object.fromEntries(marked) };
}

function marksOf(name: string, property: Property, omitted: ObjectDefinition["omitted"]) {
  const { core, see, write, filter, order } = property.options;
  return {
    kind: kinds[property.kind],
    isCore: core === true,
    ...(see ? { access: see } : {}),
    ...(write ? { write } : {}),
    ...(omitted.list.includes(name) ? { omittedFromLists: true } : {}),
    ...(omitted.single.includes(name) ? { omitted: true } : {}),
    ...(filter === false ? { filterable: false } : {}),
    ...(order === false || property.kind === "collection" ? { sortable: false } : {}),
  };
}

const kinds: Record<Property["kind"], string> = {
  value: "Primitive",
  json: "Primitive",
  embedded: "Embedded",
  reference: "Reference",
  collection: "Collection",
};

function isRecord(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
