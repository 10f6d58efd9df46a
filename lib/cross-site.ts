import type { IncomingHttpHeaders } from "node:http";

type Sent = { method?: string; headers: IncomingHttpHeaders };

/**
 * Whether another site's page sends this request: anything but GET and HEAD, which change nothing, that a browser
 * marks as coming from elsewhere. Clients that are no browsers say neither, and carry nobody's cookie.
 */
export function isCrossSite({ method, headers }: Sent, ownOrigins: readonly string[]): boolean {
  if (method === "GET" || method === "HEAD") return false;
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  const { origin } = headers;
  // A form on a page without referrer says "null"; that it is ours, only the browser itself can say.
  if (origin === "null") return site !== "same-origin";
  return origin !== undefined && !ownOrigins.includes(origin);
}
