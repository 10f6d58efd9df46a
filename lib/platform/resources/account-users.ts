import { and, eq } from "drizzle-orm";
import type { Call, Verb } from "../call";
import { AccountUser } from "../objects/account";
import { readList, readOne, type Visibility } from "../read";
import { change, erase, freshId, insert, stampOf } from "../record";
import { notFound, refused, tooMany, unacceptable } from "../refusal";
import { hasEmail } from "../sign-in/has-email";
import { accounts, accountUsers, users } from "../store/schema";
import { sessions, tickets } from "../store/schema-identity";
import type { Tx } from "../store/transaction";
import { invite } from "./invitations";

/** The own account's, all for Operations. */
const visibleAccountUsers: Visibility = (scope) => (membership, bind) =>
  scope.role === "Operations" ? "true" : `${membership}.account_id = ${bind(scope.accountId)}`;

export const listAccountUsers: Verb<"listAccountUsers"> = (call) =>
  readList(call, AccountUser, visibleAccountUsers(call.scope));

export const getAccountUser: Verb<"getAccountUser"> = (call) =>
  readMembership(call, call.id("accountUserId"));

/** Invites a person, who is no part of the account before they accept. Operations may invite to any account. */
export const createAccountUser: Verb<"createAccountUser"> = async (call) => {
  const { body, context } = call;
  const accountId = await invitedTo(call);
  await spare(call, accountId);
  const id = await context.store.transaction(async (tx) => {
    // The account's row makes invitations of one account wait for each other.
    await tx.select().from(accounts).where(eq(accounts.id, accountId)).for("update");
    const present = await memberWith(tx, accountId, body.user.email);
    if (present) throw presentAlready(body.user.email, present.id);
    const row = await insert(tx, stampOf(call), {
      table: accountUsers,
      values: {
        id: await freshId(tx, context, { table: accountUsers, prefix: "AUSR", groups: 3 }),
        accountId,
        userId: await insertInvited(tx, call),
        role: body.role,
        status: "Invited",
      },
    });
    await invite(tx, call, row);
    return row.id;
  });
  return readMembership(call, id);
};

/** Mails go to people who have not asked for them, so that an account sends only so many. */
const mailLimit = { name: "invitations", points: 60, seconds: 60 * 60 };

async function spare({ context }: Pick<Call, "context">, accountId: string) {
  const { isAllowed, resetMs } = await context.limits.take(mailLimit, accountId);
  if (isAllowed) return;
  throw tooMany(
    resetMs,
    (seconds) =>
      `This account has sent as many invitations as it may in an hour. Try again ${waitText(seconds)}.`,
  );
}

function waitText(seconds: number) {
  if (seconds < 90) return `in ${seconds} seconds`;
  return `in ${Math.ceil(seconds / 60)} minutes`;
}

async function invitedTo({ body, context, scope }: Call<"createAccountUser">) {
  const id = body.account?.id ?? scope.accountId;
  if (id === scope.accountId) return id;
  const known = await context.store.db.$count(accounts, eq(accounts.id, id));
  if (scope.role === "Operations" && known > 0) return id;
  throw unacceptable({
    "account.id": [`Account '${id}' is not yours. Invite people to ${scope.accountId}.`],
  });
}

function presentAlready(email: string, id: string) {
  return unacceptable({
    "user.email": [
      `${email} belongs to this account already, as '${id}'. Change the role there, or send a new invitation.`,
    ],
  });
}

export const updateAccountUser: Verb<"updateAccountUser"> = async (call) => {
  await call.context.store.transaction(async (tx) => {
    const row = await lockMembership(tx, call);
    const { role = row.role } = call.body;
    if (role !== "Administrator") await keepOneAdministrator(tx, row);
    await change(tx, stampOf(call), { table: accountUsers, row, set: { role } });
  });
  return readMembership(call, call.id("accountUserId"));
};

/** Takes a person out of the account; what they did for it stays in the audit. */
export const deleteAccountUser: Verb<"deleteAccountUser"> = async (call) => {
  await call.context.store.transaction(async (tx) => {
    const row = await lockMembership(tx, call);
    await keepOneAdministrator(tx, row);
    await endSessions(tx, row);
    await tx.delete(tickets).where(eq(tickets.accountUserId, row.id));
    await erase(tx, stampOf(call), { table: accountUsers, row });
    await forgetNewcomer(tx, row.userId);
  });
  return undefined;
};

