import { expect, test } from "vitest";
import { localeOf, zoneOf } from "./reader";

test("dates are written in the English that the browser prefers", () => {
  expect(localeOf("cs-CZ,cs;q=0.9,en-US;q=0.8,en-GB;q=0.7")).toBe("en-US");
  expect(localeOf("de")).toBe("en-GB");
  expect(localeOf(null)).toBe("en-GB");
});

test("a zone that nobody knows is UTC", () => {
  expect(zoneOf("Asia%2FKathmandu")).toBe("Asia/Kathmandu");
  for (const zone of ["Mars/Base", "%E0%A4%A", "", undefined]) expect(zoneOf(zone)).toBe("UTC");
});
