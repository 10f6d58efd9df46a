import { expect, test } from "vitest";
import { localeOf, preferring, zoneOf } from "./reader";

test("dates are written in the English that the browser prefers", () => {
  expect(localeOf("cs-CZ,cs;q=0.9,en-US;q=0.8,en-GB;q=0.7")).toBe("en-US");
  expect(localeOf("de")).toBe("en-GB");
  expect(localeOf(null)).toBe("en-GB");
});

test("a zone that nobody knows is UTC", () => {
  expect(zoneOf("Asia%2FKathmandu")).toBe("Asia/Kathmandu");
  for (const zone of ["Mars/Base", "%E0%A4%A", "", undefined]) expect(zoneOf(zone)).toBe("UTC");
});

const device = { locale: "en-US", timeZone: "Asia/Kathmandu", now: new Date(0) };

test("what a person has chosen counts more than what the browser says", () => {
  const settings = { cultureCode: "de-DE", timeZone: "Europe/Oslo", dateFormat: "Iso" };
  const chosen = { locale: "en-DE", timeZone: "Europe/Oslo", dateOrder: "Iso" };
  expect(preferring(device, settings)).toMatchObject(chosen);
  expect(preferring(device, { cultureCode: "en-150" }).locale).toBe("en-150");
});

test("settings that are absent or unknown leave it to the browser", () => {
  const unknown = { cultureCode: "??", timeZone: "Mars/Base", dateFormat: "Backwards" };
  for (const settings of [undefined, null, {}, unknown, { cultureCode: "de" }]) {
    expect(preferring(device, settings)).toEqual({ ...device, dateOrder: "Culture" });
  }
});
