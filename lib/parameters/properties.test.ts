import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Parameter, type ParameterType, parameterTypes } from "@/lib/contract/parameter";
import { isBlank, normalizeAnswer } from "./answer";
import { answersSchema } from "./answers-schema";
import { defaultAnswers } from "./defaults";
import { type Definition, definitionOf } from "./definition";
import { definitionProblems } from "./definition-problems";
import { displayValue } from "./display";
import { openQuestions, stepsOf } from "./steps";

const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
  withUnicodeString: true,
});
const nameText = fc.constantFrom("Partner ID", "How many?", "Your name", "Reg. no.", "Terms:", "P");
const pattern = fc.constantFrom("\\d{4}", "(", "a)|(b", "[A-Z]+", "", ".*", "(?<x>a)\\k<x>");
const day = fc.constantFrom("2026-05-01", "2026-05-31", "2026-02-30", "soon", " 2026-06-15 ", "");
const optionValue = fc.constantFrom("1", "2", "gold", "GOLD", "gone", " ");
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "1234",
    "ABC",
    "jane@example.com",
    "contoso",
    "a.example.com",
    "<a/>",
    "{}",
    "[1e999]",
  ),
);
const phone = fc.oneof(
  fc.constantFrom("+34 660707172", "0034660", "+1", "+34+34 1"),
  fc.record({ prefix: text, number: text }, { requiredKeys: [] }),
  fc.constant({ prefix: "+34", number: "660 70 71" }),
);
const address = fc.record(
  {
    addressLine1: text,
    addressLine2: text,
    postalCode: text,
    postCode: text,
    city: text,
    state: text,
    country: fc.constantFrom("ES", "us", "HK", "Spain", ""),
  },
  { requiredKeys: [] },
);
const contact = fc.record(
  { firstName: text, lastName: text, email: text, phone },
  { requiredKeys: [] },
);
const answer = fc.oneof(
  anything,
  text,
  optionValue,
  fc.array(optionValue),
  fc.json(),
  day,
  fc.record({ date: day }),
  fc.record({ start: day, end: day }, { requiredKeys: [] }),
  address,
  contact,
);
const wildOptions = fc.record(
  {
    hintText: fc.oneof(fc.constant("Hint"), anything),
    placeholderText: fc.oneof(fc.constant("1234"), anything),
    pattern: fc.oneof(pattern, anything),
    minChar: fc.oneof(fc.integer({ min: -1, max: 5 }), anything),
    maxChar: fc.oneof(fc.integer({ min: -1, max: 9 }), anything),
    optionsList: fc.oneof(
      fc.array(fc.record({ label: fc.string(), value: optionValue }), { maxLength: 3 }),
      anything,
    ),
    domainSuffix: fc.oneof(fc.constantFrom("example.com", ".example.com"), anything),
    objectType: fc.oneof(fc.constantFrom("Json", "XML"), anything),
    phoneMandatory: fc.oneof(fc.boolean(), anything),
    dateRange: fc.oneof(fc.boolean(), anything),
    minAvailableDate: fc.oneof(day, anything),
    maxAvailableDate: fc.oneof(day, anything),
    defaultValue: answer,
  },
  { requiredKeys: [] },
);
const saneOptions = fc.record(
  {
    hintText: fc.constant("Hint"),
    placeholderText: fc.constantFrom("1234", "Your id"),
    pattern: fc.constantFrom("\\d{4}", "[A-Z]+", ".*"),
    minChar: fc.integer({ min: 0, max: 3 }),
    maxChar: fc.integer({ min: 2, max: 9 }),
    optionsList: fc.constant([
      { label: "One", value: "1" },
      { label: "Gold", value: "gold", description: "Best" },
      { label: "GOLD", value: "GOLD" },
    ]),
    domainSuffix: fc.constant("example.com"),
    objectType: fc.constantFrom("Json", "XML"),
    phoneMandatory: fc.boolean(),
    dateRange: fc.boolean(),
    minAvailableDate: fc.constant("2026-05-01"),
    maxAvailableDate: fc.constantFrom("2026-05-31", "2027-05-31"),
    defaultValue: fc.oneof(
      fc.constantFrom("None", "Buyer", "1234", "1", "2026-05-01", "<a/>", ""),
      fc.constant(["1", "gold"]),
      fc.constant({ start: "2026-05-01", end: "2026-05-31" }),
    ),
  },
  { requiredKeys: ["optionsList"] },
);
const rarely = fc.nat(9).map((roll) => roll === 0);
const definition = fc
  .record({
    type: fc.constantFrom(...parameterTypes),
    name: nameText,
    constraints: fc.record({ hidden: rarely, readonly: rarely, required: fc.boolean() }),
    options: fc.oneof(saneOptions, wildOptions),
  })
  .map(({ options, ...parameter }) =>
    definitionOf({ id: "p", ...parameter, options: asSent(options) }),
  );