export const disableAccountUser: Verb<"disableAccountUser"> = async (call) => {
  await call.context.store.transaction(async (tx) => {
    const row = await lockMembership(tx, call);
    if (row.status !== "Active") throw refused(`'${row.id}' is ${row.status}, not Active.`);
    await keepOneAdministrator(tx, row);
    await endSessions(tx, row);
    const set = { status: "Disabled" };
    await change(tx, stampOf(call), { table: accountUsers, row, set, events: ["disabled"] });
  });
  return readMembership(call, call.id("accountUserId"));
};

export const enableAccountUser: Verb<"enableAccountUser"> = async (call) => {
  await call.context.store.transaction(async (tx) => {
    const row = await lockMembership(tx, call);
    if (row.status !== "Disabled") throw refused(`'${row.id}' is ${row.status}, not Disabled.`);
    const set = { status: "Active" };
    await change(tx, stampOf(call), { table: accountUsers, row, set, events: ["enabled"] });
  });
  return readMembership(call, call.id("accountUserId"));
};

/** Sends the invitation again with a new code; earlier ones open nothing any more. */
export const sendNewInvite: Verb<"sendNewInvite"> = async (call) => {
  await call.context.store.transaction(async (tx) => {
    const row = await lockMembership(tx, call);
    if (row.status !== "Invited") {
      throw refused(`'${row.id}' is ${row.status}: there is no invitation to send.`);
    }
    await spare(call, row.accountId);
    const set = { status: "Invited" };
    await invite(tx, call, await change(tx, stampOf(call), { table: accountUsers, row, set }));
  });
  return readMembership(call, call.id("accountUserId"));
};

/** The code of an invitation is kept as a digest, so that sending it again means sending a new one. */
export const resendInvite: Verb<"resendInvite"> = (call) => sendNewInvite(call);

function readMembership(call: Call, id: string) {
  return readOne(call, AccountUser, { id, where: visibleAccountUsers(call.scope) });
}

/** The membership of the path with its row locked, of the own account or, for Operations, of any; else a 404. */
async function lockMembership(tx: Tx, call: Call) {
  const id = call.id("accountUserId");
  const { role, accountId } = call.scope;
  const own = role === "Operations" ? undefined : eq(accountUsers.accountId, accountId);
  const [row] = await tx
    .select()
    .from(accountUsers)
    .where(and(eq(accountUsers.id, id), own))
    .for("update");
  if (!row) throw notFound(AccountUser.name, id);
  call.match(row);
  return row;
}

type Membership = typeof accountUsers.$inferSelect;

/** An account without an administrator could never get one again, so the last one stays; locks them all. */
async function keepOneAdministrator(tx: Tx, row: Membership) {
  if (row.role !== "Administrator" || row.status !== "Active") return;
  const others = await tx
    .select({ id: accountUsers.id })
    .from(accountUsers)
    .where(
      and(
        eq(accountUsers.accountId, row.accountId),
        eq(accountUsers.role, "Administrator"),
        eq(accountUsers.status, "Active"),
      ),
    )
    .orderBy(accountUsers.id)
    .for("update");
  if (others.some(({ id }) => id !== row.id)) return;
  throw refused(
    `'${row.id}' is the last administrator of ${row.accountId}. Make somebody else an administrator first.`,
  );
}

/** Whoever acts for the account at the moment stops doing so; their other accounts stay open to them at the next sign-in. */
async function endSessions(tx: Tx, { accountId, userId }: Membership) {
  await tx
    .delete(sessions)
    .where(and(eq(sessions.accountId, accountId), eq(sessions.userId, userId)));
}

/**
 * A person of the invitation's own, even when somebody with that address has been here for long: who that is stays
 * unknown to the account until they accept.
 */
async function insertInvited(tx: Tx, call: Call<"createAccountUser">) {
  const { firstName, lastName, email } = call.body.user;
  const id = await freshId(tx, call.context, { table: users, prefix: "USR", groups: 2 });
  const name = `${firstName} ${lastName}`.trim();
  const values = { id, name, firstName, lastName, email, status: "Invited" };
  await insert(tx, stampOf(call), { table: users, values });
  return id;
}

/** Whom an account knows by this address: a person of its own, or one that it has invited. */
async function memberWith(tx: Tx, accountId: string, email: string) {
  const [row] = await tx
    .select({ id: accountUsers.id })
    .from(accountUsers)
    .innerJoin(users, eq(users.id, accountUsers.userId))
    .where(and(eq(accountUsers.accountId, accountId), hasEmail(email)));
  return row;
}

/** A person who never accepted anything and is invited nowhere any more leaves nothing behind. */
async function forgetNewcomer(tx: Tx, userId: string) {
  const elsewhere = await tx.$count(accountUsers, eq(accountUsers.userId, userId));
  if (elsewhere > 0) return;
  await tx.delete(users).where(and(eq(users.id, userId), eq(users.status, "Invited")));
}
