import { and, eq } from "drizzle-orm";
import type { PasswordSignIn } from "@/lib/contract/session";
import type { Context } from "../context";
import { unacceptable } from "../refusal";
import { users } from "../store/schema";
import { issueTicket } from "../tickets";
import { knownBrowser } from "./browsers";
import { hasEmail } from "./has-email";
import { openSession } from "./new-session";
import { hashOf, isBehind, isOutdated } from "./password-hash";
import { type Asking, logSecurity } from "./security-log";
import { countTry, forgetTries, passwordCounts } from "./throttle";

const secondStepMs = 5 * 60 * 1000;

/**
 * Signs in with e-mail and password, or answers the ticket of the second step. A wrong password and an unknown address
 * get one answer, after the same amount of work.
 */
export async function signInByPassword(asking: Asking, given: PasswordSignIn): Promise<string> {
  const { context } = asking;
  const user = await activeUser(context, given.email);
  const userId = user?.id ?? "";
  const device = await knownBrowser(context, { userId, device: given.device });
  const counts = passwordCounts(asking, { email: given.email, device });
  await countTry(asking, counts);
  const isRight = await isBehind(user?.passwordHash, given.password);
  if (!user || !isRight) {
    logSecurity(asking, "sign-in refused", { method: "password", userId: user?.id });
    throw unacceptable({
      password: ["The e-mail address or the password is not right. Check both and try again."],
    });
  }
  await forgetTries(asking, counts);
  await rehash(context, user, given.password);
  if (user.totpConfirmedAt) return askForCode(asking, { userId, device });
  return openSession(asking, { userId, method: "password", browser: { known: device } });
}

async function activeUser({ store }: Context, email: string) {
  const [user] = await store.db
    .select({
      id: users.id,
      passwordHash: users.passwordHash,
      totpConfirmedAt: users.totpConfirmedAt,
    })
    .from(users)
    .where(and(hasEmail(email), eq(users.status, "Active")));
  return user;
}

/** Only here the password is at hand, so a raised cost reaches old hashes one sign-in at a time. */
async function rehash(
  { store }: Context,
  { id, passwordHash }: { id: string; passwordHash: string | null },
  password: string,
) {
  if (!passwordHash || !isOutdated(passwordHash)) return;
  await store.db
    .update(users)
    .set({ passwordHash: await hashOf(password) })
    .where(and(eq(users.id, id), eq(users.passwordHash, passwordHash)));
}

async function askForCode(
  asking: Asking,
  { userId, device }: { userId: string; device: string | undefined },
) {
  const { context } = asking;
  const { secret, expiresAt } = await issueTicket(context.store.db, context, {
    kind: "second-step",
    userId,
    payload: { device },
    lifetimeMs: secondStepMs,
  });
  logSecurity(asking, "second step asked", { method: "password", userId });
  return JSON.stringify({ ticket: secret, expiresAt: expiresAt.toISOString() });
}
