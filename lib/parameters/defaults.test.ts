import { describe, expect, it } from "vitest";
import type { Parameter } from "@/lib/contract/parameter";
import { defaultAnswers } from "./defaults";
import { define } from "./fixture";

const sources = {
  buyer: {
    address: { city: "Madrid", country: "es" },
    contact: { firstName: "Bo", email: "bo@example.com" },
  },
  licensee: { address: { city: "Toronto" }, contact: { firstName: "Li", email: "li@example.com" } },
  seller: { address: { city: "Zürich" } },
  user: {
    firstName: "Jane",
    lastName: "Roe",
    email: "jane@example.com",
    phone: { prefix: "+34", number: "660" },
  },
};

function start(type: Parameter["type"], options: Parameter["options"], given = {}) {
  return defaultAnswers([define(type, options)], { ...sources, ...given }).p;
}

describe("defaultAnswers", () => {
  it.each([
    ["Address", "Buyer", { city: "Madrid", country: "ES" }],
    ["Address", "seller", { city: "Zürich" }],
    ["Address", "LICENSEE", { city: "Toronto" }],
    ["Address", "None", undefined],
    ["Address", "CurrentlySignedInUser", undefined],
    ["Contact", "buyer", { firstName: "Bo", email: "bo@example.com" }],
    ["Contact", "Licensee", { firstName: "Li", email: "li@example.com" }],
    [
      "Contact",
      "currentlySignedInUser",
      {
        firstName: "Jane",
        lastName: "Roe",
        email: "jane@example.com",
        phone: { prefix: "+34", number: "660" },
      },
    ],
    ["Contact", "Seller", undefined],
    ["Email", "CurrentlySignedInUser", "jane@example.com"],
    ["Email", "None", undefined],
    ["Email", 5, undefined],
    ["Email", "constructor", undefined],
    ["SingleLineText", " Literal ", "Literal"],
    ["MultiLineText", "a\nb", "a\nb"],
    ["DataObject", '{"a":1}', { a: 1 }],
    ["Date", "2026-05-01", "2026-05-01"],
    ["Subdomain", "contoso", undefined],
    ["Heading", "x", undefined],
  ])("starts %s with default %s as %o", (type, defaultValue, expected) => {
    expect(start(type, { defaultValue })).toEqual(expected);
  });

  it("has nothing where the source is missing", () => {
    expect(defaultAnswers([define("Address", { defaultValue: "Buyer" })])).toEqual({});
    expect(
      defaultAnswers([define("Email", { defaultValue: "CurrentlySignedInUser" })], {}),
    ).toEqual({});
  });

  it("takes a range as default", () => {
    const range = { start: "2026-01-01", end: "2026-02-01" };
    expect(start("Date", { dateRange: true, defaultValue: range })).toEqual(range);
  });

  it("lets a previous answer win, unless it is blank", () => {
    const options = { defaultValue: "new" };
    expect(start("SingleLineText", options, { previous: { p: "old" } })).toBe("old");
    expect(start("SingleLineText", options, { previous: { p: " " } })).toBe("new");
    expect(start("SingleLineText", options, { previous: { q: "other" } })).toBe("new");
  });

  it("leaves out options that are no longer offered", () => {
    const options = { optionsList: [{ label: "One", value: "1" }], defaultValue: "1" };
    expect(start("Choice", options, { previous: { p: "gone" } })).toBe("1");
    expect(start("DropDown", { ...options, defaultValue: "gone" })).toBeUndefined();
    const checkbox = { ...options, defaultValue: ["gone"] };
    expect(start("Checkbox", checkbox, { previous: { p: ["gone", "1"] } })).toEqual(["1"]);
    expect(start("Checkbox", checkbox)).toBeUndefined();
  });
});
