import { z } from "zod";
import type { Endpoint } from "@/lib/contract/endpoint";
import { iconRule } from "@/lib/contract/file";
import { type JsonSchema, schemaOf } from "./schemas";

/** One operation of the document, from its row in the endpoints table. */
export function operationOf(name: string, endpoint: Endpoint) {
  const { path, roles, method, status } = endpoint;
  const isPublic = roles.includes("Anyone");
  const creates = status === 201;
  return {
    operationId: name,
    summary: wordsOf(name),
    description: isPublic ? "Needs no token." : `For ${roles.join(", ")} accounts.`,
    tags: [tagOf(path)],
    "x-roles": roles,
    ...(isPublic ? { security: [] } : {}),
    parameters: [
      ...placeholdersOf(path).map(pathParameter),
      ...queryParameters(endpoint),
      ...(method === "POST" && !isPublic ? [idempotencyKey] : []),
      ...(method !== "GET" && !creates && path.includes("{") ? [ifMatch] : []),
    ],
    ...bodyOf(endpoint),
    responses: { [status]: successOf(endpoint), ...refusalsOf(endpoint) },
  };
}

/** The names in braces of a path, in order. */
export function placeholdersOf(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
}

/** "createTermsVariant" → "Create terms variant". */
function wordsOf(name: string) {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The last noun of the path: what the operation is about. */
function tagOf(path: string) {
  const segments = path.split("/").filter((segment) => !segment.startsWith("{"));
  const nouns = segments.filter((segment) => !verbs.has(segment));
  return (nouns.at(-1) ?? "api").replaceAll("-", " ");
}

const verbs = new Set([
  "complete",
  "current",
  "disable",
  "enable",
  "fail",
  "icon",
  "image",
  "process",
  "publish",
  "query",
  "render",
  "settings",
  "submit",
  "terminate",
  "unpublish",
  "validate",
]);

function pathParameter(name: string) {
  return { name, in: "path", required: true, schema: { type: "string" } };
}

function queryParameters({ method, answer }: Endpoint) {
  if (method !== "GET") return [];
  if (answer === "text")
    return [query("language", { type: "string" }, "The language to render in.")];
  if (answer === "item") return [select];
  if (answer !== "list") return [];
  return [
    query(
      "limit",
      { type: "integer", minimum: 0, maximum: 100, default: 10 },
      "How many; above 100 is 100.",
    ),
    query("offset", { type: "integer", minimum: 0, default: 0 }, "How many to skip."),
    query(
      "order",
      { type: "string", examples: ["-audit.created.at,name"] },
      "Properties, `-` before a descending one.",
    ),
    select,
    {
      name: "rql",
      in: "query",
      description:
        "The filter stands in the query string by itself, without a name: `?and(eq(status,'Active'),like(name,'*Cloud*'))&limit=20`. Operators: and, or, not, eq, ne, gt, ge, lt, le, like, ilike, in, out, any, all, null(), empty().",
      schema: { type: "object", additionalProperties: { type: "string" } },
      style: "form",
      explode: true,
    },
  ];
}

function query(name: string, schema: JsonSchema, description: string) {
  return { name, in: "query", description, schema };
}

const select = query(
  "select",
  { type: "string", examples: ["-*,id,name,program.vendor"] },
  "What to show besides or instead of the default: `+name`, `-name`, `*`, `-*`, `a.b`, `a(b,-c)`.",
);

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  description:
    "Sent again with the same body within 24 hours, the request is not done again but answered the same.",
  schema: { type: "string", minLength: 1, maxLength: 255 },
};

const ifMatch = {
  name: "If-Match",
  in: "header",
  description:
    "The `ETag` that the caller knows; another revision than the current one is refused with 412.",
  schema: { type: "string", examples: ['"3"'] },
};

function bodyOf({ method, body, bodyRequired, part, files }: Endpoint) {
  if (method === "GET" || method === "DELETE" || body instanceof z.ZodUndefined) return {};
  const schema = schemaOf(body);
  const multipart = part ? { "multipart/form-data": partsOf(part, schema, files) } : {};
  const json = part && method === "POST" ? {} : { "application/json": { schema } };
  return { requestBody: { required: bodyRequired, content: { ...multipart, ...json } } };
}

/** An icon where nothing else is said, as the endpoints table has it. */
function partsOf(part: string, schema: JsonSchema, files: Endpoint["files"] = { icon: iconRule }) {
  const uploads = Object.entries(files).map(([name, { types, words = "any file", maxBytes }]) => [
    name,
    {
      type: "string",
      contentMediaType: types?.join(", ") ?? "application/octet-stream",
      description: `${words}, at most ${maxBytes / 1024 / 1024} MB`,
    },
  ]);
  return {
    schema: {
      type: "object",
      properties: { [part]: schema, ...Object.fromEntries(uploads) },
    },
    encoding: { [part]: { contentType: "application/json" } },
  };
}

function successOf({ answer, result, status, download }: Endpoint) {
  if (answer === "none") return { description: "Done." };
  if (answer === "file") return { description: "The bytes.", content: { "image/*": {} } };
  if (answer === "text") {
    return {
      description: "The text.",
      content: { "text/html": {}, "application/json": { schema: { type: "string" } } },
    };
  }
  const content = {
    "application/json": { schema: answer === "list" ? listSchema(result) : schemaOf(result) },
    ...(download
      ? { "*/*": { schema: { description: "The file, to an `Accept` of its type." } } }
      : {}),
  };
  if (answer === "list") return { description: "A page.", content };
  return {
    description: status === 201 ? "Created." : "The object.",
    headers: { ETag: etag },
    content,
  };
}

const etag = { description: "The revision, for `If-Match`.", schema: { type: "string" } };

/** The envelope of contract §2 around the schema of an element. */
function listSchema(result: z.ZodType): JsonSchema {
  if (!(result instanceof z.ZodObject) || !(result.shape.data instanceof z.ZodArray))
    return schemaOf(result);
  const { element } = result.shape.data;
  const items = element instanceof z.ZodType ? schemaOf(element) : {};
  return {
    type: "object",
    required: ["$meta", "data"],
    properties: {
      $meta: { $ref: "#/components/schemas/ListMeta" },
      data: { type: "array", items },
    },
  };
}

function refusalsOf({ roles, method, path, status }: Endpoint) {
  const isPublic = roles.includes("Anyone");
  const isWrite = method !== "GET";
  const statuses = [
    "400",
    ...(isPublic ? [] : ["401", "403"]),
    ...(path.includes("{") ? ["404"] : []),
    ...(method === "POST" && !isPublic ? ["409", "422"] : []),
    ...(isWrite && status !== 201 && path.includes("{") ? ["412"] : []),
    ...(isWrite && method !== "DELETE" ? ["413", "415"] : []),
    "429",
  ];
  return Object.fromEntries(
    statuses.map((each) => [each, { $ref: `#/components/responses/${each}` }]),
  );
}
