import { randomBytes } from "node:crypto";

const known = new WeakMap<Request, string>();

/**
 * The trace id of a request: answers, log lines and audit records of one request carry the same. The caller's
 * trace goes on when it sent one (W3C traceparent), otherwise a new one begins.
 */
export function requestIdOf(request: Request) {
  const id = known.get(request) ?? newId(request);
  known.set(request, id);
  return id;
}

function newId(request: Request) {
  const given = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(
    request.headers.get("traceparent") ?? "",
  )?.[1];
  const trace = given ?? randomBytes(16).toString("hex");
  return `00-${trace}-${randomBytes(8).toString("hex")}-00`;
}
