import { ne } from "drizzle-orm";
import { type Context, system } from "./context";
import { created, insert } from "./record";
import { invite } from "./resources/invitations";
import { accounts, accountUsers, users } from "./store/schema";
import type { Tx } from "./store/transaction";

/** Any number will do as long as no one else takes it; the lock ends with the transaction. */
const lock = 7_364_120_457;

/**
 * Invites the first administrator to a store that nobody has come into yet, and makes the account of Operations for
 * them if there is none. Every start before somebody has accepted sends a new invitation; later ones do nothing.
 */
export async function inviteFirstAdministrator(context: Context, email: string): Promise<void> {
  await context.store.transaction(async (tx) => {
    await tx.client.query("select pg_advisory_xact_lock($1)", [lock]);
    if ((await tx.$count(users, ne(users.status, "Invited"))) > 0) return;
    const stamp = { actor: system, at: context.clock() };
    const [known] = await tx.select({ id: accounts.id }).from(accounts).limit(1);
    const accountId = known?.id ?? (await insertOperations(tx, context));
    const [present] = await tx.select().from(accountUsers).limit(1);
    const membership = present ?? (await insertMembership(tx, context, { email, accountId }));
    const scope = { actor: { ...stamp.actor, name: "Program Portal" } };
    await invite(tx, { context, scope, caller: { address: "this machine" } }, membership);
    context.log.info({ membership: membership.id }, "the first administrator is invited");
  });
}

async function insertOperations(tx: Tx, context: Context) {
  const id = context.newId("ACC", 2);
  const audit = created({ actor: system, at: context.clock() });
  await tx.insert(accounts).values({ id, name: "Operations", type: "Operations", audit });
  return id;
}

async function insertMembership(
  tx: Tx,
  context: Context,
  { email, accountId }: { email: string; accountId: string },
) {
  const stamp = {
    actor: system,
    at: context.clock(),
    account: { id: accountId, role: "Operations" },
  };
  const userId = context.newId("USR", 2);
  const name = { name: "First administrator", firstName: "First", lastName: "Administrator" };
  await insert(tx, stamp, {
    table: users,
    values: { id: userId, ...name, email, status: "Invited" },
  });
  return insert(tx, stamp, {
    table: accountUsers,
    values: {
      id: context.newId("AUSR", 3),
      accountId,
      userId,
      role: "Administrator",
      status: "Invited",
    },
  });
}