const aText = fc.constantFrom("1234", "ABC", " jane@example.com ", "a\r\nb", "contoso");
const anAddress = fc.record(
  {
    addressLine1: fc.constantFrom("Gran Vía 1", " 1 Main St "),
    addressLine2: text,
    postalCode: fc.constantFrom("28013", "EC1A 1BB"),
    city: fc.constant("Madrid"),
    state: text,
    country: fc.constantFrom("es", "HK", "AE"),
  },
  { requiredKeys: ["addressLine1", "postalCode", "city", "country"] },
);
const aContact = fc.record(
  { firstName: aText, lastName: text, email: fc.constant(" jane@example.com"), phone },
  { requiredKeys: ["firstName", "email"] },
);
const fitting: Record<ParameterType, fc.Arbitrary<unknown>> = {
  SingleLineText: aText,
  MultiLineText: aText,
  Address: anAddress,
  Contact: aContact,
  Checkbox: fc.array(fc.constantFrom("1", "gold", "GOLD")),
  Choice: fc.constantFrom("1", "gold"),
  Subdomain: fc.constantFrom("contoso", "Contoso.example.com"),
  Heading: fc.constant(null),
  DropDown: fc.constantFrom("1", "gold"),
  Email: fc.constant(" jane@example.com"),
  DataObject: fc.oneof(fc.json(), fc.jsonValue(), fc.constantFrom("<a/>", '{"a":1}')),
  Date: fc.oneof(
    fc.constantFrom("2026-05-01", { date: "2026-05-31" }),
    fc.constant({ start: "2026-05-01", end: "2026-05-31" }),
  ),
};
const question = definition.chain((asked) =>
  fc.tuple(fc.constant(asked), fc.oneof(fitting[asked.type], answer)),
);

/** Wrong shapes are the point: definitions must be survivable whatever a vendor has stored. */
function asSent(options: unknown) {
  return options as Parameter["options"];
}

function check(asked: Definition, value: unknown, purpose: "draft" | "complete") {
  return answersSchema([asked], purpose).safeParse({ p: value });
}

const runs = { numRuns: 400 };

describe("every definition and every answer", () => {
  it("are survived by all rules", () => {
    fc.assert(
      fc.property(question, ([asked, value]) => {
        check(asked, value, "draft");
        check(asked, value, "complete");
        answersSchema([asked], "complete").safeParse(value);
        isBlank(asked, value);
        const answers = defaultAnswers([asked], { previous: { p: value } });
        for (const step of stepsOf([], [asked])) openQuestions(step, answers);
      }),
      runs,
    );
  });

  it("have a normal form that normalising leaves alone", () => {
    fc.assert(
      fc.property(question, ([asked, value]) => {
        const once = normalizeAnswer(asked, value);
        expect(normalizeAnswer(asked, once)).toEqual(once);
      }),
      runs,
    );
  });

  it("pass as a draft whenever they pass as complete, with the same result", () => {
    fc.assert(
      fc.property(question, ([asked, value]) => {
        const complete = check(asked, value, "complete");
        if (complete.success) expect(check(asked, value, "draft")).toEqual(complete);
      }),
      runs,
    );
  });

  it("pass again after a JSON round trip once they passed as complete", () => {
    fc.assert(
      fc.property(question, ([asked, value]) => {
        const first = check(asked, value, "complete");
        if (!first.success) return;
        const again = JSON.parse(JSON.stringify(first.data));
        expect(answersSchema([asked], "complete").safeParse(again)).toEqual(first);
      }),
      runs,
    );
  });

  it("are refused only with sentences of ours that name the parameter", () => {
    fc.assert(
      fc.property(question, fc.constantFrom("draft", "complete"), ([asked, value], purpose) => {
        for (const { message, path } of check(asked, value, purpose).error?.issues ?? []) {
          expect(message).toContain(asked.name);
          expect(message).toMatch(/\.$/);
          expect(message).not.toMatch(/invalid|expected (?!format)|received|please/i);
          expect(path[0]).toBe("p");
        }
      }),
      runs,
    );
  });

  it("are shown without a trace of JavaScript's own text for objects", () => {
    fc.assert(
      fc.property(question, ([asked, value]) => {
        const shown = displayValue(asked, value);
        expect(shown).not.toContain("[object ");
        if (!isBlank(asked, value) && check(asked, value, "complete").success) {
          expect(shown).not.toBe("");
        }
      }),
      runs,
    );
  });
});

describe("every definition that definitionProblems accepts", () => {
  it("starts with defaults that pass", () => {
    const sent = fc.record({ type: fc.constantFrom(...parameterTypes), options: saneOptions });
    fc.assert(
      fc.property(sent, ({ type, options }) => {
        const problems = definitionProblems({ type, options });
        for (const message of Object.values(problems).flat()) expect(message).toMatch(/\.$/);
        if (Object.keys(problems).length) return;
        const asked = definitionOf({ id: "p", type, options: asSent(options) });
        const answers = defaultAnswers([asked]);
        expect(answersSchema([asked], "complete").safeParse(answers)).toEqual({
          success: true,
          data: answers,
        });
      }),
      runs,
    );
  });
});
