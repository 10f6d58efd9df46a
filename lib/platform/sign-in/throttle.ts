import { digest } from "../access";
import type { Limit } from "../limits";
import { tooMany } from "../refusal";
import { type Asking, logSecurity } from "./security-log";

const quarter = 15 * 60;
const hour = 60 * 60;

const passwordByAddress = { name: "password-address", points: 100, seconds: quarter };
const passwordByPair = { name: "password-pair", points: 10, seconds: quarter };
const passwordByEmail = { name: "password-email", points: 50, seconds: hour };
const passwordByDevice = { name: "password-device", points: 10, seconds: quarter };
const codeByDevice = { name: "code-device", points: 10, seconds: quarter };
const codeByUser = { name: "code-user", points: 20, seconds: hour };
const confirmation = { name: "confirmation", points: 10, seconds: quarter };
const passkeyByAddress = { name: "passkey-address", points: 100, seconds: quarter };
const challengeByAddress = { name: "challenge-address", points: 600, seconds: quarter };
const idTokenByAddress = { name: "id-token-address", points: 100, seconds: quarter };
const ticketByAddress = { name: "ticket-address", points: 100, seconds: quarter };
const resetByEmail = { name: "reset-email", points: 3, seconds: hour };
const resetByAddress = { name: "reset-address", points: 20, seconds: hour };

/** What is counted under which key; keys are digested, so the store never has what people typed. */
type Count = readonly [limit: Limit, key: string];

/**
 * What a try of a password counts for. A browser that the person has signed in from has a count of its own, so that a
 * stranger who guesses their password can't lock them out of it. For any other the order matters: an address that is over
 * its own limits uses up nobody else's.
 */
export function passwordCounts(
  { caller }: Asking,
  { email, device }: { email: string; device: string | undefined },
): Count[] {
  if (device) return [[passwordByDevice, device]];
  const pair = `${email.toLowerCase()} ${caller.address}`;
  return [
    [passwordByAddress, caller.address],
    [passwordByPair, pair],
    [passwordByEmail, email.toLowerCase()],
  ];
}

/** What a code of the second step counts for, by the browser where it is a known one. */
export function codeCounts({
  userId,
  device,
}: {
  userId: string;
  device: string | undefined;
}): Count[] {
  return device ? [[codeByDevice, device]] : [[codeByUser, userId]];
}

/** By the session, which only the person and who has stolen it can use. */
export function confirmationCounts(sessionId: string): Count[] {
  return [[confirmation, sessionId]];
}

export function passkeyCounts({ caller }: Asking): Count[] {
  return [[passkeyByAddress, caller.address]];
}

/** Sign-in pages ask for a challenge when they open, whether or not somebody uses a passkey. */
export function challengeCounts({ caller }: Asking): Count[] {
  return [[challengeByAddress, caller.address]];
}

export function idTokenCounts({ caller }: Asking): Count[] {
  return [[idTokenByAddress, caller.address]];
}

export function ticketCounts({ caller }: Asking): Count[] {
  return [[ticketByAddress, caller.address]];
}

/** Counts one more try of each; over a limit it is a 429 that says how long to wait. */
export async function countTry(asking: Asking, counts: readonly Count[]) {
  const resetMs = await overBy(asking, counts);
  if (resetMs === undefined) return;
  logSecurity(asking, "too many attempts");
  throw waitFor(resetMs);
}

/** Forgets the tries after one that was right, except those that many people may share. */
export async function forgetTries({ context }: Asking, counts: readonly Count[]) {
  const shared: readonly Limit[] = [passwordByAddress, passwordByEmail];
  const own = counts.filter(([limit]) => !shared.includes(limit));
  await Promise.all(own.map(([limit, key]) => context.limits.forget(limit, digest(key))));
}

/** Whether one more reset mail may go to this address and be asked for from there. */
export async function mayAskForReset(asking: Asking, email: string) {
  const resetMs = await overBy(asking, [
    [resetByAddress, asking.caller.address],
    [resetByEmail, email.toLowerCase()],
  ]);
  if (resetMs !== undefined) logSecurity(asking, "too many attempts", { reason: "reset mails" });
  return resetMs === undefined;
}

/** Takes one by one and stops at the first that is used up; answers when that is over. */
async function overBy({ context }: Asking, counts: readonly Count[]) {
  for (const [limit, key] of counts) {
    const { isAllowed, resetMs } = await context.limits.take(limit, digest(key));
    if (!isAllowed) return resetMs;
  }
  return undefined;
}

function waitFor(resetMs: number) {
  return tooMany(resetMs, (seconds) => {
    const minutes = Math.ceil(seconds / 60);
    const wait = minutes > 1 ? `${minutes} minutes` : "a minute";
    return `There were too many attempts. Wait ${wait}, then try again. Meanwhile you can sign in with a passkey, or choose a new password by mail.`;
  });
}
