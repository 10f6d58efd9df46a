import "server-only";

/** The instant at which a calendar day (`YYYY-MM-DD`) begins in a zone, `days` later; undefined for no such day. */
export function startOfDay(day: string | undefined, timeZone: string, days = 0) {
  const utc = Date.parse(`${day}T00:00:00Z`) + days * dayMs;
  if (!day || Number.isNaN(utc)) return undefined;
  const guess = utc - offsetAt(utc, timeZone);
  return new Date(utc - offsetAt(guess, timeZone)).toISOString();
}

const dayMs = 24 * 60 * 60 * 1000;

/** Milliseconds by which a zone's clocks are ahead of UTC: "GMT+05:45", plain "GMT" for none. */
function offsetAt(instant: number, timeZone: string) {
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  const name = format.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value;
  const [, sign, hours = 0, minutes = 0] = /([+-])(\d+):(\d+)/.exec(name ?? "") ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
