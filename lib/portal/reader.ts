import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import type { UserSettings } from "@/lib/contract/account";
import type { DateOrder, Reader } from "@/lib/format";
import { readOwnCookie } from "./own-cookie";
import { currentSession } from "./session";

const cookieName = "time-zone";

/** Who reads this request's page: what they have chosen in their profile, else what their browser says. */
export const currentReader = cache(async (): Promise<Reader> => {
  const [session, device] = await Promise.all([currentSession(), deviceReader()]);
  return preferring(device, session?.user.settings);
});

/**
 * What the browser says: the first English variant that it prefers (the portal speaks English), the zone that
 * `TimeZone` in the layout has stored, UTC before the first script ran.
 */
export const deviceReader = cache(async (): Promise<Reader> => {
  const [zone, head] = await Promise.all([readOwnCookie(cookieName), headers()]);
  return {
    locale: localeOf(head.get("accept-language")),
    timeZone: zoneOf(zone),
    now: new Date(),
  };
});

/** `device` with what a person's settings say instead; what this runtime doesn't know counts as not chosen. */
export function preferring(device: Reader, settings: UserSettings | null | undefined): Reader {
  const { cultureCode, timeZone, dateFormat } = settings ?? {};
  return {
    ...device,
    locale: englishAs(cultureCode) ?? device.locale,
    timeZone: timeZone && isZone(timeZone) ? timeZone : device.timeZone,
    dateOrder: orders.find((order) => order === dateFormat) ?? "Culture",
  };
}

const orders: readonly DateOrder[] = ["Culture", "DayMonthYear", "MonthDayYear", "Iso"];

/** The first English locale in an Accept-Language header; British English otherwise. */
export function localeOf(acceptLanguage: string | null): string {
  return acceptLanguage?.match(/\ben-[A-Z]{2}\b/)?.[0] ?? "en-GB";
}

/** `zone` when this runtime knows it, UTC otherwise. */
export function zoneOf(zone: string | undefined): string {
  if (!zone) return "UTC";
  try {
    const text = decodeURIComponent(zone);
    return isZone(text) ? text : "UTC";
  } catch {
    return "UTC";
  }
}

function isZone(timeZone: string) {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return true;
  } catch {
    return false;
  }
}

/** English with the ways of a culture: `en-DE` for `de-DE`; undefined for a code without a region. */
function englishAs(culture: string | null | undefined) {
  try {
    const region = culture ? new Intl.Locale(culture).region : undefined;
    return region && `en-${region}`;
  } catch {
    return undefined;
  }
}
