import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { clientAddress } from "./client-address";
import { addressHeader } from "./contract/headers";
import { isCrossSite } from "./cross-site";
import type { Env } from "./env";
import { type Surface, securityHeaders } from "./security-headers";

/**
 * What every request meets first: what its client says about the portal's own address is replaced by the truth,
 * its answer gets the security headers, and what another site's page sends is refused here. False when answered.
 */
export function frontDoor(settings: Env) {
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const path = request.url ?? "/";
    const isInside = request.headers[insideHeader] === inside;
    const own = settings.origin ?? originOf(request, isInside ? 1 : settings.trustedProxies);
    const isPlain = own.startsWith("https:") && cameByPlainHttp(request, settings);
    if (!isInside) request.headers[addressHeader] = clientAddress(request, settings.trustedProxies);
    settleAddress(request, own);
    const surface = surfaceOf(path);
    if (surface === "page") request.headers[insideHeader] = inside;
    else delete request.headers[insideHeader];
    const nonce = randomBytes(16).toString("base64");
    const isSecure = own.startsWith("https:");
    const said = securityHeaders({
      ...{ surface, path, nonce, isSecure },
      mode: settings.mode,
    });
    for (const [name, value] of Object.entries(said)) response.setHeader(name, value);
    settlePolicy(request, surface === "page" ? said["Content-Security-Policy"] : undefined);
    const isForeign = !isTokenApi(path) && isCrossSite(request, [own]);
    if (isPlain && surface === "page") redirect(response, own + path);
    else if (isPlain && /^\/(api|public\/v1|v1)\//.test(path)) refuse(response, plainly);
    else if (isForeign) refuse(response, foreign);
    else if (request.method === "TRACE") response.writeHead(405, { Connection: "close" }).end();
    return !response.headersSent;
  };
}

/**
 * Next asks this very process for the page to which an action leads, with the headers of the action's own request.
 * Nobody else knows this word, so what such a request says of the person in front counts.
 */
const insideHeader = "x-portal-inside";
const inside = randomBytes(24).toString("base64url");

/** At which origin the browser sees this process; proxies are believed only as far as they are the operator's. */
function originOf({ headers }: IncomingMessage, trustedProxies: number) {
  const forwarded = (name: string) => (trustedProxies > 0 ? firstOf(headers[name]) : undefined);
  const protocol = forwarded("x-forwarded-proto") === "https" ? "https" : "http";
  return `${protocol}://${forwarded("x-forwarded-host") ?? headers.host ?? "localhost"}`;
}

/** Only what a proxy of the operator's says counts; a probe on this machine speaks to the process itself. */
function cameByPlainHttp({ headers }: IncomingMessage, { trustedProxies }: Env) {
  return trustedProxies > 0 && firstOf(headers["x-forwarded-proto"]) === "http";
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

function redirect(response: ServerResponse, location: string) {
  response.writeHead(308, { Location: location, "Cache-Control": "no-store" }).end();
}

const foreign =
  "Only the portal's own pages may send here. Open the portal itself and repeat it there.";
/** A client that were redirected would go on sending its token where others can read it. */
const plainly = "Send requests to the https address. Over plain http others can read their token.";

function refuse(response: ServerResponse, detail: string) {
  const problem = {
    type: "https://tools.ietf.org/html/rfc9110#section-15.5.4",
    title: "Forbidden",
    status: 403,
    detail,
  };
  const headers = { "Content-Type": "application/problem+json", "Cache-Control": "no-store" };
  response.writeHead(403, { ...headers, Connection: "close" }).end(JSON.stringify(problem));
}
