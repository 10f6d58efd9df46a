import type { Definition } from "./definition";
import { isRecord } from "./options";
import { cleanText, isStorableText } from "./text";

/** The longest data object, in characters of its text, and its deepest nesting. */
export const dataObjectLimits = { characters: 100_000, depth: 64 } as const;

/**
 * JSON text becomes the value that it describes, XML stays text (contract §9.2). Text that describes a text stays as
 * typed, because a text would be read as JSON again, and so does JSON whose numbers would lose digits.
 */
export function normalizeDataObject(value: unknown, { options }: Definition) {
  if (typeof value === "string")
    return options.objectType === "Xml" ? cleanText(value) : read(value);
  const copy = jsonCopy(value);
  if (typeof copy === "string") return options.objectType === "Xml" ? cleanText(copy) : read(copy);
  return copy === undefined ? value : copy;
}

/** The value as compact JSON, or undefined for what JSON cannot express. */
export function jsonText(value: unknown) {
  try {
    return JSON.stringify(value) as string | undefined;
  } catch {
    return undefined;
  }
}

/** Whether the text is well-formed JSON. */
export function isJson(text: string) {
  return parsed(text) !== undefined;
}

/** Whether the database can hold the JSON value: finite numbers, sound texts, nested at most `depth` deep. */
export function isStorableJson(value: unknown, depth: number = dataObjectLimits.depth): boolean {
  if (typeof value === "string") return isStorableText(value);
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  if (depth === 0) return false;
  return Object.entries(value).every(
    ([key, entry]) => isStorableText(key) && isStorableJson(entry, depth - 1),
  );
}

function read(text: string) {
  const cleaned = cleanText(text);
  if (typeof cleaned !== "string") return cleaned;
  const value = parsed(cleaned)?.value;
  if (value === undefined || typeof value === "string") return cleaned;
  return isStorableJson(value) && isExact(value) ? jsonCopy(value) : cleaned;
}

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function jsonCopy(value: unknown): unknown {
  const text = jsonText(value);
  return text === undefined ? undefined : JSON.parse(text);
}

function isExact(value: unknown): boolean {
  if (typeof value === "number") return !Number.isInteger(value) || Number.isSafeInteger(value);
  if (Array.isArray(value)) return value.every(isExact);
  return !isRecord(value) || Object.values(value).every(isExact);
}
