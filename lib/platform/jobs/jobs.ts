import { PgBoss } from "pg-boss";
import type { Context } from "../context";
import { forgetAnswers } from "../idempotency";
import { forgetLimits } from "../limits";
import { startPostman } from "../mail/postman";
import { forgetKeptMails } from "../mail/send";
import { expireCertificates } from "./expiry";
import { retryValidations } from "./validations";

/** What runs when, by the name of its queue; all of it also at the start. */
const periodic: Record<string, { cron: string; run(context: Context): Promise<void> }> = {
  "expire-certificates": {
    cron: "0 * * * *",
    async run(context) {
      const expired = await expireCertificates(context);
      if (expired > 0) context.log.info({ expired }, "certificates expired");
    },
  },
  "forget-answers": { cron: "30 * * * *", run: forgetAnswers },
  "forget-limits": { cron: "*/10 * * * *", run: forgetLimits },
  "forget-mails": { cron: "45 * * * *", run: forgetKeptMails },
  "retry-validations": {
    cron: "* * * * *",
    async run(context) {
      const asked = await retryValidations(context);
      if (asked > 0) context.log.info({ asked }, "vendors' systems asked again");
    },
  },
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
  for (const [queue, { cron, run }] of Object.entries(periodic)) {
    await boss.createQueue(queue, { policy: "exclusive", retryLimit: 5, retryBackoff: true });
    await boss.work(queue, () => run(context));
    await boss.schedule(queue, cron, null, { tz: "UTC" });
    await boss.send(queue, null);
  }
  const postman = startPostman(context);
  return {
    async stop() {
      await postman.stop();
      await boss.stop({ graceful: true, timeout: 5000 });
    },
  };
}
