import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  daysLeft,
  endOfDay,
  formatCount,
  formatDate,
  formatDateTime,
  formatDistance,
  formatExpiry,
  formatFileSize,
  formatInstant,
  formatName,
  formatNumber,
  initials,
  type Reader,
} from "./format";

const kathmandu: Reader = {
  locale: "en-GB",
  timeZone: "Asia/Kathmandu",
  now: new Date("2026-11-23T08:00:00Z"),
};
const prague = { ...kathmandu, timeZone: "Europe/Prague" };
const honolulu = { ...kathmandu, timeZone: "Pacific/Honolulu" };

describe("calendar days", () => {
  it("are the same date for every reader", () => {
    for (const reader of [kathmandu, prague, honolulu]) {
      expect(formatDate("2027-05-03", reader)).toBe("3 May 2027");
      expect(formatDateTime("2027-05-03", reader)).toBe("3 May 2027");
    }
  });

  it("follow the reader's locale", () => {
    expect(formatDate("2027-05-03", { ...prague, locale: "de-DE" })).toBe("3. Mai 2027");
  });

  it("count in UTC, where a certificate's day ends, even when the reader's day is another", () => {
    const lateInKathmandu = { ...kathmandu, now: new Date("2026-11-23T20:00:00Z") };
    expect(formatDistance("2026-11-24", lateInKathmandu)).toBe("tomorrow");
    expect(daysLeft("2026-11-24", lateInKathmandu)).toBe(1);
  });
});

describe("instants", () => {
  it("are written in the reader's zone", () => {
    const instant = "2027-05-03T18:20:22.123Z";
    expect(formatDate(instant, kathmandu)).toBe("4 May 2027");
    expect(formatDate(instant, honolulu)).toBe("3 May 2027");
    expect(formatDateTime(instant, kathmandu)).toBe("4 May 2027 at 00:05");
    expect(formatInstant(instant, kathmandu)).toBe("4 May 2027 at 00:05:22 GMT+5:45");
    expect(formatInstant(new Date(instant), prague)).toBe("3 May 2027 at 20:20:22 CEST");
  });

  it("tell the two equal clock times of an autumn night apart by their zone", () => {
    expect(formatInstant("2026-10-25T00:30:00Z", prague)).toBe("25 October 2026 at 02:30:00 CEST");
    expect(formatInstant("2026-10-25T01:30:00Z", prague)).toBe("25 October 2026 at 02:30:00 CET");
  });

  it("are a calendar day apart across a night of 23 or 25 hours", () => {
    const spring = { ...prague, now: new Date("2026-03-28T22:59:59Z") };
    expect(formatDistance("2026-03-28T23:00:00Z", spring)).toBe("tomorrow");
    const autumn = { ...prague, now: new Date("2026-10-25T22:59:59Z") };
    expect(formatDistance("2026-10-24T22:00:00Z", autumn)).toBe("today");
    expect(formatDistance("2026-10-24T21:59:59Z", autumn)).toBe("yesterday");
  });

  it("are counted in days of the reader's zone", () => {
    const instant = "2026-11-23T18:30:00Z";
    expect(formatDistance(instant, kathmandu)).toBe("tomorrow");
    expect(formatDistance(instant, prague)).toBe("today");
  });
});

describe("an expiration date", () => {
  const on = (now: string) => ({ locale: "en-GB", now: new Date(now) });

  it("still counts in the last millisecond of its day in UTC and not after", () => {
    expect(endOfDay("2027-05-03").toISOString()).toBe("2027-05-03T23:59:59.999Z");
    expect(daysLeft("2027-05-03", { now: endOfDay("2027-05-03") })).toBe(0);
    expect(daysLeft("2027-05-03", { now: new Date(endOfDay("2027-05-03").getTime() + 1) })).toBe(
      -1,
    );
  });

  it("is told in words on every side of today", () => {
    expect(formatExpiry("2027-02-21", on("2026-11-23T08:00:00Z"))).toBe("90 days to expire");
    expect(formatExpiry("2026-11-24", on("2026-11-23T23:59:59Z"))).toBe("1 day to expire");
    expect(formatExpiry("2026-11-23", on("2026-11-23T23:59:59.999Z"))).toBe("expires today");
    expect(formatExpiry("2026-11-23", on("2026-11-24T00:00:00Z"))).toBe("expired 1 day ago");
    expect(formatExpiry("2026-11-13", on("2026-11-23T00:00:00Z"))).toBe("expired 10 days ago");
  });

  it("may come as an instant, of which the UTC day counts", () => {
    expect(formatExpiry("2027-02-21T00:00:00Z", on("2026-11-23T08:00:00Z"))).toBe(
      "90 days to expire",
    );
  });

  it("loses exactly one day with every day that passes, over leap days and years", () => {
    const dayNumber = fc.integer({ min: 0, max: 60_000 });
    fc.assert(
      fc.property(dayNumber, dayNumber, fc.integer({ min: 0, max: 86_399_999 }), (from, to, ms) => {
        const now = new Date(from * 86_400_000 + ms);
        const day = new Date(to * 86_400_000).toISOString().slice(0, 10);
        return daysLeft(day, { now }) === to - from;
      }),
    );
  });
});

