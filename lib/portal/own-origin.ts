import "server-only";
import { env } from "@/lib/env";

/** The origin at which the browser sees this portal: ORIGIN, else what the request was sent to. */
export function ownOrigin(headers: Headers): string {
  return env().origin ?? `${protocolOf(headers)}://${headers.get("host") ?? "localhost"}`;
}

/** Whether the browser speaks https to this portal, or to the proxy in front of it. */
export function isHttps(headers: Headers): boolean {
  return ownOrigin(headers).startsWith("https:");
}

function protocolOf(headers: Headers) {
  const forwarded = headers.get("x-forwarded-proto")?.split(",")[0]?.trim();
  return forwarded === "https" ? "https" : "http";
}
