import { describe, expect, it } from "vitest";
import { answersSchema } from "./answers-schema";
import { define, said } from "./fixture";

const required = { constraints: { required: true } };

describe("answersSchema", () => {
  it("gives the answers normalised and without blanks, also under awkward ids", () => {
    const definitions = [
      define("SingleLineText", {}, { id: "__proto__" }),
      define("Date", {}, { id: "constructor" }),
      define("Email", {}, { id: "e" }),
    ];
    const given = JSON.parse(
      '{"__proto__": " a ", "constructor": {"date": "2026-05-01"}, "e": ""}',
    );
    const answers = answersSchema(definitions, "complete").parse(given);
    expect(Object.entries(answers)).toEqual([
      ["__proto__", "a"],
      ["constructor", "2026-05-01"],
    ]);
    expect(answersSchema(definitions, "complete").parse({})).toEqual({});
  });

  it.each(["draft", "complete"] as const)("refuses an unknown parameter in a %s", (purpose) => {
    const result = answersSchema([define("Email")], purpose).safeParse({ q: null });
    expect(result.error?.issues).toMatchObject([
      { path: ["q"], message: "Leave out “q”: this program has no parameter with that id." },
    ]);
  });

  it.each([null, undefined, "x", 5, []])("refuses %o instead of answers", (given) => {
    const result = answersSchema([], "draft").safeParse(given);
    expect(result.error?.issues.map(({ message }) => message)).toEqual([
      "Send the answers as an object keyed by parameter id.",
    ]);
  });

  it("demands required answers on completion only", () => {
    expect(said(define("SingleLineText", {}, required), " ")).toEqual(["Enter the Partner ID."]);
    expect(said(define("SingleLineText", {}, required), " ", "draft")).toEqual([]);
    expect(said(define("SingleLineText"), " ")).toEqual([]);
  });

  it.each([
    ["MultiLineText", ["Enter the Partner ID."]],
    ["Email", ["Enter the Partner ID."]],
    ["Subdomain", ["Enter the Partner ID."]],
    ["DataObject", ["Enter the Partner ID."]],
    ["Date", ["Enter the Partner ID."]],
    ["Choice", ["Choose the Partner ID."]],
    ["DropDown", ["Choose the Partner ID."]],
    ["Checkbox", ["Partner ID: choose at least one option."]],
    ["Heading", []],
    [
      "Address",
      [
        "addressLine1: Partner ID: enter the first address line.",
        "city: Partner ID: enter the city.",
        "country: Partner ID: choose the country.",
      ],
    ],
    [
      "Contact",
      [
        "firstName: Partner ID: enter the first name.",
        "email: Partner ID: enter the e-mail address.",
      ],
    ],
  ])("says for an unanswered required %s what to do", (type, sentences) => {
    expect(said(define(type, {}, required), undefined)).toEqual(sentences);
  });

  it("asks to tick the only box", () => {
    const optionsList = [{ label: "I agree", value: "yes" }];
    expect(said(define("Checkbox", { optionsList }, required), [])).toEqual([
      "Partner ID: tick the box.",
    ]);
  });

  it.each([
    ["How many?", "Answer “How many?”."],
    ["Your company", "Enter “Your company”."],
    ["Reg. no.", "Enter “Reg. no.”."],
    ["Name:", "Enter “Name:”."],
  ])("reads well for a parameter named %s", (name, sentence) => {
    expect(said(define("SingleLineText", {}, { ...required, name }), "")).toEqual([sentence]);
  });

  it.each([
    ["How many?", "How many? Enter at least 2 characters."],
    ["Name:", "Name: enter at least 2 characters."],
  ])("tells about a parameter named %s", (name, sentence) => {
    expect(said(define("SingleLineText", { minChar: 2 }, { name }), "x")).toEqual([sentence]);
  });

  it.each([{ hidden: true }, { readonly: true }])("never demands or judges %o", (flag) => {
    const more = { constraints: { required: true, ...flag } };
    const definition = define("SingleLineText", { minChar: 9 }, more);
    expect(said(definition, undefined)).toEqual([]);
    expect(said(definition, "short")).toEqual([]);
    expect(said(definition, 5)).toEqual(["Partner ID: enter it as text."]);
  });

  it("refuses a value for a heading", () => {
    expect(said(define("Heading"), "x", "draft")).toEqual([
      "Partner ID: leave it out, a heading takes no answer.",
    ]);
  });
});
