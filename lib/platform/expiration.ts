import type { SettingsColumn } from "./store/schema";

const dayMs = 24 * 60 * 60 * 1000;

/** The UTC day of an instant as YYYY-MM-DD. */
export function utcDay(at: Date) {
  return at.toISOString().slice(0, 10);
}

/**
 * The expiration date that activation leaves on a certificate, or null for none: counted in days from the UTC
 * day of activation; for a first activation an explicit date wins, a renewal counts anew and drops a date that
 * lies in the past (contract §14.5).
 */
export function expirationOnActivation({
  settings,
  current,
  renewal,
  at,
}: {
  settings: SettingsColumn;
  current: string | null;
  renewal: boolean;
  at: Date;
}) {
  if (current && !renewal) return current;
  const { enabled, duration } = settings.terminateOnExpiration;
  if (enabled && duration) return utcDay(new Date(at.getTime() + duration * dayMs));
  return current && current >= utcDay(at) ? current : null;
}
