import { z } from "zod";
import type { Endpoint } from "@/lib/contract/endpoint";
import { ProblemError, problemOf } from "@/lib/contract/problem";
import { refused, unacceptable } from "./refusal";
import { spell } from "./spelling";

const maxBytes = 2 * 1024 * 1024;
const maxLevels = 100;

export type Body = { json: unknown; files: ReadonlyMap<string, File> };

/**
 * Reads the body of a write as the endpoint's schema: JSON, or multipart with a JSON part whose name is
 * matched in any case and in any order (contract §1.1). Unknown properties are ignored, known ones are
 * matched in any case. Throws a problem that names the field.
 */
export async function readBody(request: Request, endpoint: Endpoint): Promise<Body> {
  const { json, files } = await parse(request, endpoint);
  if (json === undefined && endpoint.bodyRequired && files.size === 0) {
    throw refused("The request has no body. Send a JSON object.");
  }
  const given = spell(endpoint.body, json ?? emptyOf(endpoint));
  const result = endpoint.body.safeParse(given, { error: wording });
  if (result.success) return { json: result.data, files };
  throw unacceptable(errorsOf(result.error));
}

/** Issues of a schema keyed by field path as the wire spells it: `parameters.ordering[0].value` (contract §6). */
export function errorsOf(error: z.ZodError) {
  const errors: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const name = fieldPath(issue.path);
    errors[name] = [...(errors[name] ?? []), issue.message];
  }
  return errors;
}

/** Ours where a schema leaves the words to the library, whose own must not reach a person. */
function wording(issue: z.core.$ZodRawIssue) {
  if (issue.input === undefined) return "Send a value: this is required.";
  if (issue.code === "invalid_value") return `Send one of ${issue.values.join(", ")}.`;
  if (issue.code === "invalid_type")
    return `Send this as ${shapes[issue.expected] ?? issue.expected}.`;
  if (issue.code === "too_big") return `Send at most ${issue.maximum} here.`;
  if (issue.code === "too_small") return `Send at least ${issue.minimum} here.`;
  return "Send this in the shape that the API's documentation shows.";
}

const shapes: Partial<Record<z.core.$ZodInvalidTypeExpected, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

function fieldPath(path: readonly PropertyKey[]) {
  return path.map(String).reduce(join, "") || "body";
}

function join(path: string, key: string) {
  if (/^\d+$/.test(key)) return `${path}[${key}]`;
  return path ? `${path}.${key}` : key;
}

function emptyOf(endpoint: Endpoint) {
  return endpoint.body instanceof z.ZodUndefined ? undefined : {};
}

async function parse(request: Request, endpoint: Endpoint): Promise<Body> {
  const none = new Map<string, File>();
  const type =
    (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const bytes = await boundedBytes(request);
  if (type === "multipart/form-data") return parseMultipart(request, { bytes, endpoint });
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === "") return { json: undefined, files: none };
  if (!/^(application|text)\/(json|[\w.-]+\+json)$/.test(type)) {
    throw new ProblemError(
      problemOf(
        415,
        `Send the body as application/json${endpoint.part ? " or multipart/form-data" : ""}.`,
      ),
    );
  }
  const json = parseJson(text);
  return { json: endpoint.part ? unwrapDelta(json) : json, files: none };
}

async function parseMultipart(
  { headers }: Request,
  { bytes, endpoint }: { bytes: Uint8Array<ArrayBuffer>; endpoint: Endpoint },
): Promise<Body> {
  if (!endpoint.part) throw new ProblemError(problemOf(415, "Send the body as application/json."));
  const type = headers.get("content-type") ?? "";
  const whole = new Response(bytes, { headers: { "content-type": type } });
  const form = await whole.formData().catch(() => {
    throw refused("The multipart body could not be read. Check its boundary and its parts.");
  });
  const files = new Map<string, File>();
  let json: unknown;
  for (const [name, value] of form) {
    if (name.toLowerCase() === endpoint.part) {
      json = parseJson(typeof value === "string" ? value : await value.text());
      continue;
    }
    if (typeof value !== "string") files.set(name.toLowerCase(), value);
  }
  return { json, files };
}

/** The published document wraps a JSON change of a program as `{ data }` (contract §8.2). */
function unwrapDelta(json: unknown) {
  if (typeof json !== "object" || json === null || !("data" in json)) return json;
  return typeof json.data === "object" ? json.data : json;
}

async function boundedBytes(request: Request) {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge();
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function parseJson(text: string): unknown {
  const json = parsed(text);
  checkStorable(json, []);
  return json;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unreadable";
    throw refused(`The body is not JSON: ${reason}.`);
  }
}

/** PostgreSQL keeps neither NUL characters nor halves of a surrogate pair, and nothing here walks endless depths. */
export function checkStorable(value: unknown, path: string[]) {
  if (path.length > maxLevels) {
    throw refused(`The body is nested deeper than ${maxLevels} levels. Send it flatter.`);
  }
  if (typeof value === "string") checkText(value, path);
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    checkText(key, path);
    checkStorable(item, [...path, key]);
  }
}

function checkText(text: string, path: string[]) {
  if (!text.includes("\0") && text.isWellFormed()) return;
  throw unacceptable({
    [fieldPath(path)]: ["Remove the characters that are no text (NUL or half a character)."],
  });
}

function tooLarge() {
  return new ProblemError(problemOf(413, "The body is larger than 2 MB. Send less at once."));
}
