import { and, asc, eq, ne } from "drizzle-orm";
import type { Context } from "../context";
import { forbidden, notFound } from "../refusal";
import { accounts, accountUsers, users } from "../store/schema";

/** The account that a person acts for: the one they ask for, or the first by name of those where they are active. */
export async function accountFor({ store }: Context, userId: string, wanted?: string) {
  const rows = await store.db
    .select({ id: accounts.id })
    .from(accountUsers)
    .innerJoin(accounts, eq(accounts.id, accountUsers.accountId))
    .innerJoin(users, eq(users.id, accountUsers.userId))
    .where(
      and(
        eq(accountUsers.userId, userId),
        eq(accountUsers.status, "Active"),
        eq(users.status, "Active"),
        ne(accounts.status, "Disabled"),
      ),
    )
    .orderBy(asc(accounts.name), asc(accounts.id));
  const account = wanted ? rows.find(({ id }) => id === wanted) : rows[0];
  if (account) return account.id;
  if (wanted) throw notFound("Account", wanted);
  throw forbidden(
    "You have no access to an account here. Ask an administrator of your account to give you access.",
  );
}
