import { expect, it } from "vitest";
import { startOfDay } from "./start-of-day";

it.each([
  ["2026-11-23", "UTC", 0, "2026-11-23T00:00:00.000Z"],
  ["2026-11-23", "Asia/Kathmandu", 0, "2026-11-22T18:15:00.000Z"],
  ["2026-11-23", "America/St_Johns", 0, "2026-11-23T03:30:00.000Z"],
  ["2026-11-23", "Europe/Berlin", 1, "2026-11-23T23:00:00.000Z"],
  ["2026-03-29", "Europe/Berlin", 0, "2026-03-28T23:00:00.000Z"],
  ["2026-03-29", "Europe/Berlin", 1, "2026-03-29T22:00:00.000Z"],
  ["2026-10-25", "Europe/Berlin", 1, "2026-10-25T23:00:00.000Z"],
])("%s in %s, %i days later, begins at its own midnight", (day, zone, days, instant) => {
  expect(startOfDay(day, zone, days)).toBe(instant);
});

it.each([undefined, "", "yesterday", "2026-13-01"])("%j is no day", (day) => {
  expect(startOfDay(day, "UTC")).toBeUndefined();
});
