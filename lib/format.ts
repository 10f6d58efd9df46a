/** The order in which a date's parts stand: the locale's own, or one that the reader has chosen. */
export type DateOrder = "Culture" | "DayMonthYear" | "MonthDayYear" | "Iso";

/** Who reads: dates are written for this locale and zone, and counted from this moment. */
export type Reader = { locale: string; timeZone: string; now: Date; dateOrder?: DateOrder };

type Place = Pick<Reader, "locale" | "timeZone" | "dateOrder">;

const dayMs = 86_400_000;

/** "3 May 2027" for a calendar day (`YYYY-MM-DD`, no zone) or for the day of an instant in the reader's zone. */
export function formatDate(value: string | Date, { timeZone, ...place }: Place): string {
  return dayText(value, { ...place, timeZone: isDay(value) ? "UTC" : timeZone });
}

/** "3 May 2027 at 14:05" in the reader's zone; a calendar day has no time and stays a date. */
export function formatDateTime(value: string | Date, place: Place): string {
  if (isDay(value)) return formatDate(value, place);
  return momentText(value, place, "short");
}

/** The whole truth of an instant, to the second and with its zone: "3 May 2027 at 14:05:22 GMT+5:45". */
export function formatInstant(value: string | Date, place: Place): string {
  return momentText(value, place, "long");
}

/**
 * "in 161 days", "tomorrow", "2 days ago". The days between instants are those of the reader's zone;
 * a calendar day is counted in UTC, so that it never contradicts `daysLeft`.
 */
export function formatDistance(value: string | Date, { locale, timeZone, now }: Reader): string {
  const zone = isDay(value) ? "UTC" : timeZone;
  const days = daysBetween(civilDay(now, zone), civilDay(value, zone));
  if (Number.isNaN(days)) return "";
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(days, "day");
}

/**
 * Days on which a certificate with this `expirationDate` still counts: 0 on its last day, negative after it.
 * The day ends at midnight UTC wherever the reader is (contract §14.5). NaN when the text holds no date.
 */
export function daysLeft(expirationDate: string, { now }: Pick<Reader, "now">): number {
  return daysBetween(civilDay(now, "UTC"), expirationDate.slice(0, 10));
}

/** "90 days to expire", "expires today", "expired 10 days ago"; empty when the text holds no date. */
export function formatExpiry(
  expirationDate: string,
  { locale, now }: Pick<Reader, "locale" | "now">,
): string {
  const days = daysLeft(expirationDate, { now });
  if (Number.isNaN(days)) return "";
  if (days === 0) return "expires today";
  const count = formatCount(Math.abs(days), { one: "day", other: "days", locale });
  return days > 0 ? `${count} to expire` : `expired ${count} ago`;
}

/** The last millisecond of a calendar day in UTC, the instant at which an expiration date has passed. */
export function endOfDay(day: string): Date {
  return new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + dayMs - 1);
}

/** "1,204" or "1 204", as the locale groups digits. */
export function formatNumber(value: number, { locale }: Pick<Reader, "locale">): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** "1 product", "4 products". */
export function formatCount(
  value: number,
  { one, other, locale }: { one: string; other: string } & Pick<Reader, "locale">,
): string {
  return `${formatNumber(value, { locale })} ${value === 1 ? one : other}`;
}

/** "52 bytes", "1.2 MB": decimal units, one digit after the point below ten. */
export function formatFileSize(bytes: number, { locale }: Pick<Reader, "locale">): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  const places = [1, 1e3, 1e6, 1e9];
  // A size that would round up to a thousand of one unit is one of the next: "1 MB", not "1,000 kB".
  const index = Math.max(
    0,
    places.findLastIndex((place) => bytes >= place * 0.9995),
  );
  const amount = bytes / (places[index] ?? 1);
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: units[index] ?? "byte",
    unitDisplay: index === 0 ? "long" : "short",
    maximumFractionDigits: index > 0 && amount < 10 ? 1 : 0,
  }).format(amount);
}

/** A person's name as one text: first and last name, else `name`, else the e-mail address, else the id. */
export function formatName(person: {
  id?: string;
  name?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  email?: string | null;
}): string {
  const full = [person.firstName, person.lastName].filter(Boolean).join(" ").trim();
  return full || person.name?.trim() || person.email || person.id || "";
}

/** One or two letters that stand for a name: "Ana Nováková" → "AN", "Adobe" → "A". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(hasLetter);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => firstLetter(word ?? "")).join("");
}

function isDay(value: string | Date): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** The locale whose long date has its parts in that order; ISO days are those of Canada's short one. */
const orders = {
  DayMonthYear: { locale: "en-GB", dateStyle: "long" },
  MonthDayYear: { locale: "en-US", dateStyle: "long" },
  Iso: { locale: "en-CA", year: "numeric", month: "2-digit", day: "2-digit" },
} as const;

function dayText(value: string | Date, { locale, timeZone, dateOrder = "Culture" }: Place) {
  if (dateOrder === "Culture") return formatted(value, locale, { dateStyle: "long", timeZone });
  const { locale: ordered, ...options } = orders[dateOrder];
  return formatted(value, ordered, { ...options, timeZone });
}

/** In a chosen order the time is still the locale's, of twelve hours or of twenty-four. */
function momentText(value: string | Date, place: Place, timeStyle: "short" | "long") {
  const { locale, timeZone, dateOrder = "Culture" } = place;
  if (dateOrder === "Culture") {
    return formatted(value, locale, { dateStyle: "long", timeStyle, timeZone });
  }
  const joint = dateOrder === "Iso" ? " " : " at ";
  const time = formatted(value, locale, { timeStyle, timeZone });
  const day = dayText(value, place);
  return time === day ? day : `${day}${joint}${time}`;
}

/** A platform may send a date that no calendar knows; its text is then shown as it came. */
function formatted(value: string | Date, locale: string, options: Intl.DateTimeFormatOptions) {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return String(value);
  return dateTime(locale, options).format(date);
}

/** The calendar day of an instant in a zone, as `YYYY-MM-DD`; empty when the text holds no date. */
function civilDay(value: string | Date, timeZone: string): string {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return "";
  const iso = dateTime("en-CA", { year: "numeric", month: "2-digit", day: "2-digit", timeZone });
  return iso.format(date);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

function hasLetter(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word);
}

function firstLetter(word: string): string {
  return (/[\p{L}\p{N}]/u.exec(word)?.[0] ?? "").toLocaleUpperCase();
}

// A formatter costs a hundred times more to make than to use, and a list makes hundreds of uses.
const formatters = new Map<string, Intl.DateTimeFormat>();

function dateTime(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}
