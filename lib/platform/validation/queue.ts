const minuteMs = 60_000;
const delays = [1, 5, 15, 60];
const longestMs = 24 * 60 * minuteMs;

/**
 * When to ask again after `attempts` times without an answer: after 1, 5 and 15 minutes, then every hour, and no
 * more a day after the first time (decision 009).
 */
export function nextAttempt({
  attempts,
  since,
  at,
}: {
  attempts: number;
  since: string;
  at: Date;
}) {
  const delay = delays[attempts - 1] ?? 60;
  const next = at.getTime() + delay * minuteMs;
  return next - Date.parse(since) > longestMs ? undefined : new Date(next).toISOString();
}
