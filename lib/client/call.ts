import type { Endpoint } from "../contract/endpoint";
import { type EndpointName, endpoints, type InputOf, type ResultOf } from "../contract/endpoints";
import { ProblemError } from "../contract/problem";
import { type PathParameters, pathOf } from "./address";
import { ContractDrift } from "./drift";
import { type ListQuery, queryString } from "./query";
import { outage, refusalOf } from "./refusal";
import { newTraceId } from "./trace";
import type { Transport } from "./transport";

/** What goes into an operation; a `query` given as text is sent raw, without its "?". */
export type CallInput<Name extends EndpointName> = {
  params?: PathParameters;
  query?: ListQuery | string;
  body?: InputOf<Name>;
  /** A multipart body instead, passed on while it arrives. */
  form?: MultipartForm;
  /** The content type of the file that is wanted instead of the object (contract §1.3). */
  accept?: string;
};

/** A multipart body with its `content-type`, which names the boundary. */
export type MultipartForm = { type: string; stream: ReadableStream<Uint8Array> };

/** Through whom and as whom an operation is called. */
export type Caller = {
  transport: Transport;
  token?: string;
  /** What every request says besides. */
  headers?: Record<string, string>;
};

/** Requests are born with this address; a transport to another host re-addresses them. */
export const platformBase = "http://platform.internal/public/v1";

/**
 * Calls one operation and answers its parsed result. Any non-2xx and any outage is a `ProblemError`; an
 * answer that the endpoint's schema doesn't know is a `ContractDrift`, which names the endpoint and the path.
 */
export async function call<Name extends EndpointName>(
  name: Name,
  input: CallInput<Name>,
  caller: Caller,
): Promise<ResultOf<Name>> {
  const response = await send(name, input, caller);
  return parsed(name, await content(name, response));
}

/** Like `call`, but answers the unread 2xx response: for files, which are passed on as a stream. */
export async function send<Name extends EndpointName>(
  name: Name,
  input: CallInput<Name>,
  { transport, token, headers = {} }: Caller,
): Promise<Response> {
  const traceId = newTraceId();
  const request = requestOf(name, input, { token, headers: { ...headers, traceparent: traceId } });
  const response = await transport(request).catch((error: unknown) => {
    throw error instanceof ProblemError ? error : outage(error, traceId);
  });
  if (!response.ok) throw await refusalOf(response);
  return response;
}

function requestOf<Name extends EndpointName>(
  name: Name,
  { params, query = "", body, form, accept }: CallInput<Name>,
  { token, headers: given }: { token?: string; headers: Record<string, string> },
) {
  const { method, path, answer }: Endpoint = endpoints[name];
  const search = typeof query === "string" ? query : queryString(query);
  const address = `${platformBase}${pathOf(path, params)}${search && `?${search}`}`;
  const headers = new Headers(given);
  const usual = answer === "text" ? "text/*" : "application/json";
  if (accept || answer !== "file") headers.set("accept", accept ?? usual);
  if (token) headers.set("authorization", `Bearer ${token}`);
  if (form) return streamed(address, { method, headers, form });
  if (body === undefined) return new Request(address, { method, headers });
  headers.set("content-type", "application/json");
  return new Request(address, { method, headers, body: JSON.stringify(body) });
}

/** `duplex` is what Node wants to hear with a stream; the types of browsers don't have it. */
function streamed(
  address: string,
  { method, headers, form }: { method: string; headers: Headers; form: MultipartForm },
) {
  headers.set("content-type", form.type);
  const init = { method, headers, body: form.stream, duplex: "half" };
  return new Request(address, init);
}

async function content(name: EndpointName, response: Response): Promise<unknown> {
  const { answer } = endpoints[name];
  if (answer === "none" || answer === "file") return undefined;
  const text = await response.text();
  if (answer === "text" && !isJson(response)) return text;
  try {
    return JSON.parse(text);
  } catch {
    throw new ContractDrift(name, [{ path: [], message: "isn't JSON" }]);
  }
}

function isJson(response: Response) {
  return response.headers.get("content-type")?.includes("json") ?? false;
}

function parsed<Name extends EndpointName>(name: Name, value: unknown): ResultOf<Name> {
  const { result }: Endpoint = endpoints[name];
  const outcome = result.safeParse(value);
  if (!outcome.success) throw new ContractDrift(name, outcome.error.issues);
  return resultOf<Name>(outcome.data);
}

/** The value has just been parsed with the schema whose output type is `ResultOf<Name>`. */
function resultOf<Name extends EndpointName>(value: unknown) {
  return value as ResultOf<Name>;
}
