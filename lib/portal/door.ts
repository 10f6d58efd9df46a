import "server-only";
import { z } from "zod";
import { type Caller, call, send } from "@/lib/client/call";
import { fileProperties } from "@/lib/contract/file";
import { type Problem, ProblemError, problemOf } from "@/lib/contract/problem";
import { endpointAt, type Match } from "./door-map";
import { callerOf } from "./platform";
import { rawSearch } from "./raw-search";
import { shownProblem } from "./shown-problem";

/**
 * The portal's own door for the browser: `/api/{path}` read from `/public/v1/{path}` as the signed-in person.
 * Only endpoints of the table, only reads and uploads, never for another site's page; answers and refusals are
 * fresh responses, because Node's fetch has decoded the body that the platform's headers describe.
 */
export async function openDoor(request: Request): Promise<Response> {
  if (!isOwnPage(request)) {
    return refused(problemOf(403, "Only the portal's own pages may read and send here."));
  }
  const { pathname } = new URL(request.url);
  const match = endpointAt(pathname.replace(/^\/api/, ""), request.method);
  if (!match) return refused(problemOf(404, "There is nothing at this address."));
  try {
    return await answer(match, { search: rawSearch(request.url), request });
  } catch (error) {
    return refused(shownProblem(error));
  }
}

/**
 * Browsers say from where a request comes; those too old to say it send no cookie across sites (SameSite). What a
 * person opens by its address comes from nowhere, which nothing that is sent does.
 */
function isOwnPage({ headers, method }: Request) {
  const site = headers.get("sec-fetch-site");
  return site === null || site === "same-origin" || (site === "none" && method === "GET");
}

type Asked = { search: string; request: Request };

async function answer(match: Match, { search, request }: Asked) {
  const { name, endpoint, params, isFile } = match;
  const caller = await callerOf(name);
  if (isFile) return passFile(await fetchFile(match, caller), request);
  if (endpoint.answer === "file") {
    return passFile(await send(name, { params, query: search }, caller), request);
  }
  const form = endpoint.method === "GET" ? undefined : formOf(request);
  const result = await call(name, { params, query: search, form }, caller);
  if (typeof result === "string") return new Response(result, { headers: textHeaders });
  return Response.json(result, { status: endpoint.status, headers: privateHeaders });
}

/** The object says of which type its file is; that type asks for the file (contract §1.3). */
async function fetchFile({ name, params }: Match, caller: Caller) {
  const item = FileItem.parse(await call(name, { params }, caller));
  if (!item.contentType) throw new ProblemError(problemOf(404, "There is no file here."));
  return send(name, { params, accept: item.contentType }, caller);
}

const FileItem = z.looseObject(fileProperties);

function formOf({ headers, body }: Request) {
  const type = headers.get("content-type") ?? "";
  if (body && type.startsWith("multipart/form-data")) return { type, stream: body };
  throw new ProblemError(problemOf(415, "Send the file as multipart/form-data."));
}

/** `server.ts` adds what keeps every answer below `/api` from being sniffed, run or framed. */
const privateHeaders = { "cache-control": "private, no-store" };
const textHeaders = { ...privateHeaders, "content-type": "text/html; charset=utf-8" };

/** Bytes of a vendor's on our origin: shown only when they are a picture. */
function passFile(file: Response, request: Request) {
  const type = file.headers.get("content-type") ?? "application/octet-stream";
  const headers = new Headers({ ...privateHeaders, "content-type": type });
  const isPicture = type.startsWith("image/");
  if (isPicture) headers.set("cache-control", "private, max-age=300");
  if (!isPicture) headers.set("content-disposition", "attachment");
  for (const name of ["etag", "content-disposition", "content-length"])
    copy(name, file.headers, headers);
  // The length of a body that fetch has decoded is that of its coded form.
  if (!file.headers.has("content-encoding")) copy("content-length", file.headers, headers);
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
