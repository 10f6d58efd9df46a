import type { ParameterType } from "@/lib/contract/parameter";
import { normalizeAddress } from "./address";
import { normalizeContact } from "./contact";
import { normalizeDataObject } from "./data-object";
import type { Definition } from "./definition";
import { isRecord } from "./options";
import { cleanLine, cleanText } from "./text";

/** Parameter id → answer, as it is stored and sent. */
export type Answers = Record<string, unknown>;

/**
 * The one place where an answer gets its stored form: trimmed, old spellings read (contract §15 rows 27, 35),
 * option values in the definition's case, and every kind of blank `undefined`. Repeating it changes nothing; a value
 * of the wrong shape stays as it is, for the schema to refuse.
 */
export function normalizeAnswer(definition: Definition, value: unknown): unknown {
  const normalized = forms[definition.type](value, definition);
  return isEmpty(normalized) ? undefined : normalized;
}

/** Whether the value counts as no answer to this parameter. */
export function isBlank(definition: Definition, value: unknown) {
  return normalizeAnswer(definition, value) === undefined;
}

/** The answer stored under this very id; inherited keys such as "constructor" are none. */
export function answerTo(answers: Answers, id: string) {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

const forms = {
  SingleLineText: cleanLine,
  MultiLineText: cleanText,
  Address: normalizeAddress,
  Contact: normalizeContact,
  Checkbox: checkedValues,
  Choice: optionValue,
  Subdomain: subdomain,
  Heading: (value) => value,
  DropDown: optionValue,
  Email: cleanLine,
  DataObject: normalizeDataObject,
  Date: date,
} satisfies Record<ParameterType, (value: unknown, definition: Definition) => unknown>;

function isEmpty(value: unknown) {
  if (value === undefined || value === null) return true;
  if (typeof value === "string") return value.trim() === "";
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && Object.keys(value).length === 0;
}

function checkedValues(value: unknown, definition: Definition) {
  if (!Array.isArray(value)) return value;
  const values = value.map((entry: unknown) => optionValue(entry, definition));
  return [...new Set(values)].filter((entry) => !isEmpty(entry));
}

/** An exact match wins over one in another case, because two options may differ by case alone. */
function optionValue(value: unknown, { options }: Definition) {
  if (typeof value !== "string") return value;
  if (options.optionsList.some((option) => option.value === value)) return value;
  const wanted = fold(value);
  const matches = options.optionsList.filter((option) => fold(option.value) === wanted);
  return matches.length === 1 ? matches[0]?.value : cleanLine(value);
}

function fold(text: string) {
  return text.trim().toLowerCase();
}

/** People paste the whole domain: the suffix goes, however often it stands there. */
function subdomain(value: unknown, { options }: Definition) {
  const text = cleanLine(value);
  if (typeof text !== "string") return text;
  const suffix = `.${options.domainSuffix ?? ""}`.toLowerCase();
  let name = text.toLowerCase();
  while (suffix !== "." && name.endsWith(suffix)) name = name.slice(0, -suffix.length).trim();
  return name;
}

function date(value: unknown, { options }: Definition) {
  if (!isRecord(value)) return cleanLine(value);
  if (isWrappedDate(value)) return cleanLine(value.date);
  if (!options.dateRange) return value;
  const range: Record<string, unknown> = {};
  for (const part of ["start", "end"]) {
    const text = cleanLine(value[part]);
    if (!isEmpty(text)) range[part] = text;
  }
  return range;
}

function isWrappedDate(value: Record<string, unknown>) {
  return Object.hasOwn(value, "date") && (typeof value.date === "string" || value.date === null);
}
