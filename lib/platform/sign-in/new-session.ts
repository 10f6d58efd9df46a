import { randomBytes } from "node:crypto";
import { eq, lt } from "drizzle-orm";
import { digest, sessionExpiry, sessionPrefix } from "../access";
import { users } from "../store/schema";
import { sessions } from "../store/schema-identity";
import type { Tx } from "../store/transaction";
import { noteBrowser } from "./browsers";
import { queueNotice } from "./letters";
import { accountFor } from "./memberships";
import { type Asking, logSecurity } from "./security-log";
import { describeSession } from "./session-description";

const userAgentLength = 300;

type Opening = {
  userId: string;
  method: "password" | "password+code" | "passkey" | "sso" | "demo";
  accountId?: string | undefined;
  /** Where a password was given: the browser is noted, by what is known of it. */
  browser?: { known: string | undefined };
};

/**
 * Where every way of signing in ends: a session with a token of its own, which is told this once; the store keeps its
 * digest.
 */
export async function openSession(asking: Asking, opening: Opening): Promise<string> {
  const { context } = asking;
  const { userId, method } = opening;
  const accountId = await accountFor(context, userId, opening.accountId).catch((refusal) => {
    logSecurity(asking, "sign-in refused", { method, userId, reason: "no account" });
    throw refusal;
  });
  const token = `${sessionPrefix}${randomBytes(32).toString("base64url")}`;
  const id = context.newId("SES", 3);
  const device = await context.store.transaction(async (tx) => {
    await insertSession(tx, asking, { id, token, userId, accountId, method });
    return opening.browser && keepBrowser(tx, asking, { userId, ...opening.browser });
  });
  logSecurity(asking, "signed in", { method, userId, sessionId: id });
  const session = await describeSession(context, id);
  return JSON.stringify({ ...session, token, ...(device ? { device } : {}) });
}

async function insertSession(
  tx: Tx,
  { context, caller }: Asking,
  {
    id,
    token,
    ...values
  }: { id: string; token: string; userId: string; accountId: string; method: string },
) {
  const now = context.clock();
  await tx.delete(sessions).where(lt(sessions.expiresAt, now));
  await tx.insert(sessions).values({
    id,
    secretHash: digest(token),
    ...values,
    address: caller.address,
    userAgent: caller.userAgent?.slice(0, userAgentLength) ?? null,
    createdAt: now,
    expiresAt: sessionExpiry(now, now),
    lastUsedAt: now,
    confirmedAt: now,
  });
  await tx.update(users).set({ lastLoginAt: now }).where(eq(users.id, values.userId));
}

async function keepBrowser(
  tx: Tx,
  asking: Asking,
  { userId, known }: { userId: string; known: string | undefined },
) {
  const { device, isNew } = await noteBrowser(tx, asking.context, { userId, known });
  if (isNew) await queueNotice(tx, asking, { userId, notice: "newBrowser" });
  return device;
}
