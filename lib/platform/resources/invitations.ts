import { and, eq, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { ProblemError, problemOf } from "@/lib/contract/problem";
import type { Stamp } from "../audit";
import type { Call, PublicCall, Reply } from "../call";
import type { Context } from "../context";
import { portalUrl, queueMail } from "../mail/queue";
import { change, erase } from "../record";
import { notFound, unacceptable } from "../refusal";
import { hasEmail } from "../sign-in/has-email";
import { passwordHashOf } from "../sign-in/password-strength";
import { accounts, accountUsers, users } from "../store/schema";
import { tickets } from "../store/schema-identity";
import type { Tx } from "../store/transaction";
import { findTicket, issueTicket, redeemTicket } from "../tickets";

/** Who invites, and from which portal. */
type Inviter = Pick<Call, "context" | "caller"> & { scope: Pick<Call["scope"], "actor"> };

const lifetimeMs = 7 * 24 * 60 * 60 * 1000;

/** Sends the person of a membership a new invitation, in whose mail the code is; earlier codes are over. */
export async function invite(
  tx: Tx,
  call: Inviter,
  { id, accountId, userId }: { id: string; accountId: string; userId: string },
) {
  const { context, scope } = call;
  await tx.delete(tickets).where(eq(tickets.accountUserId, id));
  const { secret, expiresAt } = await issueTicket(tx, context, {
    kind: "invitation",
    userId,
    accountUserId: id,
    payload: { by: scope.actor.name },
    lifetimeMs,
  });
  await tx
    .update(accountUsers)
    .set({ invitationExpiresAt: expiresAt })
    .where(eq(accountUsers.id, id));
  const [row] = await tx
    .select({ email: users.email, account: accounts.name })
    .from(users)
    .innerJoin(accounts, eq(accounts.id, accountId))
    .where(eq(users.id, userId));
  if (!row) throw notFound("User", userId);
  await queueMail(tx, context, {
    to: row.email,
    letter: {
      subject: `${scope.actor.name} invites you to ${row.account} on Program Portal`,
      paragraphs: [
        "Hello,",
        `${scope.actor.name} invites you to act for ${row.account} on Program Portal, where partner programs, enrollments and certificates are kept.`,
      ],
      action: {
        label: "Accept the invitation",
        url: portalUrl(context, call.caller, `/invitation#${secret}`),
      },
      closing: [
        "The invitation is good for seven days and serves once. If you don't know what this is about, do nothing: without your consent nothing happens.",
      ],
    },
  });
}

/** What an invitation is about, told to whoever holds its code. */
export async function readInvitation({
  context,
  body,
}: PublicCall<"readInvitation">): Promise<Reply> {
  const found = await invitationOf(context.store.db, context, body);
  const { ticket, membership, invited, account } = found;
  const { id, firstName, lastName, email } = invited;
  return JSON.stringify({
    accountUser: { id: membership.id },
    account: { id: account.id, name: account.name, type: account.type },
    user: { id, firstName, lastName, email },
    role: membership.role,
    invitedBy: Payload.parse(ticket.payload).by,
    expiresAt: ticket.expiresAt.toISOString(),
    needsPassword: (await personWith(context.store.db, email)) === undefined,
  });
}

const Payload = z.object({ by: z.string().optional() });

/**
 * Takes the invitation: the membership is active from now on. Somebody with that address who is here already takes it
 * as who they are; anybody else becomes a person now, with the password chosen here.
 */
export async function acceptInvite(call: PublicCall<"acceptInvite">): Promise<Reply> {
  const { context, body } = call;
  await context.store.transaction(async (tx) => {
    const { membership, invited, account } = await invitationOf(tx, context, body);
    if (membership.id !== call.id("accountUserId")) throw noInvitation();
    const { id: accountId, type: role } = account;
    const stampBy = (person: typeof users.$inferSelect) => ({
      actor: { id: person.id, name: person.name, revision: person.revision },
      at: context.clock(),
      account: { id: accountId, role },
      requestId: call.requestId(),
    });
    // Two invitations of one new person may be accepted at a time; the second finds who the first has made.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${invited.email.toLowerCase()}))`);
    const present = await personWith(tx, invited.email);
    const credentials = present ? undefined : await credentialsOf(invited, body);
    const ticket = await redeemTicket(tx, context, { kind: "invitation", secret: body.code });
    if (!ticket) throw noInvitation();
    const row = await lockInvited(tx, membership.id);
    if (present) return welcome(tx, stampBy(present), { row, invited, present });
    const stamp = stampBy(invited);
    await change(tx, stamp, { table: accountUsers, row, set: accepted });
    await change(tx, stamp, {
      table: users,
      row: invited,
      set: { ...credentials, status: "Active" },
      events: ["invitationAcceptedAt"],
    });
  });
  return undefined;
}

const accepted = { status: "Active", invitationExpiresAt: null };

type Person = typeof users.$inferSelect;
type Membership = typeof accountUsers.$inferSelect;

/** Somebody who is here already takes the place that was kept for them, unless they have one in the account. */
async function welcome(
  tx: Tx,
  stamp: Stamp,
  { row, invited, present }: { row: Membership; invited: Person; present: Person },
) {
  const [own] = await tx
    .select({ id: accountUsers.id })
    .from(accountUsers)
    .where(and(eq(accountUsers.accountId, row.accountId), eq(accountUsers.userId, present.id)));
  if (own) await erase(tx, stamp, { table: accountUsers, row });
  else {
    const set = { ...accepted, userId: present.id };
    await change(tx, stamp, { table: accountUsers, row, set });
  }
  await tx.delete(users).where(eq(users.id, invited.id));
}

async function credentialsOf(
  user: typeof users.$inferSelect,
  body: PublicCall<"acceptInvite">["body"],
) {
  const { password, firstName = user.firstName, lastName = user.lastName } = body;
  if (!password) throw unacceptable({ password: ["Choose a password."] });
  const passwordHash = await passwordHashOf(password, { about: [firstName, lastName, user.email] });
  return { firstName, lastName, name: `${firstName} ${lastName}`.trim(), passwordHash };
}

async function invitationOf(tx: Pick<Tx, "select">, context: Context, { code }: { code: string }) {
  const ticket = await findTicket(tx, context, { kind: "invitation", secret: code });
  if (!ticket?.accountUserId) throw noInvitation();
  const [row] = await tx
    .select({ membership: accountUsers, invited: users, account: accounts })
    .from(accountUsers)
    .innerJoin(users, eq(users.id, accountUsers.userId))
    .innerJoin(accounts, eq(accounts.id, accountUsers.accountId))
    .where(eq(accountUsers.id, ticket.accountUserId));
  if (row?.membership.status !== "Invited" || row.invited.status !== "Invited") {
    throw noInvitation();
  }
  return { ticket, ...row };
}

/** Who is here already under this address; a blocked person accepts nothing. */
async function personWith(tx: Pick<Tx, "select">, email: string) {
  const [person] = await tx
    .select()
    .from(users)
    .where(and(hasEmail(email), ne(users.status, "Invited")));
  if (person?.status === "Blocked") throw noInvitation();
  return person;
}

async function lockInvited(tx: Tx, id: string) {
  const [row] = await tx.select().from(accountUsers).where(eq(accountUsers.id, id)).for("update");
  if (row?.status !== "Invited") throw noInvitation();
  return row;
}

/** One answer for a code that is wrong, used, over or replaced. */
function noInvitation() {
  return new ProblemError(
    problemOf(
      404,
      "This invitation isn't good any more. Ask whoever invited you to send a new one.",
    ),
  );
}
