import { calendarDate } from "./calendar-date";

/** One choice that a person may pick: `value` is stored, `label` is shown. */
type Option = { label: string; value: string; description?: string };

/** The options of a definition after reading: every key has its own type, whatever the vendor sent (contract §9.2). */
export type Options = {
  hintText?: string;
  placeholderText?: string;
  description?: string;
  pattern?: string;
  minChar?: number;
  maxChar?: number;
  optionsList: Option[];
  /** Without a leading dot. */
  domainSuffix?: string;
  objectType: "Json" | "Xml";
  phoneMandatory: boolean;
  dateRange: boolean;
  minAvailableDate?: string;
  maxAvailableDate?: string;
  defaultValue?: unknown;
};

/**
 * Reads a definition's options leniently: a key of the wrong type counts as absent, so that no definition can make
 * an answering person's form fail. What a vendor may send is `definitionProblems`' business.
 */
export function optionsOf(raw: unknown): Options {
  const source = isRecord(raw) ? raw : {};
  return {
    hintText: text(source.hintText),
    placeholderText: text(source.placeholderText),
    description: text(source.description),
    pattern: text(source.pattern),
    minChar: length(source.minChar),
    maxChar: length(source.maxChar),
    optionsList: optionsList(source.optionsList),
    domainSuffix: text(text(source.domainSuffix)?.replace(/^\.+/, "")),
    objectType: text(source.objectType)?.toLowerCase() === "xml" ? "Xml" : "Json",
    phoneMandatory: source.phoneMandatory === true,
    dateRange: source.dateRange === true,
    minAvailableDate: calendarDate(source.minAvailableDate),
    maxAvailableDate: calendarDate(source.maxAvailableDate),
    defaultValue: source.defaultValue,
  };
}

/** Whether the value is an object with keys, as JSON knows it. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown) {
  if (typeof value !== "string") return undefined;
  return value.trim() || undefined;
}

function length(value: unknown) {
  return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : undefined;
}

function optionsList(value: unknown): Option[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    if (!isRecord(entry) || typeof entry.value !== "string" || !entry.value.trim()) return [];
    return [
      {
        label: text(entry.label) ?? entry.value,
        value: entry.value,
        description: text(entry.description),
      },
    ];
  });
}
