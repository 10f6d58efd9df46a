import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isCrossSite } from "./cross-site";
import type { Env } from "./env";
import { type Surface, securityHeaders } from "./security-headers";

/**
 * What every request meets first: what its client says about the portal's own address is replaced by the truth,
 * its answer gets the security headers, and what another site's page sends is refused here. False when refused.
 */
export function frontDoor(settings: Env) {
  const formTargets = settings.oidc ? [new URL(settings.oidc.issuer).origin] : [];
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const path = request.url ?? "/";
    const own = settings.origin ?? originOf(request, settings);
    settleAddress(request, own);
    const surface = surfaceOf(path);
    const nonce = randomBytes(16).toString("base64");
    const isSecure = own.startsWith("https:");
    const said = securityHeaders({
      ...{ surface, path, nonce, isSecure, formTargets },
      mode: settings.mode,
    });
    for (const [name, value] of Object.entries(said)) response.setHeader(name, value);
    settlePolicy(request, surface === "page" ? said["Content-Security-Policy"] : undefined);
    if (isTokenApi(path) || !isCrossSite(request, [own])) return true;
    refuse(response);
    return false;
  };
}

/** At which origin the browser sees this process; proxies are believed only as far as they are the operator's. */
function originOf({ headers }: IncomingMessage, { trustedProxies }: Env) {
  const forwarded = (name: string) => (trustedProxies > 0 ? firstOf(headers[name]) : undefined);
  const protocol = forwarded("x-forwarded-proto") === "https" ? "https" : "http";
  return `${protocol}://${forwarded("x-forwarded-host") ?? headers.host ?? "localhost"}`;
}

function firstOf(value: string | string[] | undefined) {
  return [value].flat().join(",").split(",")[0]?.trim() || undefined;
}

/** Next compares an action's origin with these two; the portal makes its links and cookies by them. */
function settleAddress({ headers }: IncomingMessage, own: string) {
  const [protocol = "http", host = ""] = own.split("://");
  headers["x-forwarded-proto"] = protocol;
  headers["x-forwarded-host"] = host;
  if (headers.origin === "null" && headers["sec-fetch-site"] === "same-origin")
    headers.origin = own;
}

/** Next takes the nonce of its scripts from the request, which a client may not choose. */
function settlePolicy({ headers }: IncomingMessage, policy: string | undefined) {
  delete headers["content-security-policy-report-only"];
  delete headers["content-security-policy"];
  if (policy) headers["content-security-policy"] = policy;
}

const dataPaths = /^\/(api|public\/v1|v1|_next\/static)\/|^\/(healthz|readyz|metrics)(\?|$)/;

function surfaceOf(path: string): Surface {
  return dataPaths.test(path) ? "data" : "page";
}

/** The API of tokens knows no cookies, so that a page of another site has nobody's rights there. */
function isTokenApi(path: string) {
  return /^(\/public)?\/v1\//.test(path);
}

function refuse(response: ServerResponse) {
  const problem = {
    type: "https://tools.ietf.org/html/rfc9110#section-15.5.4",
    title: "Forbidden",
    status: 403,
    detail:
      "Only the portal's own pages may send here. Open the portal itself and repeat it there.",
  };
  response.writeHead(403, {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    Connection: "close",
  });
  response.end(JSON.stringify(problem));
}
