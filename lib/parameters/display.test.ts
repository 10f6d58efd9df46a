import { describe, expect, it } from "vitest";
import { parameterTypes } from "@/lib/contract/parameter";
import { addressLines, contactLines, displayValue } from "./display";
import { define } from "./fixture";

const list = {
  optionsList: [
    { label: "One", value: "1" },
    { label: "Two", value: "2" },
  ],
};
const address = {
  addressLine1: "Gran Vía 1",
  addressLine2: "2.º B",
  postCode: "28013",
  city: "Madrid",
  state: "Comunidad de Madrid",
  country: "ES",
};
const contact = {
  firstName: "Jane",
  lastName: "Roe",
  email: "jane@example.com",
  phone: { prefix: "+34", number: "660707172" },
};

describe("displayValue", () => {
  it.each([
    ["SingleLineText", {}, " a ", "a"],
    ["MultiLineText", {}, "a\r\nb", "a\nb"],
    ["Choice", list, "1", "One"],
    ["DropDown", list, "gone", "gone"],
    ["Checkbox", list, ["2", "1", "3"], "Two, One, 3"],
    ["Subdomain", { domainSuffix: "onmicrosoft.com" }, "contoso", "contoso.onmicrosoft.com"],
    ["Subdomain", {}, "contoso", "contoso"],
    ["Email", {}, "jane@example.com", "jane@example.com"],
    ["Date", {}, { date: "2026-05-01" }, "1 May 2026"],
    ["Date", {}, "soon", "soon"],
    [
      "Date",
      { dateRange: true },
      { start: "2026-05-01", end: "2027-05-03" },
      "1 May 2026 – 3 May 2027",
    ],
    ["Date", { dateRange: true }, { start: "2026-05-01" }, "from 1 May 2026"],
    ["Date", { dateRange: true }, { end: "2026-05-01" }, "until 1 May 2026"],
    ["DataObject", {}, '{ "a": [1] }', '{"a":[1]}'],
    ["DataObject", { objectType: "Xml" }, "<a/>", "<a/>"],
    ["Address", {}, address, "Gran Vía 1, 2.º B, 28013 Madrid, Comunidad de Madrid, Spain"],
    ["Address", {}, { country: "E1" }, "E1"],
    ["Contact", {}, contact, "Jane Roe, jane@example.com, +34 660707172"],
    ["Contact", {}, { lastName: "Roe" }, "Roe"],
    ["Heading", {}, "x", ""],
  ])("shows a %s with %o", (type, options, value, expected) => {
    expect(displayValue(define(type, options), value)).toBe(expected);
  });

  it("shows nothing for no answer", () => {
    for (const type of parameterTypes) expect(displayValue(define(type), null)).toBe("");
  });

  it("shows values of a wrong shape as JSON", () => {
    expect(displayValue(define("SingleLineText"), { a: 1 })).toBe('{"a":1}');
    expect(displayValue(define("Date"), { from: 1 })).toBe('{"from":1}');
    expect(displayValue(define("Address"), 5)).toBe("5");
    expect(displayValue(define("Contact"), { phone: 5 })).toBe('{"phone":5}');
    expect(displayValue(define("Email"), 5n)).toBe("");
  });
});

describe("lines", () => {
  it("gives the lines of an address and of a contact", () => {
    expect(addressLines(address)).toEqual([
      "Gran Vía 1",
      "2.º B",
      "28013 Madrid",
      "Comunidad de Madrid",
      "Spain",
    ]);
    expect(contactLines(contact)).toEqual(["Jane Roe", "jane@example.com", "+34 660707172"]);
    expect([addressLines("x"), contactLines(null)]).toEqual([[], []]);
  });
});
