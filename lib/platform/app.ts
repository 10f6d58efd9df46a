import { Hono } from "hono";
import type { Endpoint } from "@/lib/contract/endpoint";
import { type EndpointName, endpoints } from "@/lib/contract/endpoints";
import { addressHeader, originHeader } from "@/lib/contract/headers";
import { ProblemError } from "@/lib/contract/problem";
import { judgePatternsWith } from "@/lib/parameters/pattern";
import { authenticate } from "./access";
import { noteAsker } from "./asker";
import { type Body, readBody } from "./body";
import type { Caller, Reply } from "./call";
import type { Context } from "./context";
import { answerProblem } from "./failure";
import { settling } from "./files/upload";
import { HttpResponse } from "./http-response";
import { doOnce, idempotencyKeyOf } from "./idempotency";
import { requireModule } from "./modules";
import { patternEngine } from "./pattern-engine";
import { etagOf, preconditionOf } from "./precondition";
import { requireRank } from "./rank";
import { forbidden, notFound } from "./refusal";
import { requestIdOf } from "./request-id";
import { type Throttle, type Toll, unthrottled } from "./throttle";
import { isPublic, publicVerbs, verbs } from "./verbs";

judgePatternsWith(patternEngine);

const bases = ["/public/v1", "/v1"];

/**
 * The platform as one function from Request to Response: every endpoint of the contract bound to the verb of
 * the same name, under `/public/v1` and its alias `/v1` (contract §1). It never rejects; every refusal is a
 * problem with a trace id that the log carries too.
 */
export function createPlatform(context: Context, throttle: Throttle = unthrottled) {
  const app = new Hono({ strict: false });
  for (const [name, endpoint] of entries()) {
    const path = endpoint.path.replace(/\{(\w+)\}/g, ":$1");
    for (const base of bases) {
      app.on(endpoint.method, `${base}${path}`, (route) =>
        paying(context, throttle.meet(route.req.raw), {
          name,
          endpoint,
          request: route.req.raw,
          params: route.req.param(),
        }),
      );
    }
  }
  app.notFound((route) => {
    throw unknownPath(route.req.raw);
  });
  app.onError((error, route) => answerProblem(context, route.req.raw, error));
  return { fetch: async (request: Request) => app.fetch(request) };
}

type Routed = {
  name: EndpointName;
  endpoint: Endpoint;
  request: Request;
  params: Record<string, string>;
};

/** Tells in every answer, refusals included, what of its share the caller has left. */
async function paying(context: Context, toll: Toll, routed: Routed) {
  try {
    await toll.enter(routed.endpoint);
    return toll.mark(await serve(context, toll, routed));
  } catch (error) {
    return toll.mark(answerProblem(context, routed.request, error));
  }
}

async function serve(context: Context, toll: Toll, { name, endpoint, request, params }: Routed) {
  if (Object.values(params).some((value) => value.includes("\0"))) throw unknownPath(request);
  const match = preconditionOf(request, { endpoint, params });
  const call = { context, match, ...addressed(request, params) };
  if (isPublic(name)) {
    const body = await readBody(request, { endpoint, files: context.files });
    return respond(request, endpoint, await run(publicVerbs[name], { ...call, ...split(body) }));
  }
  const scope = await admitted(context, toll, { name, request });
  if (!endpoint.roles.includes(scope.role)) {
    throw forbidden(
      `This operation is for ${endpoint.roles.join(" and ")} accounts; yours is a ${scope.role} account.`,
    );
  }
  requireModule(scope, endpoint.path);
  requireRank(scope, endpoint);
  const reading = { endpoint, files: context.files };
  const body = bodyless.has(endpoint.method) ? nothing : await readBody(request, reading);
  const ready = { ...call, ...split(body), scope };
  const answer = async (made: object) => respond(request, endpoint, await run(verbs[name], made));
  const key = idempotencyKeyOf(request);
  return settling(body.files.values(), async () => {
    if (key === undefined) return answer(ready);
    const { fingerprint } = body;
    return doOnce(ready, key, { request, endpoint, fingerprint, run: answer });
  });
}

async function admitted(
  context: Context,
  toll: Toll,
  { name, request }: Pick<Routed, "name" | "request">,
) {
  const scope = await authenticate(context, request).catch(async (error) => {
    if (error instanceof ProblemError) await toll.turnAway();
    throw error;
  });
  noteAsker(request, scope);
  await toll.admit(scope, name);
  return scope;
}

const bodyless = new Set(["GET", "DELETE"]);
const nothing: Body = { json: undefined, files: new Map(), fingerprint: "" };

function unknownPath(request: Request) {
  return notFound("Path", new URL(request.url).pathname);
}

function addressed(request: Request, params: Record<string, string>) {
  const at = request.url.indexOf("?");
  return {
    id: (placeholder: string) => params[placeholder] ?? "",
    search: at < 0 ? "" : request.url.slice(at + 1),
    requestId: () => requestIdOf(request),
    accept: request.headers.get("accept") ?? "*/*",
    caller: callerOf(request),
  };
}

/** `server.ts` sets the address of every request from its connection, whatever the client sent. */
function callerOf({ headers }: Request): Caller {
  return {
    address: headers.get(addressHeader) ?? "unknown",
    userAgent: headers.get("user-agent") ?? undefined,
    origin: headers.get(originHeader) ?? undefined,
  };
}

function split({ json, files }: Body) {
  return { body: json, files };
}

/** `readBody` has parsed the body with the endpoint's own schema, so it is what the verb of that name takes. */
function run(verb: (call: never) => Promise<Reply>, call: object) {
  return verb(call as never);
}

function respond(request: Request, endpoint: Endpoint, reply: Reply) {
  if (reply instanceof Response) return reply;
  if (endpoint.answer === "none") return new HttpResponse(null, { status: endpoint.status });
  if (typeof reply === "object") {
    const headers = { ...jsonHeaders, etag: etagOf(reply.revision) };
    return new HttpResponse(reply.json, { status: endpoint.status, headers });
  }
  if (endpoint.answer === "text") return respondText(request, reply ?? "");
  return new HttpResponse(reply, { status: endpoint.status, headers: jsonHeaders });
}

const jsonHeaders = {
  "content-type": "application/json; charset=utf-8",
  "cache-control": "no-store",
};

/** Rendered text is plain unless the caller asks for JSON by name (contract §11). */
function respondText(request: Request, text: string) {
  const json = (request.headers.get("accept") ?? "").includes("application/json");
  return new Response(json ? JSON.stringify(text) : text, {
    headers: {
      "content-type": json ? "application/json; charset=utf-8" : "text/html; charset=utf-8",
      "content-security-policy":
        "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}

/** The keys of the endpoints table are its names; Object.entries forgets that. */
function entries() {
  return Object.entries(endpoints) as [EndpointName, Endpoint][];
}
