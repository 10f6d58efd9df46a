import "server-only";
import { call, send } from "@/lib/client/call";
import type { Endpoint } from "@/lib/contract/endpoint";
import { type EndpointName, endpoints } from "@/lib/contract/endpoints";
import { type Problem, problemOf } from "@/lib/contract/problem";
import { callerOf } from "./platform";
import { rawSearch } from "./raw-search";
import { shownProblem } from "./shown-problem";

/**
 * The portal's own door for the browser: `/api/{path}` read from `/public/v1/{path}` as the signed-in person.
 * Only endpoints of the table, only reads, never for another site's page; answers and refusals are fresh
 * responses, because Node's fetch has decoded the body that the platform's headers describe.
 */
export async function openDoor(request: Request): Promise<Response> {
  if (!isOwnPage(request))
    return refused(problemOf(403, "Only the portal's own pages may read here."));
  const { pathname } = new URL(request.url);
  const match = endpointAt(pathname.replace(/^\/api/, ""));
  if (!match) return refused(problemOf(404, "There is nothing at this address."));
  try {
    return await answer(match, { search: rawSearch(request.url), request });
  } catch (error) {
    return refused(shownProblem(error));
  }
}

/** Browsers say from where a request comes; those too old to say it send no cookie across sites (SameSite). */
function isOwnPage(request: Request) {
  const site = request.headers.get("sec-fetch-site");
  return site === null || site === "same-origin" || site === "none";
}

type Match = { name: EndpointName; endpoint: Endpoint; params: Record<string, string> };

/** The read that a path names; literal paths win over those with placeholders. */
export function endpointAt(path: string): Match | undefined {
  for (const { name, endpoint, pattern } of reads) {
    const groups = pattern.exec(path)?.groups;
    if (groups) return { name, endpoint, params: decoded(groups) };
  }
  return undefined;
}

const reads = readsByLiteralFirst();

function readsByLiteralFirst() {
  const all = endpointEntries()
    .filter(([, { method }]) => method === "GET")
    .map(([name, endpoint]) => ({ name, endpoint, pattern: patternOf(endpoint.path) }));
  return all.sort(
    (a, b) => Number(a.endpoint.path.includes("{")) - Number(b.endpoint.path.includes("{")),
  );
}

/** The keys of the table are its names; Object.entries forgets that. */
function endpointEntries() {
  return Object.entries(endpoints) as [EndpointName, Endpoint][];
}

/** The empty group makes `groups` an object also where a path has no placeholder. */
function patternOf(path: string) {
  return new RegExp(`^${path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}(?<none>)$`);
}

function decoded({ none: _, ...groups }: Record<string, string>) {
  const entries = Object.entries(groups).map(([name, text]) => [name, decodedSegment(text)]);
  return Object.fromEntries(entries);
}

/** A broken escape can't be an id of anything: it goes on as it is and is not found. */
function decodedSegment(text: string) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

type Asked = { search: string; request: Request };

async function answer({ name, endpoint, params }: Match, { search, request }: Asked) {
  const caller = await callerOf(name);
  if (endpoint.answer === "file") {
    return passFile(await send(name, { params, query: search }, caller), request);
  }
  const result = await call(name, { params, query: search }, caller);
  if (typeof result === "string") return new Response(result, { headers: textHeaders });
  return Response.json(result, { headers: privateHeaders });
}

const privateHeaders = {
  "cache-control": "private, no-store",
  "x-content-type-options": "nosniff",
};
const inert = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
const textHeaders = {
  ...privateHeaders,
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": inert,
};

/** Bytes of a vendor's on our origin: never sniffed, never run, shown only when they are a picture. */
function passFile(file: Response, request: Request) {
  const type = file.headers.get("content-type") ?? "application/octet-stream";
  const headers = new Headers({ ...privateHeaders, "content-type": type });
  headers.set("content-security-policy", inert);
  const isPicture = type.startsWith("image/");
  if (isPicture) headers.set("cache-control", "private, max-age=300");
  if (!isPicture) headers.set("content-disposition", "attachment");
  for (const name of ["etag", "content-disposition"]) copy(name, file.headers, headers);
  const etag = headers.get("etag");
  if (etag && request.headers.get("if-none-match") === etag) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(file.body, { headers });
}

function copy(name: string, from: Headers, to: Headers) {
  const value = from.get(name);
  if (value) to.set(name, value);
}

function refused(problem: Problem) {
  return Response.json(problem, {
    status: problem.status,
    headers: { ...privateHeaders, "content-type": "application/problem+json" },
  });
}
