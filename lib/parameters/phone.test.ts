import { describe, expect, it } from "vitest";
import { normalizePhone } from "./phone";

describe("normalizePhone", () => {
  it.each([
    ["+34660707172", { prefix: "+34", number: "660707172" }],
    ["0034 660 707 172", { prefix: "+34", number: "660 707 172" }],
    ["+1 (212) 555-0100", { prefix: "+1", number: "(212) 555-0100" }],
    ["+420 601 123 456", { prefix: "+420", number: "601 123 456" }],
    ["660707172", { number: "660707172" }],
    ["+34", { number: "+34" }],
    ["+34 0034 1", { number: "+34 0034 1" }],
    [
      { prefix: "34", number: "660" },
      { prefix: "+34", number: "660" },
    ],
    [
      { prefix: "00 34", number: "660" },
      { prefix: "+34", number: "660" },
    ],
    [
      { prefix: "+34", number: "+34 660" },
      { prefix: "+34", number: "660" },
    ],
    [
      { prefix: "+1", number: "+34 660" },
      { prefix: "+1", number: "+34 660" },
    ],
    [
      { prefix: "Spain", number: 5 },
      { prefix: "Spain", number: 5 },
    ],
    [{ prefix: " ", number: null }, {}],
    [5, 5],
  ])("reads %o as %o", (given, expected) => {
    expect(normalizePhone(given)).toEqual(expected);
    expect(normalizePhone(normalizePhone(given))).toEqual(expected);
  });
});
