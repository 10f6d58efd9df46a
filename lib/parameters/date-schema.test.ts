import { describe, expect, it } from "vitest";
import { define, said } from "./fixture";

describe("date answers", () => {
  const window = { minAvailableDate: "2026-05-01", maxAvailableDate: "2026-05-31" };

  it("takes a real date inside the window", () => {
    expect(said(define("Date", window), "2026-05-01")).toEqual([]);
    expect(said(define("Date", window), "2026-04-30")).toEqual([
      "Partner ID: enter a date on or after 1 May 2026.",
    ]);
    expect(said(define("Date", window), "2026-06-01")).toEqual([
      "Partner ID: enter a date on or before 31 May 2026.",
    ]);
    expect(said(define("Date", window), "2026-06-01", "draft")).toEqual([]);
  });

  it.each(["2026-02-30", "01/05/2026", "2026-5-1", "2026-05-01T00:00:00Z"])(
    "refuses %s",
    (date) => {
      expect(said(define("Date"), date)).toEqual(["Partner ID: enter a date such as 2026-05-31."]);
      expect(said(define("Date"), date, "draft")).toEqual([]);
    },
  );

  it("wants one date or a range as the definition says, also in a draft", () => {
    const range = define("Date", { dateRange: true });
    expect(said(range, "2026-05-01", "draft")).toEqual([
      "Partner ID: enter a start date and an end date.",
    ]);
    expect(said(define("Date"), { start: "2026-05-01" }, "draft")).toHaveLength(1);
    expect(said(range, { start: "2026-05-01" }, "draft")).toEqual([]);
  });

  it("takes a range that does not run backwards", () => {
    const range = define("Date", { dateRange: true, ...window });
    expect(said(range, { start: "2026-05-02", end: "2026-05-02" })).toEqual([]);
    expect(said(range, { start: "2026-05-02", end: "2026-05-01" })).toEqual([
      "end: Partner ID: enter an end date on or after the start, 2 May 2026.",
    ]);
    expect(said(range, { start: "2026-05-02" })).toEqual([
      "end: Partner ID: enter an end date such as 2026-05-31.",
    ]);
    expect(said(range, { start: "2026-04-30", end: "2026-06-01" })).toEqual([
      "start: Partner ID: enter a start date on or after 1 May 2026.",
      "end: Partner ID: enter an end date on or before 31 May 2026.",
    ]);
  });
});
