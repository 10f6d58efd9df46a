import { describe, expect, it } from "vitest";
import { ParameterOptions, type ParameterType, parameterTypes } from "@/lib/contract/parameter";
import { definitionProblems } from "./definition-problems";

const problems = (type: ParameterType, options?: Record<string, unknown>) =>
  definitionProblems({ type, options });
const optionsList = [
  { label: "One", value: "1" },
  { label: "Two", value: "2", description: "Second" },
];

describe("definitionProblems", () => {
  it("finds nothing wrong with sound definitions and their unknown keys", () => {
    const foreign = { type: "SingleLineText", name: "Widget", label: "x", regex: 5 };
    const sound: Record<ParameterType, Record<string, unknown>> = {
      SingleLineText: {
        pattern: "\\d+",
        minChar: 0,
        maxChar: 10,
        defaultValue: "12",
        hintText: "h",
      },
      MultiLineText: { minChar: 3, maxChar: 3, defaultValue: "abc", placeholderText: null },
      Address: { defaultValue: "buyer" },
      Contact: { defaultValue: "currentlySignedInUser", phoneMandatory: true },
      Checkbox: { optionsList, defaultValue: ["1", "2"] },
      Choice: { optionsList, defaultValue: "2" },
      Subdomain: { domainSuffix: ".onmicrosoft.com" },
      Heading: {},
      DropDown: { optionsList, defaultValue: "" },
      Email: { defaultValue: "None" },
      DataObject: { objectType: "JSON", defaultValue: '{"a":1}' },
      Date: {
        dateRange: true,
        minAvailableDate: "2026-01-01",
        maxAvailableDate: "2026-01-01",
        defaultValue: { start: "2026-01-01", end: "2026-01-01" },
      },
    };
    for (const type of parameterTypes) {
      expect(problems(type, { ...foreign, ...sound[type] })).toEqual({});
    }
    expect(problems("SingleLineText")).toEqual({});
    expect(definitionProblems({ type: "Email", options: null })).toEqual({});
  });

  it("refuses texts and switches of another type, which the wire could not show again", () => {
    const broken = { hintText: 5, pattern: {}, phoneMandatory: "yes", minAvailableDate: 0 };
    expect(ParameterOptions.safeParse(broken).success).toBe(false);
    expect(problems("Email", broken)).toEqual({
      "options.hintText": ["Send hintText as text."],
      "options.pattern": ["Send pattern as text."],
      "options.minAvailableDate": ["Send minAvailableDate as text."],
      "options.phoneMandatory": ["Send phoneMandatory as true or false."],
    });
  });

  it("refuses a pattern that does not compile", () => {
    expect(problems("SingleLineText", { pattern: "(" })).toEqual({
      "options.pattern": ["Correct the pattern: it is not a regular expression that compiles."],
    });
  });

  it.each(["SingleLineText", "MultiLineText"] as const)("checks the lengths of a %s", (type) => {
    expect(problems(type, { minChar: -1, maxChar: 1.5 })).toEqual({
      "options.minChar": ["Enter minChar as a whole number, 0 or more."],
      "options.maxChar": ["Enter maxChar as a whole number, 0 or more."],
    });
    expect(problems(type, { minChar: 5, maxChar: 4 })).toEqual({
      "options.maxChar": ["Raise maxChar to minChar (5) or more."],
    });
    expect(problems(type, { minChar: "5" })).toHaveProperty(["options.minChar"]);
    expect(problems(type, { minChar: 5, maxChar: 0 })).toEqual({});
  });

  it.each(["Checkbox", "Choice", "DropDown"] as const)(
    "wants distinct options for a %s",
    (type) => {
      const none = { "options.optionsList": ["Add at least one option with a label and a value."] };
      expect(problems(type)).toEqual(none);
      expect(problems(type, { optionsList: [] })).toEqual(none);
      const broken = [{ label: " ", value: "1" }, { label: "x" }, { label: "Two", value: "1" }, 5];
      expect(problems(type, { optionsList: broken })).toEqual({
        "options.optionsList[0].label": ["Enter a label for the option."],
        "options.optionsList[1].value": ["Enter a value for the option."],
        "options.optionsList[2].value": ["Change the value: “1” is used twice."],
        "options.optionsList[3].label": ["Enter a label for the option."],
        "options.optionsList[3].value": ["Enter a value for the option."],
      });
    },
  );

  it("wants real dates in order", () => {
    expect(problems("Date", { minAvailableDate: "2026-02-30", maxAvailableDate: "soon" })).toEqual({
      "options.minAvailableDate": ["Enter minAvailableDate as a date such as 2026-05-31."],
      "options.maxAvailableDate": ["Enter maxAvailableDate as a date such as 2026-05-31."],
    });
    const backwards = { minAvailableDate: "2026-02-02", maxAvailableDate: "2026-02-01" };
    expect(problems("Date", backwards)).toEqual({
      "options.maxAvailableDate": ["Move maxAvailableDate to 2026-02-02 or later."],
    });
  });

  it("wants Json or Xml and a domain as the suffix", () => {
    expect(problems("DataObject", { objectType: "yaml" })).toEqual({
      "options.objectType": ["Choose Json or Xml as the object type."],
    });
    for (const domainSuffix of ["on microsoft", "a..b", "-a.com"]) {
      expect(problems("Subdomain", { domainSuffix })).toEqual({
        "options.domainSuffix": ["Enter the suffix as a domain, for example onmicrosoft.com."],
      });
    }
  });

  it("wants a default that would be accepted as an answer", () => {
    const changed = (sentence: string) => ({ "options.defaultValue": [sentence] });
    expect(problems("Choice", { optionsList, defaultValue: "3" })).toEqual(
      changed("Default value: choose one of the options."),
    );
    expect(problems("SingleLineText", { maxChar: 2, defaultValue: "abc" })).toEqual(
      changed("Default value: shorten it to 2 characters."),
    );
    expect(problems("Date", { defaultValue: "soon" })).toEqual(
      changed("Default value: enter a date such as 2026-05-31."),
    );
    expect(problems("Address", { defaultValue: "Vendor" })).toEqual(
      changed("Choose one of None, Buyer, Seller, Licensee as the default value."),
    );
    expect(problems("Email", { defaultValue: 5 })).toEqual(
      changed("Choose one of None, CurrentlySignedInUser as the default value."),
    );
  });

  it("says about a wrong option only what is wrong with the option", () => {
    expect(Object.keys(problems("Choice", { optionsList: [], defaultValue: "3" }))).toEqual([
      "options.optionsList",
    ]);
  });

  it("refuses a required heading", () => {
    expect(definitionProblems({ type: "Heading", constraints: { required: true } })).toEqual({
      "constraints.required": ["Leave required off: a heading takes no answer."],
    });
  });
});
