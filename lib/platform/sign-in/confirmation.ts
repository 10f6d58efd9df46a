import { eq } from "drizzle-orm";
import type { Confirmation } from "@/lib/contract/session";
import { unacceptable } from "../refusal";
import { users } from "../store/schema";
import { takeCode } from "./codes";
import { ownerOfPasskey, unknownPasskey } from "./passkey-answer";
import { isBehind } from "./password-hash";
import { type Asking, logSecurity } from "./security-log";
import { confirmationCounts, countTry, forgetTries } from "./throttle";

/** Refuses unless what is given proves that the person of the session is still there. */
export async function confirmIdentity(
  asking: Asking,
  { userId, sessionId, given }: { userId: string; sessionId: string; given: Confirmation },
) {
  const counts = confirmationCounts(sessionId);
  await countTry(asking, counts);
  const refusal = await refusalOf(asking, userId, given);
  const event = refusal ? "confirmation refused" : "identity confirmed";
  logSecurity(asking, event, { userId, sessionId });
  if (refusal) throw refusal;
  await forgetTries(asking, counts);
}

async function refusalOf(asking: Asking, userId: string, given: Confirmation) {
  const { context } = asking;
  if ("password" in given) {
    if (await isPasswordOf(asking, userId, given.password)) return undefined;
    return unacceptable({ password: ["The password is not right. Check it and try again."] });
  }
  if ("code" in given) {
    if (await takeCode(context.store.db, context, { userId, code: given.code })) return undefined;
    return unacceptable({
      code: ["The code is not right. Wait for the next one in your app, then enter that."],
    });
  }
  return (await ownerOfPasskey(context, given)) === userId ? undefined : unknownPasskey();
}

/** Whether it is the person's password; nobody's where they have none. */
export async function isPasswordOf({ context }: Asking, userId: string, password: string) {
  const [user] = await context.store.db
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, userId));
  return isBehind(user?.passwordHash, password);
}
