import { generateRegistrationOptions, verifyRegistrationResponse } from "@simplewebauthn/server";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Call, Verb } from "../call";
import { notFound, refused, unacceptable } from "../refusal";
import { challengeMs } from "../sign-in/by-passkey";
import { queueNotice } from "../sign-in/letters";
import { requireConfirmed, sessionId } from "../sign-in/own-session";
import { attestationOf, Challenge, keyAlgorithms } from "../sign-in/passkey-answer";
import { relyingPartyOf } from "../sign-in/relying-party";
import { logSecurity } from "../sign-in/security-log";
import { users } from "../store/schema";
import { passkeys, recoveryCodes } from "../store/schema-identity";
import { issueTicket, redeemTicket } from "../tickets";

const mostPasskeys = 20;
type Row = typeof passkeys.$inferSelect;

/** How the person's own sign-in is protected. */
export const getSignInSecurity: Verb<"getSignInSecurity"> = async (call) => {
  sessionId(call);
  const { db } = call.context.store;
  const userId = call.scope.actor.id;
  const [user] = await db.select().from(users).where(eq(users.id, userId));
  const unused = and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt));
  return JSON.stringify({
    hasPassword: user?.passwordHash != null,
    passwordChangedAt: user?.passwordChangedAt?.toISOString() ?? null,
    codes: {
      enabled: user?.totpConfirmedAt != null,
      recoveryCodesLeft: await db.$count(recoveryCodes, unused),
    },
    passkeys: (await ownPasskeys(call)).map(shown),
  });
};

/** Asks the browser for a new passkey of this person, for the portal that they use now. */
export const startPasskey: Verb<"startPasskey"> = async (call) => {
  const { context, scope } = call;
  await requireConfirmed(call);
  const site = relyingPartyOf(call);
  const others = await ownPasskeys(call);
  if (others.length >= mostPasskeys) {
    throw refused(
      `You have ${others.length} passkeys. Remove one that you don't use any more first.`,
    );
  }
  const [user] = await context.store.db.select().from(users).where(eq(users.id, scope.actor.id));
  const options = await generateRegistrationOptions({
    rpID: site.id,
    rpName: site.name,
    userID: new TextEncoder().encode(scope.actor.id),
    userName: user?.email ?? scope.actor.name,
    userDisplayName: scope.actor.name,
    timeout: challengeMs,
    supportedAlgorithmIDs: keyAlgorithms,
    excludeCredentials: others.map(({ id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  const { secret } = await issueTicket(context.store.db, context, {
    kind: "passkey-creation",
    userId: scope.actor.id,
    payload: { challenge: options.challenge, origin: site.origin, rpId: site.id },
    lifetimeMs: challengeMs,
  });
  return JSON.stringify({ ticket: secret, options });
};

/** Keeps the passkey with which the browser has answered. */
export const createPasskey: Verb<"createPasskey"> = async (call) => {
  sessionId(call);
  const { context, body, scope } = call;
  const { credential, isBackedUp } = await attested(call);
  const row = {
    id: credential.id,
    userId: scope.actor.id,
    name: body.name,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: credential.transports ?? [],
    isBackedUp,
    createdAt: context.clock(),
    lastUsedAt: null,
  };
  await context.store.transaction(async (tx) => {
    const kept = await tx.insert(passkeys).values(row).onConflictDoNothing().returning();
    if (kept.length === 0) throw unusable("This passkey is kept already. Choose another device.");
    await queueNotice(tx, call, { userId: row.userId, notice: "passkeyAdded" });
  });
  logSecurity(call, "passkey added", { userId: row.userId });
  return JSON.stringify(shown(row));
};

export const updatePasskey: Verb<"updatePasskey"> = async (call) => {
  sessionId(call);
  const [row] = await call.context.store.db
    .update(passkeys)
    .set({ name: call.body.name })
    .where(own(call))
    .returning();
  if (!row) throw notFound("Passkey", call.id("passkeyId"));
  return JSON.stringify(shown(row));
};

export const deletePasskey: Verb<"deletePasskey"> = async (call) => {
  await requireConfirmed(call);
  const userId = call.scope.actor.id;
  await call.context.store.transaction(async (tx) => {
    const removed = await tx.delete(passkeys).where(own(call)).returning({ id: passkeys.id });
    if (removed.length === 0) throw notFound("Passkey", call.id("passkeyId"));
    await queueNotice(tx, call, { userId, notice: "passkeyRemoved" });
  });
  logSecurity(call, "passkey removed", { userId });
  return undefined;
};

/** The new credential, if the answer is to a challenge for this person, not used before, and right in all its parts. */
async function attested(call: Call<"createPasskey">) {
  const { context, body, scope } = call;
  const issued = await redeemTicket(context.store.db, context, {
    kind: "passkey-creation",
    secret: body.ticket,
  });
  if (issued?.userId !== scope.actor.id) {
    throw unusable("Adding the passkey took too long or was done before. Begin again.");
  }
  const { challenge, origin, rpId } = Challenge.parse(issued.payload);
  const answer = await verifyRegistrationResponse({
    response: attestationOf(body.passkey),
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
    supportedAlgorithmIDs: keyAlgorithms,
  }).catch(() => undefined);
  if (!answer?.verified) {
    logSecurity(call, "passkey refused", { userId: scope.actor.id });
    throw unusable("This passkey could not be checked. Begin again, or choose another device.");
  }
  const { credential, credentialBackedUp } = answer.registrationInfo;
  return { credential, isBackedUp: credentialBackedUp };
}

function own(call: Pick<Call, "id" | "scope">) {
  return and(eq(passkeys.id, call.id("passkeyId")), eq(passkeys.userId, call.scope.actor.id));
}

function ownPasskeys({ context, scope }: Pick<Call, "context" | "scope">): Promise<Row[]> {
  return context.store.db
    .select()
    .from(passkeys)
    .where(eq(passkeys.userId, scope.actor.id))
    .orderBy(desc(passkeys.createdAt), desc(passkeys.id));
}

function shown({ id, name, createdAt, lastUsedAt }: Row) {
  return {
    id,
    name,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}

function unusable(message: string) {
  return unacceptable({ passkey: [message] });
}
