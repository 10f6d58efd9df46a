import { ProblemError, problemOf } from "@/lib/contract/problem";
import type { IdTokenSignIn } from "@/lib/contract/session";
import type { SsoSettings } from "../context";
import { refused, unacceptable } from "../refusal";
import { keepMemberships } from "./group-memberships";
import { claimsOf, groupsIn, IdTokenRefusal } from "./id-token";
import { userOf } from "./identity";
import { openSession } from "./new-session";
import { type Asking, logSecurity } from "./security-log";
import { countTry, idTokenCounts } from "./throttle";

/**
 * Signs in with an ID token of the operator's OpenID provider. The provider's groups decide anew each time for which
 * accounts the person may act; who may act for none is told whom to ask.
 */
export async function signInByIdToken(asking: Asking, given: IdTokenSignIn): Promise<string> {
  const { context } = asking;
  const { sso } = context;
  if (!sso) throw refused("There is no single sign-on here. Sign in another way.");
  await countTry(asking, idTokenCounts(asking));
  const claims = await readClaims(asking, sso, given);
  const wanted = membershipsOf(sso, groupsIn(claims, sso));
  const userId = await context.store.transaction(async (tx) => {
    const id = await userOf(tx, asking, { issuer: sso.issuer, claims, isInGroup: wanted.size > 0 });
    await keepMemberships(tx, asking, { userId: id, wanted });
    return id;
  });
  return openSession(asking, { userId, method: "sso" });
}

async function readClaims(asking: Asking, sso: SsoSettings, given: IdTokenSignIn) {
  try {
    return await claimsOf(asking.context, sso, given);
  } catch (error) {
    if (!(error instanceof IdTokenRefusal)) throw outage(asking, error);
    logSecurity(asking, "sign-in refused", { method: "sso", reason: error.message });
    throw unacceptable({
      idToken: ["The single sign-on could not be checked. Start it again from the sign-in page."],
    });
  }
}

/** The provider can't be asked for its keys; the cause is for the log only. */
function outage({ context }: Asking, error: unknown) {
  context.log.error({ err: error }, "the OpenID provider could not be asked");
  return new ProblemError(
    problemOf(503, "The single sign-on can't be reached. Try again later, or sign in another way."),
  );
}

const ranks = ["ReadOnly", "Member", "Administrator"] as const;

/** The role in each account by the operator's rules; of several the highest. */
function membershipsOf({ groups: rules }: SsoSettings, groups: readonly string[]) {
  const wanted = new Map<string, (typeof ranks)[number]>();
  for (const { group, accountId, role } of rules) {
    if (!groups.includes(group)) continue;
    const other = wanted.get(accountId);
    if (!other || ranks.indexOf(role) > ranks.indexOf(other)) wanted.set(accountId, role);
  }
  return wanted;
}
