import { eq } from "drizzle-orm";
import { TOTP } from "otpauth";
import pino from "pino";
import { addressHeader, originHeader } from "@/lib/contract/headers";
import { hashOf } from "./sign-in/password-hash";
import { users } from "./store/schema";
import { mails } from "./store/schema-identity";
import { limits } from "./store/schema-platform";
import { done, type TestPlatform } from "./testing";

/** The password of people in tests who have one. */
export const password = "correct horse battery staple";

/** Gives the user `password`. */
export async function givePassword({ context }: TestPlatform, userId: string) {
  const passwordHash = await hashOf(password);
  await context.store.db.update(users).set({ passwordHash }).where(eq(users.id, userId));
}

/** A call without a token, as from a browser at `address` with a portal at `origin`. */
export function stranger(
  platform: TestPlatform,
  { address = "192.0.2.1", origin = "https://portal.example" } = {},
) {
  const headers = { [addressHeader]: address, [originHeader]: origin };
  return (method: string, path: string, body?: unknown) =>
    platform.as("")(method, path, body, headers);
}

/** Signs in by password; answers the session, its token and a caller with it. */
export async function signIn(
  platform: TestPlatform,
  email = "vendor@example.com",
  from: Parameters<typeof stranger>[1] = {},
) {
  const body = { email, password };
  const session = await done(stranger(platform, from)("POST", "/accounts/sessions", body));
  return { session, ...from, call: withToken(platform, session.token, from) };
}

/** A call with a token from a browser in a portal. */
export function withToken(
  platform: TestPlatform,
  token: string,
  { address = "192.0.2.1", origin = "https://portal.example" } = {},
) {
  const headers = { [addressHeader]: address, [originHeader]: origin };
  return (method: string, path: string, body?: unknown) =>
    platform.as(token)(method, path, body, headers);
}

/** The code that an app with `secret` shows at the platform's time, or `steps` later. */
export function codeOf({ clock }: TestPlatform, secret: string, steps = 0) {
  const timestamp = clock.now.getTime() + steps * 30_000;
  return new TOTP({ secret }).generate({ timestamp });
}

/** Turns two-step sign-in on; answers the app's secret and the recovery codes. */
export async function turnOnCodes(
  platform: TestPlatform,
  call: ReturnType<typeof withToken>,
): Promise<{ secret: string; recoveryCodes: string[] }> {
  const security = "/accounts/sign-in-security";
  const { secret } = await done(call("POST", `${security}/codes`));
  const code = codeOf(platform, secret);
  const { recoveryCodes } = await done(call("POST", `${security}/codes/confirm`, { code }));
  return { secret, recoveryCodes };
}

/** The mails that wait, oldest first. */
export function outbox({ context }: TestPlatform) {
  return context.store.db.select().from(mails).orderBy(mails.createdAt);
}

export async function throwAwayMails({ context }: TestPlatform) {
  await context.store.db.delete(mails);
}

/** Forgets every count, as if all that was tried were long ago. */
export async function forgetCounts({ context }: TestPlatform) {
  await context.store.db.delete(limits);
}

/** A log whose lines a test reads. */
export function collectingLog() {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string) => {
    lines.push(JSON.parse(line));
  };
  return { lines, log: pino({ level: "trace" }, { write }) };
}
