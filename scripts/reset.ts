import { createInterface } from "node:readline/promises";
import { type Env, env } from "../lib/env";
import { removeFiles } from "../lib/platform/files/open";
import { emptyDatabase } from "../lib/platform/store/empty-database";
import { removePostgres } from "../lib/platform/store/remove-postgres";
import { reportFailure, ScriptRefusal } from "./report-failure";

/**
 * Empties the demo store and removes its files, so that the next start fills it anew. Asks first; `--yes` answers for scripts, and for
 * a database of DATABASE_URL `--yes <its name>` has to name it.
 */
async function reset(args: string[]) {
  const { demo, dataDir, databaseUrl, platformUrl, s3 } = env();
  if (platformUrl) throw new ScriptRefusal("With PLATFORM_URL there is no store here to empty.");
  if (!demo)
    throw new ScriptRefusal("DEMO is off: a store with real data isn't emptied by this script.");
  if (databaseUrl) return resetGiven({ databaseUrl, dataDir, s3 }, args);
  const isSure = args.includes("--yes") || (await confirm(`Empty the demo store in ${dataDir}?`));
  if (!isSure) return console.log("Nothing was changed.");
  await removePostgres(dataDir);
  await removeFiles({ dataDir, s3 });
  console.log("The demo store is empty. The next start fills it anew.");
}

type Given = Pick<Env, "dataDir" | "s3"> & { databaseUrl: string };

async function resetGiven({ databaseUrl, ...place }: Given, args: string[]) {
  const { host, pathname } = new URL(databaseUrl);
  const name = decodeURIComponent(pathname.slice(1));
  if (args[0] !== "--yes" || args[1] !== name) {
    throw new ScriptRefusal(
      `DATABASE_URL points at "${name}" on ${host}, which others may use too. ` +
        `To empty it all the same, name it: npm run reset -- --yes ${name}`,
    );
  }
  await emptyDatabase(databaseUrl);
  await removeFiles(place);
  console.log(`"${name}" on ${host} is empty. The next start fills it anew.`);
}

async function confirm(question: string) {
  if (!process.stdin.isTTY) {
    throw new ScriptRefusal("Nobody can be asked here. Say it yourself: npm run reset -- --yes");
  }
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question(`${question} [y/N] `);
  prompt.close();
  return /^y(es)?$/i.test(answer.trim());
}

await reset(process.argv.slice(2)).catch(reportFailure);
