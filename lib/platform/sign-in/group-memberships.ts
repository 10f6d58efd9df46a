import { eq, inArray } from "drizzle-orm";
import type { Rank } from "@/lib/contract/endpoint";
import { system } from "../context";
import { change, erase, freshId, insert } from "../record";
import { accounts, accountUsers } from "../store/schema";
import type { Tx } from "../store/transaction";
import { type Asking, logSecurity } from "./security-log";

type Membership = typeof accountUsers.$inferSelect;

/**
 * Brings what a person may do in line with the provider's groups: the memberships that groups gave are given, changed and
 * taken away; those that an administrator gave stay as they are. The caller has locked the person's row.
 */
export async function keepMemberships(
  tx: Tx,
  asking: Asking,
  { userId, wanted }: { userId: string; wanted: ReadonlyMap<string, Rank> },
) {
  const rows = await tx
    .select()
    .from(accountUsers)
    .where(eq(accountUsers.userId, userId))
    .for("update");
  const changes: boolean[] = [];
  for (const row of rows) {
    changes.push(await keep(tx, asking, { row, role: wanted.get(row.accountId) }));
  }
  const missing = [...wanted].filter(([accountId]) =>
    rows.every((row) => row.accountId !== accountId),
  );
  await addAll(tx, asking, { userId, missing });
  if (missing.length > 0 || changes.includes(true)) {
    logSecurity(asking, "memberships changed by groups", { userId });
  }
}

/** Whether it had to be changed. A membership that an administrator has disabled stays so. */
async function keep(
  tx: Tx,
  asking: Asking,
  { row, role }: { row: Membership; role: Rank | undefined },
) {
  const table = accountUsers;
  const stamp = stampOfPlatform(asking);
  if (!row.byGroup && (row.status !== "Invited" || !role)) return false;
  if (!role) {
    await erase(tx, stamp, { table, row });
    return true;
  }
  if (row.byGroup && row.role === role) return false;
  const status = row.status === "Invited" ? "Active" : row.status;
  await change(tx, stamp, { table, row, set: { role, status, byGroup: true } });
  return true;
}

async function addAll(
  tx: Tx,
  asking: Asking,
  { userId, missing }: { userId: string; missing: [accountId: string, role: Rank][] },
) {
  if (missing.length === 0) return;
  const ids = missing.map(([accountId]) => accountId);
  const known = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(inArray(accounts.id, ids));
  for (const [accountId, role] of missing) {
    if (!known.some(({ id }) => id === accountId)) continue;
    const id = await freshId(tx, asking.context, {
      table: accountUsers,
      prefix: "AUSR",
      groups: 3,
    });
    const values = { id, accountId, userId, role, status: "Active", byGroup: true };
    await insert(tx, stampOfPlatform(asking), { table: accountUsers, values });
  }
}

/** The platform itself is the actor: nobody here has decided it. */
function stampOfPlatform({ context, requestId }: Asking) {
  return { actor: system, at: context.clock(), requestId: requestId() };
}
