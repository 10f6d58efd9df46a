import { createPlatform } from "./app";
import { type Context, randomId } from "./context";
import { createEgress } from "./egress";
import type { S3Settings } from "./files/file-store";
import { openFiles } from "./files/open";
import { inviteFirstAdministrator } from "./first-account";
import { startJobs } from "./jobs/jobs";
import { openLimits } from "./limits";
import type { Logger } from "./log";
import { keepModules } from "./modules";
import type { Rates } from "./rates";
import { refuseDemoWorld } from "./seed/no-demo-world";
import { seedDemoWorld } from "./seed/seed";
import { openStore } from "./store/open";
import { openThrottle } from "./throttle";
import { createVault } from "./vault";
import { checkVault } from "./vault-check";
import { sealWebhookSecrets } from "./webhook-secret";

/**
 * Opens the embedded platform: its store, its files, the demo world on an empty store in demo mode, its jobs. `fetch` is
 * all that a caller gets: a Request in, a Response out. Throws StartRefusal with a sentence for the operator.
 */
export async function openPlatform({
  databaseUrl,
  dataDir,
  s3,
  demo,
  allowPrivateEgress,
  encryptionKey,
  origins,
  mail,
  sso,
  rates,
  firstAdministrator,
  logger,
}: {
  databaseUrl?: string | undefined;
  dataDir: string;
  s3?: S3Settings | undefined;
  demo: boolean;
  /** Lets webhooks lead to private addresses and over plain http. */
  allowPrivateEgress: boolean;
  /** Under which secrets that must be read again are kept; 32 or more random characters. */
  encryptionKey: string;
  /** How many requests are taken from whom. */
  rates: Rates;
  /** Whom a store without people invites to be its first administrator. */
  firstAdministrator?: string | undefined;
  logger: Logger;
} & Pick<Context, "origins" | "mail" | "sso">) {
  const store = await openStore({ databaseUrl, dataDir, logger });
  const egress = createEgress({ allowPrivate: allowPrivateEgress });
  try {
    const files = await openFiles({ dataDir, s3 });
    const context: Context = {
      store,
      files,
      log: logger,
      clock: () => new Date(),
      newId: randomId,
      demo,
      egress,
      limits: openLimits(store),
      vault: createVault(encryptionKey),
      origins,
      mail,
      sso,
    };
    await checkVault(context);
    if (demo) await seedDemoWorld({ ...context, now: new Date() });
    else await refuseDemoWorld(store);
    if (firstAdministrator && !demo) await inviteFirstAdministrator(context, firstAdministrator);
    await keepModules(store);
    await sealWebhookSecrets(context);
    const jobs = await startJobs(context);
    return {
      fetch: createPlatform(context, openThrottle(context, rates)).fetch,
      async ready() {
        const answer = await store.pool.query("select 1").catch(() => null);
        return answer !== null;
      },
      async close() {
        await jobs.stop();
        await egress.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
