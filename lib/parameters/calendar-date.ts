/** The date as YYYY-MM-DD when the value is a real one, as a date or as an ISO date-time; otherwise undefined. */
export function calendarDate(value: unknown) {
  if (typeof value !== "string") return undefined;
  const text = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(value.trim())?.[1];
  return text !== undefined && isCalendarDate(text) ? text : undefined;
}

/** Whether the text is a date of the calendar written YYYY-MM-DD; 30 February is not (contract §9.2). */
export function isCalendarDate(text: string) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** "1 May 2026" for 2026-05-01; anything else is returned as it is. */
export function dateInWords(text: string) {
  if (!isCalendarDate(text)) return text;
  return words.format(new Date(`${text}T00:00:00Z`));
}

const words = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
