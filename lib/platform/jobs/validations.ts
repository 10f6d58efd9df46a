import { and, asc, eq, sql } from "drizzle-orm";
import { type Context, type Scope, system } from "../context";
import { type Case, lockCase } from "../lifecycle";
import { enrollments } from "../store/schema";
import type { Tx } from "../store/transaction";
import { ask } from "../validation/ask";
import { questionOf } from "../validation/case";
import { settle } from "../validation/settle";

const batchSize = 20;
const leaseMs = 60_000;
const due = sql`${enrollments.validation} ->> 'nextAttempt'`;

/**
 * Asks the vendors' systems again about every enrollment whose turn it is, and answers how many (decision 009). A
 * process that takes one puts its next turn off first, so that others leave it alone and a crash loses nothing.
 */
export async function retryValidations(context: Context): Promise<number> {
  const taken = await take(context);
  await Promise.all(taken.map((id) => retry(context, id)));
  if (taken.length < batchSize) return taken.length;
  return taken.length + (await retryValidations(context));
}

function take({ store, clock }: Context): Promise<string[]> {
  const at = clock();
  return store.transaction(async (tx) => {
    const rows = await tx
      .select({ id: enrollments.id, validation: enrollments.validation })
      .from(enrollments)
      .where(
        and(sql`${enrollments.validation} ? 'nextAttempt'`, sql`${due} <= ${at.toISOString()}`),
      )
      .orderBy(asc(due))
      .limit(batchSize)
      .for("update", { skipLocked: true });
    for (const { id, validation } of rows) {
      if (!validation) continue;
      const nextAttempt = new Date(at.getTime() + leaseMs).toISOString();
      await tx
        .update(enrollments)
        .set({ validation: { ...validation, nextAttempt } })
        .where(eq(enrollments.id, id));
    }
    return rows.map(({ id }) => id);
  });
}

/** One that fails for a reason of ours is logged and taken again when its lease is over. */
async function retry(context: Context, id: string) {
  try {
    await askAgain(context, id);
  } catch (error) {
    context.log.error({ err: error, enrollmentId: id }, "validation not retried");
  }
}

async function askAgain(context: Context, id: string) {
  const { store, clock } = context;
  const locking = { id: () => id, match: () => undefined, scope };
  const asked = await store.transaction(async (tx) => {
    const found = await lockCase(tx, locking);
    const question = await openQuestion(tx, found);
    if (!question) await leaveAlone(tx, found);
    return question;
  });
  if (!asked) return;
  const { check, revision, state } = asked;
  const verdict = await ask(context, check);
  await store.transaction(async (tx) => {
    const found = await lockCase(tx, locking);
    if (found.enrollment.revision !== revision) return;
    await settle(tx, { at: clock() }, { found, check, verdict, asked: state });
  });
}

/** About an enrollment that is where it was asked about, or just handed in from there; later turns are others. */
async function openQuestion(tx: Tx, found: Case) {
  const { status, validation } = found.enrollment;
  const state = validation?.state;
  if (!state || (status !== state && status !== "Processing")) return undefined;
  const question = await questionOf(tx, found, state);
  return question && { ...question, state };
}

/** Nobody is asked any more: it has gone on, the webhook is gone, or the program no longer wants it. */
async function leaveAlone(tx: Tx, { enrollment }: Case) {
  if (!enrollment.validation) return;
  const { nextAttempt: _, ...validation } = enrollment.validation;
  await tx.update(enrollments).set({ validation }).where(eq(enrollments.id, enrollment.id));
}

const scope: Scope = { role: "Operations", accountId: "", actor: system };
