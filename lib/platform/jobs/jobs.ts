import { PgBoss } from "pg-boss";
import type { Context } from "../context";
import { forgetAnswers } from "../idempotency";
import { expireCertificates } from "./expiry";

/** What runs every hour, by the name of its queue. */
const hourly: Record<string, (context: Context) => Promise<void>> = {
  "expire-certificates": async (context) => {
    const expired = await expireCertificates(context);
    if (expired > 0) context.log.info({ expired }, "certificates expired");
  },
  "forget-answers": forgetAnswers,
};

/**
 * Starts the work that belongs to no request, as jobs in the platform's own database: it survives a crash and
 * runs once however many processes there are. Answers how to stop it.
 */
export async function startJobs(context: Context): Promise<{ stop(): Promise<void> }> {
  const { store, log } = context;
  const boss = new PgBoss({ connectionString: store.url, schema: "jobs", max: 2 });
  boss.on("error", (error) => log.error({ err: error }, "job queue failed"));
  await boss.start();
  for (const [queue, run] of Object.entries(hourly)) {
    await boss.createQueue(queue, { policy: "exclusive", retryLimit: 5, retryBackoff: true });
    await boss.work(queue, () => run(context));
    await boss.schedule(queue, "0 * * * *", null, { tz: "UTC" });
    await boss.send(queue, null);
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 5000 }) };
}
