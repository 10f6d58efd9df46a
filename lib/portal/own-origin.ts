import "server-only";
import { env } from "@/lib/env";

/**
 * The origin at which the browser sees this portal: ORIGIN, else what the request was sent to. `server.ts` settles
 * the two headers of every request, whatever its client wrote there.
 */
export function ownOrigin(headers: Headers): string {
  const host = headers.get("x-forwarded-host") ?? headers.get("host") ?? "localhost";
  return env().origin ?? `${protocolOf(headers)}://${host}`;
}

/** Whether the browser speaks https to this portal, or to the proxy in front of it. */
export function isHttps(headers: Headers): boolean {
  return ownOrigin(headers).startsWith("https:");
}

function protocolOf(headers: Headers) {
  return headers.get("x-forwarded-proto") === "https" ? "https" : "http";
}
