import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Call, Verb } from "../call";
import { refused, unacceptable } from "../refusal";
import { newSecret, renewCodes, stepOf } from "../sign-in/codes";
import { queueNotice } from "../sign-in/letters";
import { requireConfirmed, sessionId } from "../sign-in/own-session";
import { logSecurity } from "../sign-in/security-log";
import { confirmationCounts, countTry, forgetTries } from "../sign-in/throttle";
import { users } from "../store/schema";
import { recoveryCodes } from "../store/schema-identity";

/** Makes a secret for an authenticator app; signing in asks for codes only after one has been confirmed. */
export const startCodes: Verb<"startCodes"> = async (call) => {
  await requireConfirmed(call);
  const { store } = call.context;
  const user = await self(call);
  const { secret, uri, sealed } = await newSecret(call.context, user);
  const kept = await store.db
    .update(users)
    .set({ totpSecret: sealed, totpStep: null })
    .where(and(eq(users.id, user.id), isNull(users.totpConfirmedAt)))
    .returning({ id: users.id });
  if (kept.length === 0) {
    throw refused("Codes are already asked for. To use another app, turn them off first.");
  }
  return JSON.stringify({ secret, uri });
};

/** Turns two-step sign-in on with a first code of the app, and answers the recovery codes. */
export const confirmCodes: Verb<"confirmCodes"> = async (call) => {
  const { context, body } = call;
  const counts = confirmationCounts(sessionId(call));
  const { id: userId, totpSecret, totpConfirmedAt } = await self(call);
  if (!totpSecret || totpConfirmedAt) {
    throw refused("There is no authenticator app to confirm. Begin with turning codes on.");
  }
  await countTry(call, counts);
  const totpStep = await stepOf(context, totpSecret, body.code);
  if (totpStep === undefined) throw wrongCode(call);
  const codes = await context.store.transaction(async (tx) => {
    const turnedOn = await tx
      .update(users)
      .set({ totpConfirmedAt: context.clock(), totpStep })
      .where(
        and(eq(users.id, userId), eq(users.totpSecret, totpSecret), isNull(users.totpConfirmedAt)),
      )
      .returning({ id: users.id });
    if (turnedOn.length === 0) throw wrongCode(call);
    await queueNotice(tx, call, { userId, notice: "codesTurnedOn" });
    return renewCodes(tx, userId);
  });
  await forgetTries(call, counts);
  logSecurity(call, "codes turned on", { userId });
  return JSON.stringify({ recoveryCodes: codes });
};

/** Turns two-step sign-in off; a second time there is nothing left to do. */
export const removeCodes: Verb<"removeCodes"> = async (call) => {
  await requireConfirmed(call);
  const userId = call.scope.actor.id;
  await call.context.store.transaction(async (tx) => {
    const turnedOff = await tx
      .update(users)
      .set({ totpSecret: null, totpConfirmedAt: null, totpStep: null })
      .where(and(eq(users.id, userId), isNotNull(users.totpConfirmedAt)))
      .returning({ id: users.id });
    await tx.update(users).set({ totpSecret: null }).where(eq(users.id, userId));
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
    if (turnedOff.length === 0) return;
    await queueNotice(tx, call, { userId, notice: "codesTurnedOff" });
    logSecurity(call, "codes turned off", { userId });
  });
  return undefined;
};

export const renewRecoveryCodes: Verb<"renewRecoveryCodes"> = async (call) => {
  await requireConfirmed(call);
  const { id: userId, totpConfirmedAt } = await self(call);
  if (!totpConfirmedAt)
    throw refused("Recovery codes belong to codes of an app. Turn those on first.");
  const codes = await call.context.store.transaction((tx) => renewCodes(tx, userId));
  logSecurity(call, "recovery codes renewed", { userId });
  return JSON.stringify({ recoveryCodes: codes });
};

async function self({ context, scope }: Pick<Call, "context" | "scope">) {
  const [user] = await context.store.db.select().from(users).where(eq(users.id, scope.actor.id));
  if (!user) throw refused("An API token has no sign-in of its own. Sign in to get one.");
  return user;
}

function wrongCode(call: Call<"confirmCodes">) {
  logSecurity(call, "code refused", { userId: call.scope.actor.id });
  return unacceptable({
    code: ["The code is not right. Wait for the next one in your app, then enter that."],
  });
}
