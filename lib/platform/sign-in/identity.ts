import { and, eq, sql } from "drizzle-orm";
import { AccountUserInput } from "@/lib/contract/account";
import { system } from "../context";
import { freshId, insert } from "../record";
import { forbidden } from "../refusal";
import { users } from "../store/schema";
import { userIdentities } from "../store/schema-identity";
import type { Tx } from "../store/transaction";
import { hasEmail } from "./has-email";
import type { Claims } from "./id-token";
import { type Asking, logSecurity } from "./security-log";

type Arrival = { issuer: string; claims: Claims; isInGroup: boolean };

/**
 * Who the person is here, with their row locked: whom the provider's subject belongs to; or the person with the same
 * e-mail address, if the provider has verified it; or somebody new, if a group gives them something to do here.
 */
export async function userOf(tx: Tx, asking: Asking, arrival: Arrival): Promise<string> {
  const { issuer, claims } = arrival;
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${issuer} ${claims.sub}`}, 0))`,
  );
  const known = await identifiedUser(tx, arrival);
  const user =
    known ?? (await userByEmail(tx, asking, arrival)) ?? (await newUser(tx, asking, arrival));
  if (user.status !== "Active") {
    throw refuse(asking, user.id, "Your access is blocked. Ask an administrator of your account.");
  }
  if (!known) {
    const { sub: subject } = claims;
    const createdAt = asking.context.clock();
    await tx.insert(userIdentities).values({ issuer, subject, userId: user.id, createdAt });
  }
  return user.id;
}

async function identifiedUser(tx: Tx, { issuer, claims }: Arrival) {
  const [row] = await tx
    .select({ id: users.id, status: users.status })
    .from(userIdentities)
    .innerJoin(users, eq(users.id, userIdentities.userId))
    .where(and(eq(userIdentities.issuer, issuer), eq(userIdentities.subject, claims.sub)))
    .for("update", { of: users });
  return row;
}

/**
 * An address that the provider hasn't verified may be anybody's. Nor is a person linked who already has another subject
 * there: somebody may have come with this address before its owner did.
 */
async function userByEmail(tx: Tx, asking: Asking, { issuer, claims }: Arrival) {
  const [user] = await tx
    .select({ id: users.id, status: users.status })
    .from(users)
    .where(hasEmail(claims.email ?? ""))
    .for("update");
  if (!user) return undefined;
  const others = and(eq(userIdentities.issuer, issuer), eq(userIdentities.userId, user.id));
  const isTaken = (await tx.$count(userIdentities, others)) > 0;
  if (claims.email_verified === true && !isTaken && user.status !== "Invited") return user;
  throw refuse(
    asking,
    user.id,
    user.status === "Invited"
      ? "You have been invited but haven't accepted yet. Use the link in the invitation's mail first, then sign in again."
      : "Your e-mail address belongs to somebody here already, and your single sign-on doesn't say for certain that it is yours. Ask an administrator of your account.",
  );
}

async function newUser(tx: Tx, asking: Asking, { claims, isInGroup }: Arrival) {
  const { context, requestId } = asking;
  if (!isInGroup) {
    throw refuse(
      asking,
      undefined,
      "You have no access to an account here. Ask an administrator of your account to give you access.",
    );
  }
  const email = AccountUserInput.shape.user.shape.email.safeParse(claims.email);
  if (!email.success) {
    throw refuse(
      asking,
      undefined,
      "Your single sign-on doesn't tell your e-mail address. Ask its administrator to release it to this portal.",
    );
  }
  const id = await freshId(tx, context, { table: users, prefix: "USR", groups: 2 });
  const stamp = { actor: system, at: context.clock(), requestId: requestId() };
  return insert(tx, stamp, {
    table: users,
    values: { id, email: email.data, status: "Active", ...namesIn(claims, email.data) },
  });
}

function namesIn(claims: Claims, email: string) {
  const [first = "", ...rest] = (claims.name ?? email.split("@")[0] ?? "").trim().split(/\s+/);
  const firstName = plain(claims.given_name) || plain(first) || "Somebody";
  const lastName = plain(claims.given_name ? claims.family_name : rest.join(" "));
  return { firstName, lastName, name: `${firstName} ${lastName}`.trim() };
}

function plain(text = "") {
  return text.replace(/\s+/g, " ").trim().slice(0, 100);
}

function refuse(asking: Asking, userId: string | undefined, detail: string) {
  logSecurity(asking, "sign-in refused", { method: "sso", userId, reason: detail });
  return forbidden(detail);
}
