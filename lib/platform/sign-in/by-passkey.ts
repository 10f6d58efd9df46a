import { generateAuthenticationOptions } from "@simplewebauthn/server";
import type { PasskeySignIn } from "@/lib/contract/session";
import { issueTicket } from "../tickets";
import { openSession } from "./new-session";
import { ownerOfPasskey, unknownPasskey } from "./passkey-answer";
import { relyingPartyOf } from "./relying-party";
import { type Asking, logSecurity } from "./security-log";
import { challengeCounts, countTry, passkeyCounts } from "./throttle";

/** How long a person has to answer a challenge. */
export const challengeMs = 5 * 60 * 1000;

/** Signs in with a passkey, which is two factors by itself: the device, and what opens it. */
export async function signInByPasskey(asking: Asking, given: PasskeySignIn): Promise<string> {
  await countTry(asking, passkeyCounts(asking));
  const userId = await ownerOfPasskey(asking.context, given);
  if (!userId) {
    logSecurity(asking, "sign-in refused", { method: "passkey" });
    throw unknownPasskey();
  }
  return openSession(asking, { userId, method: "passkey" });
}

/** A challenge that any passkey of this site may answer. */
export async function passkeyChallenge(asking: Asking): Promise<string> {
  const { context } = asking;
  const { id, origin } = relyingPartyOf(asking);
  await countTry(asking, challengeCounts(asking));
  const options = await generateAuthenticationOptions({
    rpID: id,
    userVerification: "required",
    timeout: challengeMs,
  });
  const { secret } = await issueTicket(context.store.db, context, {
    kind: "passkey-sign-in",
    payload: { challenge: options.challenge, origin, rpId: id },
    lifetimeMs: challengeMs,
  });
  return JSON.stringify({ ticket: secret, options });
}
