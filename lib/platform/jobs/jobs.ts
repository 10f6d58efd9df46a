import { PgBoss } from "pg-boss";
import type { Context } from "../context";
import { expireCertificates } from "./expiry";
import { retryValidations } from "./validations";

const expiry = "expire-certificates";
const validations = "retry-validations";

/**
 * Starts the work that belongs to no request, as jobs in the platform's own database: it survives a crash and
 * runs once however many processes there are. Answers how to stop it.
 */
export async function startJobs(context: Context): Promise<{ stop(): Promise<void> }> {
  const { store, log } = context;
  const boss = new PgBoss({ connectionString: store.url, schema: "jobs", max: 2 });
  boss.on("error", (error) => log.error({ err: error }, "job queue failed"));
  await boss.start();
  await boss.createQueue(expiry, { policy: "exclusive", retryLimit: 5, retryBackoff: true });
  await boss.work(expiry, async () => {
    const expired = await expireCertificates(context);
    if (expired > 0) log.info({ expired }, "certificates expired");
  });
  await boss.schedule(expiry, "0 * * * *", null, { tz: "UTC" });
  await boss.send(expiry, null);
  await boss.createQueue(validations, { policy: "exclusive", retryLimit: 0 });
  await boss.work(validations, async () => {
    const asked = await retryValidations(context);
    if (asked > 0) log.info({ asked }, "vendors' systems asked again");
  });
  await boss.schedule(validations, "* * * * *", null, { tz: "UTC" });
  await boss.send(validations, null);
  return { stop: () => boss.stop({ graceful: true, timeout: 5000 }) };
}
