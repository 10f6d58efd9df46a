import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import { and, eq, lt } from "drizzle-orm";
import { z } from "zod";
import type { PasskeySignIn } from "@/lib/contract/session";
import type { Context } from "../context";
import { unacceptable } from "../refusal";
import { passkeys } from "../store/schema-identity";
import { redeemTicket } from "../tickets";

/** EdDSA, ES256 and RS256, which all authenticators know one of (COSE numbers). */
export const keyAlgorithms = [-8, -7, -257];

/** What a challenge remembers of itself. */
export const Challenge = z.object({ challenge: z.string(), origin: z.string(), rpId: z.string() });

/**
 * Whose passkey answered a challenge, undefined unless all of it is right: the challenge is ours and still unused, made
 * for that site, signed by the key that we know, by a verified person, with a counter that has moved on.
 */
export async function ownerOfPasskey(
  context: Context,
  { ticket, passkey }: PasskeySignIn,
): Promise<string | undefined> {
  const { db } = context.store;
  const issued = await redeemTicket(db, context, { kind: "passkey-sign-in", secret: ticket });
  const [known] = await db.select().from(passkeys).where(eq(passkeys.id, passkey.id));
  if (!issued || !known) return undefined;
  const verified = await verify(assertionOf(passkey), known, Challenge.parse(issued.payload));
  if (!verified) return undefined;
  return (await noteUse(context, known, verified)) ? known.userId : undefined;
}

/** One answer for all that can be wrong with a passkey. */
export function unknownPasskey() {
  return unacceptable({
    passkey: ["This passkey doesn't open anything here. Try again, or sign in another way."],
  });
}

type Passkey = typeof passkeys.$inferSelect;

async function verify(
  response: AuthenticationResponseJSON,
  known: Passkey,
  { challenge, origin, rpId }: z.infer<typeof Challenge>,
) {
  const answer = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
    credential: {
      id: known.id,
      publicKey: new Uint8Array(known.publicKey),
      counter: known.counter,
      transports: known.transports,
    },
  }).catch(() => undefined);
  return answer?.verified ? answer.authenticationInfo : undefined;
}

/** The condition repeats the library's check of the counter, for two who answer at a time. */
async function noteUse(
  { store, clock }: Context,
  { id }: Passkey,
  { newCounter, credentialBackedUp }: { newCounter: number; credentialBackedUp: boolean },
) {
  const hasMovedOn = newCounter === 0 ? eq(passkeys.counter, 0) : lt(passkeys.counter, newCounter);
  const used = await store.db
    .update(passkeys)
    .set({ counter: newCounter, isBackedUp: credentialBackedUp, lastUsedAt: clock() })
    .where(and(eq(passkeys.id, id), hasMovedOn))
    .returning({ id: passkeys.id });
  return used.length > 0;
}

/** The library checks every part of an answer itself and throws where one isn't as it should be. */
function assertionOf(answer: object) {
  return answer as AuthenticationResponseJSON;
}

/** As `assertionOf`. */
export function attestationOf(answer: object) {
  return answer as RegistrationResponseJSON;
}
