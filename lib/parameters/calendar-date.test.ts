import { describe, expect, it } from "vitest";
import { calendarDate, dateInWords, isCalendarDate } from "./calendar-date";

describe("calendar dates", () => {
  it("are real days, whatever the time zone", () => {
    for (const date of ["2024-02-29", "0001-01-01", "2026-12-31"]) {
      expect(isCalendarDate(date)).toBe(true);
    }
    for (const date of ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "x2026-01-01"]) {
      expect(isCalendarDate(date)).toBe(false);
    }
  });

  it("are read from dates and date-times", () => {
    expect(calendarDate(" 2026-05-01 ")).toBe("2026-05-01");
    expect(calendarDate("2026-05-01T23:59:59Z")).toBe("2026-05-01");
    for (const value of ["2026-02-30", "2026-05-01 x", "", 5, null]) {
      expect(calendarDate(value)).toBeUndefined();
    }
  });

  it("are the same day in words in every time zone", () => {
    expect(new Date(0).getTimezoneOffset()).toBe(-330);
    expect(dateInWords("2026-05-01")).toBe("1 May 2026");
    expect(dateInWords("soon")).toBe("soon");
  });
});
