import { and, asc, eq, ne, sql } from "drizzle-orm";
import { ProblemError, problemOf } from "@/lib/contract/problem";
import { Session } from "@/lib/contract/session";
import type { Context } from "../context";
import type { Store } from "../store/open";
import { accounts, accountUsers, users } from "../store/schema";
import { sessions } from "../store/schema-identity";

/** What answers of sessions show of a person. */
export const personCore = {
  id: users.id,
  name: users.name,
  firstName: users.firstName,
  lastName: users.lastName,
  email: users.email,
  phone: users.phone,
  revision: users.revision,
};

/** What they show of an account. */
export const accountCore = {
  id: accounts.id,
  name: accounts.name,
  icon: accounts.icon,
  revision: accounts.revision,
  type: accounts.type,
  status: accounts.status,
  eligibility: accounts.eligibility,
};

/** The session with its person, their account and role now, and the accounts that they may switch to. */
export async function describeSession({ store }: Context, id: string): Promise<Session> {
  const rows = await descriptionOf(store.db).execute({ id });
  const current = rows.find(({ session, account }) => account.id === session.accountId);
  if (!current) throw new ProblemError(problemOf(401, "The session has ended. Sign in again."));
  return Session.parse({
    id,
    expiresAt: current.session.expiresAt.toISOString(),
    user: current.user,
    account: current.account,
    role: current.role,
    accounts: rows.map(({ account }) => account),
  });
}

const descriptions = new WeakMap<Store["db"], ReturnType<typeof prepareDescription>>();

/** Prepared once per store: every page of a signed-in person begins with it. */
function descriptionOf(db: Store["db"]) {
  const description = descriptions.get(db) ?? prepareDescription(db);
  descriptions.set(db, description);
  return description;
}

function prepareDescription(db: Store["db"]) {
  return db
    .select({
      session: { accountId: sessions.accountId, expiresAt: sessions.expiresAt },
      user: { ...personCore, settings: users.settings },
      account: accountCore,
      role: accountUsers.role,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .innerJoin(accountUsers, eq(accountUsers.userId, users.id))
    .innerJoin(accounts, eq(accounts.id, accountUsers.accountId))
    .where(
      and(
        eq(sessions.id, sql.placeholder("id")),
        eq(accountUsers.status, "Active"),
        ne(accounts.status, "Disabled"),
      ),
    )
    .orderBy(asc(accounts.name))
    .prepare("session-description");
}
