import { RqlError } from "./error";
import { type Constant, constantText } from "./expression";
import type { Found } from "./path";

/** A constant ready to bind, and the SQL type it is bound as. */
export type Bindable = { value: string; cast: string };

/**
 * Converts what the user wrote to the type of what it is compared with; null where no stored value
 * can equal it, as with an unknown word of an enumeration. Throws "Cannot convert value".
 */
export function convert(constant: Constant, found: Found, path: string): Bindable | null {
  const text = constantText(constant);
  const converted = convertText(text, found);
  if (converted !== undefined) return converted;
  throw new RqlError(path, `Cannot convert value: '${text}'.`, constant.at);
}

/** Undefined where the text is not of the type. */
function convertText(text: string, found: Found): Bindable | null | undefined {
  switch (found.type) {
    case "integer":
      return convertInteger(text);
    case "boolean":
      if (!/^(true|false)$/i.test(text)) return undefined;
      return { value: text.toLowerCase(), cast: "boolean" };
    case "instant":
      return convertInstant(text, found);
    case "date":
      return convertDate(text, found);
    default:
      return convertWords(text, found);
  }
}

function convertWords(text: string, { values, untyped }: Found): Bindable | null {
  if (values) {
    const word = values.find((value) => value.toLowerCase() === text.toLowerCase());
    return word === undefined ? null : { value: word, cast: "text" };
  }
  const isInstant = untyped && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text);
  return { value: (isInstant && parseInstant(text)) || text, cast: "text" };
}

function convertInteger(text: string): Bindable | undefined {
  const isWhole = /^[+-]?\d{1,16}$/.test(text) && Number.isSafeInteger(Number(text));
  return isWhole ? { value: String(Number(text)), cast: "bigint" } : undefined;
}

function convertInstant(text: string, { stored }: Found): Bindable | undefined {
  const value = parseInstant(text);
  return value === null ? undefined : { value, cast: stored === "column" ? "timestamptz" : "text" };
}

/** A date is the start of its day, so it compares with a later instant of that day as smaller. */
function convertDate(text: string, { stored }: Found): Bindable | undefined {
  const instant = parseInstant(text);
  if (instant === null) return undefined;
  const [day = "", time = ""] = instant.split("T");
  if (time === "00:00:00.000Z") return { value: day, cast: stored === "column" ? "date" : "text" };
  const value = stored === "column" ? instant.slice(0, -1) : instant;
  return { value, cast: stored === "column" ? "timestamp" : "text" };
}

const ISO = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d)?(\.\d{1,9})?(Z|[+-]\d\d:\d\d)?)?$/i;

/** `YYYY-MM-DDTHH:mm:ss.sssZ`, from a date or a timestamp (UTC unless it says otherwise). */
function parseInstant(text: string): string | null {
  const [, day, time = "00:00", seconds = ":00", fraction = "", zone = "Z"] =
    ISO.exec(text.trim()) ?? [];
  if (!day || !isCalendarDay(day)) return null;
  const date = new Date(`${day}T${time}${seconds}${fraction.slice(0, 4)}${zone.toUpperCase()}`);
  if (Number.isNaN(date.getTime())) return null;
  const instant = date.toISOString();
  return /^(?!0000)\d{4}-/.test(instant) ? instant : null;
}

/** JavaScript rolls 30 February over to March; PostgreSQL has no year 0. */
function isCalendarDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