describe("a chosen order of dates", () => {
  const at = (dateOrder: Reader["dateOrder"]) => ({ ...kathmandu, locale: "en-US", dateOrder });
  const instant = "2027-05-03T08:20:00Z";

  it("puts the day first, the month first, or year, month and day in figures", () => {
    expect(formatDate("2027-05-03", at("DayMonthYear"))).toBe("3 May 2027");
    expect(formatDate("2027-05-03", at("MonthDayYear"))).toBe("May 3, 2027");
    expect(formatDate("2027-05-03", at("Iso"))).toBe("2027-05-03");
    expect(formatDate("2027-05-03", at("Culture"))).toBe("May 3, 2027");
  });

  it("leaves the time to the locale and the day to the zone", () => {
    expect(formatDateTime(instant, at("DayMonthYear"))).toMatch(/^3 May 2027 at 2:05\sPM$/);
    expect(formatDateTime(instant, { ...at("Iso"), locale: "en-GB" })).toBe("2027-05-03 14:05");
    expect(formatDate("2027-05-03T20:00:00Z", at("Iso"))).toBe("2027-05-04");
    expect(formatInstant("soon", at("Iso"))).toBe("soon");
  });
});

describe("a date that no calendar knows", () => {
  it("is shown as it came and counts nothing", () => {
    expect(formatDate("soon", kathmandu)).toBe("soon");
    expect(formatDate("2027-13-45", kathmandu)).toBe("2027-13-45");
    expect(formatInstant("", kathmandu)).toBe("");
    expect(formatDistance("soon", kathmandu)).toBe("");
    expect(formatExpiry("soon", kathmandu)).toBe("");
  });
});

describe("counts and sizes", () => {
  it("agree with their noun and group their digits by locale", () => {
    const products = { one: "product", other: "products", locale: "en-GB" };
    expect(formatCount(1, products)).toBe("1 product");
    expect(formatCount(0, products)).toBe("0 products");
    expect(formatCount(1204, products)).toBe("1,204 products");
    expect(formatNumber(1204, { locale: "de-DE" })).toBe("1.204");
  });

  it("never reach a thousand of one unit", () => {
    const size = (bytes: number) => formatFileSize(bytes, { locale: "en-GB" });
    expect([0, 1, 52].map(size)).toEqual(["0 bytes", "1 byte", "52 bytes"]);
    expect([1000, 1550, 48_256].map(size)).toEqual(["1 kB", "1.6 kB", "48 kB"]);
    expect([999_400, 999_999, 1_234_567].map(size)).toEqual(["999 kB", "1 MB", "1.2 MB"]);
    expect(size(5_000_000_000_000)).toBe("5,000 GB");
  });
});

describe("names", () => {
  it("take the best that is known of a person", () => {
    const ana = { id: "USR-6337-1324", firstName: "Ana", lastName: "Nováková", email: "ana@x.cz" };
    expect(formatName({ ...ana, name: "ignored" })).toBe("Ana Nováková");
    expect(formatName({ id: "TKN-0001-0001", name: " Billing sync " })).toBe("Billing sync");
    expect(formatName({ id: "USR-6337-1324", email: "ana@x.cz", firstName: "" })).toBe("ana@x.cz");
    expect(formatName({ id: "USR-6337-1324", name: null })).toBe("USR-6337-1324");
    expect(formatName({})).toBe("");
  });

  it("shorten to their first and last letters in any script", () => {
    expect(initials("Ana María de la Cruz")).toBe("AC");
    expect(initials("adobe")).toBe("A");
    expect(initials("élan (Žižkov)")).toBe("ÉŽ");
    expect(initials("東京 株式会社")).toBe("東株");
    expect(initials(" — ")).toBe("");
  });
});
