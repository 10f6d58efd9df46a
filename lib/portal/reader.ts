import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import type { Reader } from "@/lib/format";
import { readOwnCookie } from "./own-cookie";

const cookieName = "time-zone";

/**
 * Who reads this request's page: the first English variant that the browser prefers (the portal speaks
 * English), the zone that `TimeZone` in the layout has stored, UTC before the first script ran.
 */
export const currentReader = cache(async (): Promise<Reader> => {
  const [zone, head] = await Promise.all([readOwnCookie(cookieName), headers()]);
  return {
    locale: localeOf(head.get("accept-language")),
    timeZone: zoneOf(zone),
    now: new Date(),
  };
});

/** The first English locale in an Accept-Language header; British English otherwise. */
export function localeOf(acceptLanguage: string | null): string {
  return acceptLanguage?.match(/\ben-[A-Z]{2}\b/)?.[0] ?? "en-GB";
}

/** `zone` when this runtime knows it, UTC otherwise. */
export function zoneOf(zone: string | undefined): string {
  if (!zone) return "UTC";
  try {
    const text = decodeURIComponent(zone);
    new Intl.DateTimeFormat("en", { timeZone: text });
    return text;
  } catch {
    return "UTC";
  }
}
