import { asc, eq } from "drizzle-orm";
import type { DemoSignIn } from "@/lib/contract/session";
import type { PublicCall, Reply } from "../call";
import { notFound, unacceptable } from "../refusal";
import { signInByCode } from "../sign-in/by-code";
import { signInByIdToken } from "../sign-in/by-id-token";
import { passkeyChallenge, signInByPasskey } from "../sign-in/by-passkey";
import { signInByPassword } from "../sign-in/by-password";
import { openSession } from "../sign-in/new-session";
import { canUsePasskeys } from "../sign-in/relying-party";
import { accountCore, personCore } from "../sign-in/session-description";
import { accounts, accountUsers, users } from "../store/schema";

/** Signs a person in; the token is shown once, the store keeps its digest. */
export async function createSession(call: PublicCall<"createSession">): Promise<Reply> {
  const { body } = call;
  if ("email" in body) return signInByPassword(call, body);
  if ("code" in body) return signInByCode(call, body);
  if ("passkey" in body) return signInByPasskey(call, body);
  if ("idToken" in body) return signInByIdToken(call, body);
  return signInToDemo(call, body);
}

/** A challenge for the passkeys of whoever signs in next, who need not be known yet. */
export async function startPasskeySignIn(call: PublicCall<"startPasskeySignIn">): Promise<Reply> {
  return passkeyChallenge(call);
}

/** What a sign-in page may offer. */
export async function getSignInMethods(call: PublicCall<"getSignInMethods">): Promise<Reply> {
  const { demo, sso } = call.context;
  return JSON.stringify({
    password: true,
    passkey: canUsePasskeys(call),
    idToken: sso !== undefined,
    demo,
  });
}

/** The people of the demo world; there is no such list outside demo mode. */
export async function listDemoPeople({ context }: PublicCall<"listDemoPeople">): Promise<Reply> {
  if (!context.demo) throw notFound("Path", "/public/v1/accounts/demo-people");
  const rows = await context.store.db
    .select({ user: personCore, account: accountCore })
    .from(accountUsers)
    .innerJoin(users, eq(users.id, accountUsers.userId))
    .innerJoin(accounts, eq(accounts.id, accountUsers.accountId))
    .where(eq(users.status, "Active"))
    .orderBy(asc(accounts.type), asc(accounts.id), asc(users.id));
  return JSON.stringify({ data: rows });
}

async function signInToDemo(call: PublicCall<"createSession">, { user, account }: DemoSignIn) {
  const { context } = call;
  if (!context.demo) {
    throw unacceptable({ email: ["Enter your e-mail address and your password."] });
  }
  const isKnown = (await context.store.db.$count(users, eq(users.id, user.id))) > 0;
  if (!isKnown) throw notFound("User", user.id);
  return openSession(call, { userId: user.id, method: "demo", accountId: account?.id });
}
