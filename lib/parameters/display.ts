import type { ParameterType } from "@/lib/contract/parameter";
import { normalizeAnswer } from "./answer";
import { dateInWords } from "./calendar-date";
import { countryName } from "./country";
import { jsonText } from "./data-object";
import type { Definition } from "./definition";
import { isRecord } from "./options";

/**
 * The answer as text, as the wire's `displayValue` shows it (contract §9.3): labels instead of option values, an
 * address on one line, dates in words. Empty text for no answer; never throws.
 */
export function displayValue(definition: Definition, value: unknown): string {
  const answer = normalizeAnswer(definition, value);
  return answer === undefined ? "" : texts[definition.type](answer, definition);
}

/** The lines of an address as on an envelope, the country by name; parts that are no text are left out. */
export function addressLines(value: unknown) {
  const address = isRecord(value) ? value : {};
  const town = present(textIn(address, "postCode"), textIn(address, "city")).join(" ");
  return present(
    textIn(address, "addressLine1"),
    textIn(address, "addressLine2"),
    town,
    textIn(address, "state"),
    countryName(textIn(address, "country")),
  );
}

/** The name, the e-mail address and the phone of a contact, as far as they are there. */
export function contactLines(value: unknown) {
  const contact = isRecord(value) ? value : {};
  const phone = isRecord(contact.phone) ? contact.phone : {};
  return present(
    present(textIn(contact, "firstName"), textIn(contact, "lastName")).join(" "),
    textIn(contact, "email"),
    present(textIn(phone, "prefix"), textIn(phone, "number")).join(" "),
  );
}

/** The labels of the chosen options; a value that is no longer offered stands for itself. */
export function optionLabels(definition: Definition, value: unknown) {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.map((entry) => {
    const option = definition.options.optionsList.find((candidate) => candidate.value === entry);
    return option?.label ?? plain(entry);
  });
}

const texts = {
  SingleLineText: plain,
  MultiLineText: plain,
  Address: (value) => addressLines(value).join(", ") || plain(value),
  Contact: (value) => contactLines(value).join(", ") || plain(value),
  Checkbox: (value, definition) => optionLabels(definition, value).join(", "),
  Choice: (value, definition) => optionLabels(definition, value).join(", "),
  Subdomain: subdomain,
  Heading: () => "",
  DropDown: (value, definition) => optionLabels(definition, value).join(", "),
  Email: plain,
  DataObject: plain,
  Date: date,
} satisfies Record<ParameterType, (value: unknown, definition: Definition) => string>;

function plain(value: unknown) {
  return typeof value === "string" ? value : (jsonText(value) ?? "");
}

function subdomain(value: unknown, { options }: Definition) {
  return options.domainSuffix ? `${plain(value)}.${options.domainSuffix}` : plain(value);
}

function date(value: unknown) {
  if (!isRecord(value)) return dateInWords(plain(value));
  const start = dateInWords(textIn(value, "start"));
  const end = dateInWords(textIn(value, "end"));
  if (start && end) return `${start} – ${end}`;
  if (start) return `from ${start}`;
  return end ? `until ${end}` : plain(value);
}

function textIn(source: Record<string, unknown>, key: string) {
  const value = source[key];
  return typeof value === "string" ? value.trim() : "";
}

function present(...texts: string[]) {
  return texts.filter(Boolean);
}
