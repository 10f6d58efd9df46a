import { and, asc, eq, lt } from "drizzle-orm";
import { type Context, system } from "../context";
import { utcDay } from "../expiration";
import { moveCertificate } from "../lifecycle";
import { certificates } from "../store/schema";

const batchSize = 200;

/**
 * Expires every Active certificate whose expiration day (UTC) is over and answers how many (contract §14.5).
 * Rows are locked and skipped when another process has them, so it runs once however many processes there are;
 * what a downtime missed is caught up by the next run.
 */
export async function expireCertificates(context: Context): Promise<number> {
  const expired = await expireBatch(context);
  if (expired < batchSize) return expired;
  return expired + (await expireCertificates(context));
}

function expireBatch({ store, clock }: Context) {
  const at = clock();
  return store.transaction(async (tx) => {
    const due = await tx
      .select()
      .from(certificates)
      .where(and(eq(certificates.status, "Active"), lt(certificates.expirationDate, utcDay(at))))
      .orderBy(asc(certificates.expirationDate))
      .limit(batchSize)
      .for("update", { skipLocked: true });
    for (const certificate of due) {
      await moveCertificate(tx, certificate, {
        trigger: "expire",
        stamp: { actor: system, at },
      });
    }
    return due.length;
  });
}
