import type { ParameterInput, ParameterType } from "@/lib/contract/parameter";
import { answersSchema } from "./answers-schema";
import { calendarDate } from "./calendar-date";
import { definitionOf } from "./definition";
import { isRecord } from "./options";
import { compiles } from "./pattern";

/** What of a sent definition is checked here: the options that its type gives a meaning. */
export type SentDefinition = Pick<ParameterInput, "type" | "options" | "constraints">;

/**
 * What is wrong with a definition that a vendor sends, keyed like `Problem.errors` ("options.pattern"); empty when it
 * may be stored. Keys that no type knows are nobody's business (contract §9.2).
 */
export function definitionProblems(sent: SentDefinition): Record<string, string[]> {
  const options = isRecord(sent.options) ? sent.options : {};
  const found = [...shapeProblems(options), ...rules[sent.type].flatMap((rule) => rule(options))];
  if (sent.type === "Heading" && sent.constraints?.required) {
    found.push(["constraints.required", "Leave required off: a heading takes no answer."]);
  }
  if (found.length === 0) found.push(...defaultProblems(sent.type, options));
  const problems: Record<string, string[]> = {};
  for (const [path, message] of found) problems[path] = [...(problems[path] ?? []), message];
  return problems;
}

type Found = [path: string, message: string];
type Rule = (options: Record<string, unknown>) => Found[];

const rules: Record<ParameterType, Rule[]> = {
  SingleLineText: [patternProblems, lengthProblems],
  MultiLineText: [lengthProblems],
  Address: [source("None", "Buyer", "Seller", "Licensee")],
  Contact: [source("None", "Buyer", "Licensee", "CurrentlySignedInUser")],
  Checkbox: [listProblems],
  Choice: [listProblems],
  Subdomain: [suffixProblems],
  Heading: [],
  DropDown: [listProblems],
  Email: [source("None", "CurrentlySignedInUser")],
  DataObject: [objectTypeProblems],
  Date: [windowProblems],
};

const shapes: Record<string, "text" | "true or false"> = {
  hintText: "text",
  placeholderText: "text",
  description: "text",
  pattern: "text",
  domainSuffix: "text",
  objectType: "text",
  minAvailableDate: "text",
  maxAvailableDate: "text",
  phoneMandatory: "true or false",
  dateRange: "true or false",
};

/** The wire's schema types these keys for every parameter type, so a wrong one would make the answer unreadable. */
function shapeProblems(options: Record<string, unknown>): Found[] {
  return Object.entries(shapes).flatMap(([key, shape]): Found[] => {
    const value = options[key];
    if (isAbsent(value)) return [];
    if (typeof value === (shape === "text" ? "string" : "boolean")) return [];
    return [[`options.${key}`, `Send ${key} as ${shape}.`]];
  });
}

function patternProblems({ pattern }: Record<string, unknown>): Found[] {
  if (typeof pattern !== "string" || !pattern || compiles(pattern)) return [];
  return [
    ["options.pattern", "Correct the pattern: it is not a regular expression that compiles."],
  ];
}

function lengthProblems({ minChar, maxChar }: Record<string, unknown>): Found[] {
  const found = Object.entries({ minChar, maxChar }).flatMap(([key, value]): Found[] => {
    if (isAbsent(value) || (Number.isSafeInteger(value) && Number(value) >= 0)) return [];
    return [[`options.${key}`, `Enter ${key} as a whole number, 0 or more.`]];
  });
  if (found.length || !Number(maxChar) || Number(minChar ?? 0) <= Number(maxChar)) return found;
  return [["options.maxChar", `Raise maxChar to minChar (${minChar}) or more.`]];
}

function listProblems({ optionsList }: Record<string, unknown>): Found[] {
  if (!Array.isArray(optionsList) || optionsList.length === 0) {
    return [["options.optionsList", "Add at least one option with a label and a value."]];
  }
  const seen = new Set<string>();
  return optionsList.flatMap((option: unknown, index): Found[] => {
    const path = `options.optionsList[${index}]`;
    const value = isRecord(option) ? textOf(option.value) : "";
    const label = isRecord(option) ? textOf(option.label) : "";
    const found: Found[] = [];
    if (!label) found.push([`${path}.label`, "Enter a label for the option."]);
    if (!value) found.push([`${path}.value`, "Enter a value for the option."]);
    if (seen.has(value))
      found.push([`${path}.value`, `Change the value: “${value}” is used twice.`]);
    seen.add(value || path);
    return found;
  });
}

function suffixProblems({ domainSuffix }: Record<string, unknown>): Found[] {
  const suffix = textOf(domainSuffix).replace(/^\./, "");
  if (!suffix || /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.|$))+$/i.test(suffix)) return [];
  return [["options.domainSuffix", "Enter the suffix as a domain, for example onmicrosoft.com."]];
}

function objectTypeProblems({ objectType }: Record<string, unknown>): Found[] {
  if (["", "json", "xml"].includes(textOf(objectType).toLowerCase())) return [];
  return [["options.objectType", "Choose Json or Xml as the object type."]];
}

function windowProblems({ minAvailableDate, maxAvailableDate }: Record<string, unknown>): Found[] {
  const found = Object.entries({ minAvailableDate, maxAvailableDate }).flatMap(
    ([key, value]): Found[] => {
      if (!textOf(value) || calendarDate(value)) return [];
      return [[`options.${key}`, `Enter ${key} as a date such as 2026-05-31.`]];
    },
  );
  const first = calendarDate(minAvailableDate);
  const last = calendarDate(maxAvailableDate);
  if (!first || !last || first <= last) return found;
  return [["options.maxAvailableDate", `Move maxAvailableDate to ${first} or later.`]];
}

/** A default that names where the answer comes from, in any case (contract §15 row 34). */
function source(...members: string[]): Rule {
  const accepted = new Set(members.map((member) => member.toLowerCase()));
  return ({ defaultValue }) => {
    if (isAbsent(defaultValue) || defaultValue === "") return [];
    if (accepted.has(textOf(defaultValue).toLowerCase())) return [];
    return [["options.defaultValue", `Choose one of ${members.join(", ")} as the default value.`]];
  };
}

const literalDefaults: ReadonlySet<ParameterType> = new Set([
  "SingleLineText",
  "MultiLineText",
  "Checkbox",
  "Choice",
  "DropDown",
  "DataObject",
  "Date",
]);

function defaultProblems(type: ParameterType, options: Record<string, unknown>): Found[] {
  if (!literalDefaults.has(type)) return [];
  const definition = definitionOf({ id: "default", name: "Default value", type, options });
  const result = answersSchema([definition], "complete").safeParse({
    default: options.defaultValue,
  });
  if (result.success) return [];
  return result.error.issues.map(({ message }): Found => ["options.defaultValue", message]);
}

function isAbsent(value: unknown) {
  return value === undefined || value === null;
}

function textOf(value: unknown) {
  return typeof value === "string" ? value.trim() : "";
}
