import { createHash } from "node:crypto";
import { z } from "zod";
import type { Endpoint } from "@/lib/contract/endpoint";
import { iconRule } from "@/lib/contract/file";
import { ProblemError, problemOf } from "@/lib/contract/problem";
import { bounded } from "./bounded";
import type { Files } from "./files/open";
import { type Upload, undoing } from "./files/upload";
import { formObject } from "./form-fields";
import { errorsOf, parseJson } from "./json-text";
import { readMultipart } from "./multipart";
import { refused, unacceptable } from "./refusal";
import { spell } from "./spelling";

const maxBytes = 2 * 1024 * 1024;

export type Body = {
  json: unknown;
  /** By part name in lower case; whoever asked for the body settles them. */
  files: ReadonlyMap<string, Upload>;
  /** A digest of the content: the same for the same text and files, however they are wrapped. */
  fingerprint: string;
};

type Reading = { endpoint: Endpoint; files: Files };

/**
 * Reads the body of a write as the endpoint's schema: JSON, or multipart with a JSON part whose name is
 * matched in any case and in any order (contract §1.1). Unknown properties are ignored, known ones are
 * matched in any case. Throws a problem that names the field; then no upload is left.
 */
export async function readBody(request: Request, reading: Reading): Promise<Body> {
  const sent = await receive(request, reading);
  return undoing(sent.files.values(), async () => ({
    json: jsonOf(sent, reading.endpoint),
    files: sent.files,
    fingerprint: fingerprintOf(sent),
  }));
}

/** What arrived; `value` parses it, which may refuse it. */
type Sent = { text: string; value: () => unknown; files: ReadonlyMap<string, Upload> };

function jsonOf({ value, files }: Sent, endpoint: Endpoint) {
  const json = value();
  if (json === undefined && endpoint.bodyRequired && files.size === 0) {
    throw refused("The request has no body. Send a JSON object.");
  }
  const given = spell(endpoint.body, json ?? emptyOf(endpoint));
  const result = endpoint.body.safeParse(given, { error: wording });
  if (result.success) return result.data;
  throw unacceptable(errorsOf(result.error));
}

function emptyOf(endpoint: Endpoint) {
  return endpoint.body instanceof z.ZodUndefined ? undefined : {};
}

/** Text and files, told apart by the lengths that stand before them. */
function fingerprintOf({ text, files }: Sent) {
  const hash = createHash("sha256").update(`${text.length}:${text}`);
  for (const [part, { filename, sha256 }] of [...files].sort()) {
    hash.update(JSON.stringify([part, filename, sha256]));
  }
  return hash.digest("hex");
}

async function receive(request: Request, { endpoint, files }: Reading): Promise<Sent> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "multipart/form-data") return receiveForm(request, { endpoint, files });
  const text = await textOf(bounded(request, { maxBytes, refusal: tooLarge() }));
  const none = new Map<string, Upload>();
  if (text.trim() === "") return { text, value: () => undefined, files: none };
  if (!/^(application|text)\/(json|[\w.-]+\+json)$/.test(type)) {
    throw unsupported(endpoint.part ? "application/json or multipart/form-data" : undefined);
  }
  const value = () => (endpoint.part ? unwrapDelta(parseJson(text)) : parseJson(text));
  return { text, value, files: none };
}

async function textOf(source: AsyncIterable<Uint8Array>) {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return new TextDecoder().decode(Buffer.concat(chunks));
}

async function receiveForm(request: Request, { endpoint, files }: Reading): Promise<Sent> {
  const { part } = endpoint;
  if (!part) throw unsupported();
  const rules = endpoint.files ?? { icon: iconRule };
  const form = await readMultipart(request, { part, rules, files });
  const [, json] = form.fields.findLast(([name]) => name.toLowerCase() === part) ?? [];
  if (json !== undefined) return { text: json, value: () => parseJson(json), files: form.files };
  const value = () => formObject(form.fields, { part, schema: endpoint.body });
  return { text: JSON.stringify(form.fields), value, files: form.files };
}

/** The published document wraps a JSON change of a program as `{ data }` (contract §8.2). */
function unwrapDelta(json: unknown) {
  if (typeof json !== "object" || json === null || !("data" in json)) return json;
  return typeof json.data === "object" ? json.data : json;
}

function unsupported(types = "application/json") {
  return new ProblemError(problemOf(415, `Send the body as ${types}.`));
}

function tooLarge() {
  return new ProblemError(problemOf(413, "The body is larger than 2 MB. Send less at once."));
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
