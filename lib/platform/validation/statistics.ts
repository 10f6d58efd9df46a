import { eq } from "drizzle-orm";
import { type WebhookCallColumn, webhooks } from "../store/schema-platform";
import type { Tx } from "../store/transaction";

/** Counts a call of a webhook, which is no change of it: no revision, no audit. */
export function countCall(
  tx: Tx,
  id: string,
  { call, isSuccess }: { call: WebhookCallColumn; isSuccess: boolean },
) {
  return changeCounts(tx, id, ({ statistics: { calls, successes, failures } }) => ({
    statistics: {
      calls: calls + 1,
      successes: successes + (isSuccess ? 1 : 0),
      failures: failures + (isSuccess ? 0 : 1),
    },
    lastCall: call,
    ...(isSuccess ? { lastSuccess: call } : { lastFailure: call }),
  }));
}

/** An answer about `objectId` that could be read turned out to be of no use: it was a failure after all. */
export function countUnusable(
  tx: Tx,
  id: string,
  { objectId, message, at }: { objectId: string; message: string; at: Date },
) {
  return changeCounts(tx, id, ({ statistics: { calls, successes, failures }, lastCall }) => {
    const isLast = lastCall?.objectId === objectId;
    const call = isLast
      ? { ...lastCall, message }
      : { at: at.toISOString(), objectId, durationMs: 0, message };
    return {
      statistics: { calls, successes: successes - 1, failures: failures + 1 },
      lastFailure: call,
      ...(isLast ? { lastCall: call } : {}),
    };
  });
}

type Row = typeof webhooks.$inferSelect;

async function changeCounts(tx: Tx, id: string, next: (row: Row) => Partial<Row>) {
  const [row] = await tx.select().from(webhooks).where(eq(webhooks.id, id)).for("update");
  if (row) await tx.update(webhooks).set(next(row)).where(eq(webhooks.id, id));
}
