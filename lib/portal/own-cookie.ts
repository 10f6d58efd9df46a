import "server-only";
import { cookies, headers } from "next/headers";
import { isHttps } from "./own-origin";

/**
 * What this browser keeps under a name of ours. Over https the name says `__Host-`, with which browsers take a
 * cookie only from this very host and over https; plain http, as on one's own machine, can't have such names.
 */
export async function readOwnCookie(name: string): Promise<string | undefined> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return jar.get(ownCookieName(name, isHttps(head)))?.value;
}

type Lasting = { maxAge?: number };

/** Has the browser keep `value`, out of reach of scripts. Only in an action or a route handler. */
export async function writeOwnCookie(name: string, value: string, lasting: Lasting = {}) {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const secure = isHttps(head);
  const attributes = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
  jar.set(ownCookieName(name, secure), value, { ...attributes, ...lasting });
}

function ownCookieName(name: string, isSecure: boolean) {
  return isSecure ? `__Host-${name}` : name;
}
