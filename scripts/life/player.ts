import { z } from "zod";
import { mismatches, type Pattern, someText } from "./match";

/** The API token of an account of each role. */
export type Tokens = Record<RoleName, string>;
export type RoleName = "client" | "vendor" | "operations";

/** What goes along with a request. */
export type Sent = {
  json?: unknown;
  form?: FormData;
  headers?: Record<string, string>;
  token?: string;
};

/** What has to come back. `body` names every field; `bytes` are a file's; `text` is rendered text. */
export type Expected = {
  status: number;
  body?: Pattern;
  bytes?: Uint8Array;
  text?: Pattern;
  headers?: Record<string, Pattern>;
};

// biome-ignore lint/suspicious/noExplicitAny: answers have been checked field by field when they are read
export type Json = any;

/** Something was not as it has to be; the message says where. */
export class LifeError extends Error {}

/** A client of the API like any other: it knows nothing but HTTP. */
export type Player = {
  call(role: RoleName, line: `${string} /${string}`, sent: Sent, expected: Expected): Promise<Json>;
  /** How many answers have been checked. */
  readonly checked: number;
};

/**
 * Plays against the API at `urls`, "/public/v1" included or not; of several, which all serve the same platform,
 * each request goes to the next. `say` hears every step.
 */
export function createPlayer(
  urls: readonly string[],
  tokens: Tokens,
  say: (line: string) => void,
): Player {
  const bases = urls.map(
    (url) => `${url.replace(/\/+$/, "").replace(/\/public(\/v1)?$/, "")}/public/v1`,
  );
  const state = { checked: 0, sent: 0 };
  return {
    get checked() {
      return state.checked;
    },
    async call(role, line, sent, expected) {
      const { method, path } = lineOf(line);
      const base = bases[state.sent++ % bases.length] ?? "";
      const response = await fetch(`${base}${path}`, {
        method,
        redirect: "manual",
        headers: headersOf(sent, tokens[role]),
        body: sent.form ?? (sent.json === undefined ? null : JSON.stringify(sent.json)),
      });
      const bytes = new Uint8Array(await response.arrayBuffer());
      const wrong = problemsOf(response, bytes, { path: `/public/v1${path}`, expected });
      if (wrong.length > 0)
        throw new LifeError(`${role}: ${line}\n  ${wrong.join("\n  ")}\n  ${textOf(bytes)}`);
      state.checked += 1;
      say(`${response.status} ${role.padEnd(10)} ${line}`);
      return jsonOf(bytes);
    },
  };
}

function lineOf(line: string) {
  const at = line.indexOf(" ");
  return { method: line.slice(0, at), path: line.slice(at + 1) };
}

function headersOf({ json, headers = {}, token }: Sent, own: string) {
  return {
    authorization: `Bearer ${token ?? own}`,
    accept: "application/json",
    ...(json === undefined ? {} : { "content-type": "application/json" }),
    ...headers,
  };
}

type Asked = { path: string; expected: Expected };

function problemsOf(response: Response, bytes: Uint8Array, { path, expected }: Asked): string[] {
  if (response.status !== expected.status) {
    return [`the status should be ${expected.status} and is ${response.status}`];
  }
  const headers = { ...usualHeaders(expected, jsonOf(bytes)), ...expected.headers };
  const wrongHeaders = Object.entries(headers).flatMap(([name, pattern]) =>
    mismatches(pattern, response.headers.get(name) ?? undefined, `header ${name}`),
  );
  return [...wrongHeaders, ...wrongContent(bytes, { path, expected })];
}

/** What every answer of its kind carries. */
function usualHeaders(
  { status, body, bytes, text }: Expected,
  json: Json,
): Record<string, Pattern> {
  if (status >= 400)
    return { "content-type": /^application\/problem\+json/, "cache-control": "no-store" };
  if (bytes)
    return { "x-content-type-options": "nosniff", "content-length": String(bytes.byteLength) };
  if (text !== undefined)
    return { "content-type": /^text\/html/, "x-content-type-options": "nosniff" };
  if (body === undefined) return { "content-type": undefined };
  return {
    "content-type": /^application\/json/,
    "cache-control": "no-store",
    etag: tagOf(json),
  };
}

/** The revision, also where it isn't shown; lists and bare texts have none. */
function tagOf(json: Json): Pattern {
  if (typeof json !== "object" || json.$meta?.pagination) return undefined;
  return json.revision === undefined ? /^"\d+"$/ : `"${json.revision}"`;
}

function wrongContent(bytes: Uint8Array, { path, expected }: Asked): string[] {
  if (expected.bytes) {
    return Buffer.compare(bytes, expected.bytes) === 0
      ? []
      : ["the bytes are not those of the file"];
  }
  if (expected.text !== undefined) return mismatches(expected.text, textOf(bytes), "text");
  if (expected.status >= 400) return mismatches(problemLike(path, expected), jsonOf(bytes));
  if (expected.body === undefined) return bytes.byteLength === 0 ? [] : ["there should be no body"];
  return mismatches(expected.body, jsonOf(bytes));
}

/** A refusal says the standard things; what a step expects of it comes on top. */
function problemLike(path: string, { status, body }: Expected): Pattern {
  const own = typeof body === "object" && body !== null && !Array.isArray(body) ? body : {};
  return {
    type: /^https:\/\//,
    title: titles[status],
    status,
    detail: someText,
    instance: path.split("?")[0],
    traceId: /^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/,
    ...own,
  };
}

const titles: Record<number, string> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  412: "Precondition Failed",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  422: "Unprocessable Content",
};

function textOf(bytes: Uint8Array) {
  return new TextDecoder().decode(bytes);
}

function jsonOf(bytes: Uint8Array): Json {
  const parsed = z.string().transform((text, issue) => {
    try {
      return JSON.parse(text);
    } catch {
      issue.addIssue("no JSON");
      return z.NEVER;
    }
  });
  return parsed.safeParse(textOf(bytes)).data;
}
