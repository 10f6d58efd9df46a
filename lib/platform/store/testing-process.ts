import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { createLogger } from "../log";
import { startPostgres } from "./postgres";

/**
 * A program for tests that kill their process: starts PostgreSQL in the directory it is given and writes rows
 * until it dies, saying each number only once the row is acknowledged.
 */
const [dataDir = "", howMany = "0"] = process.argv.slice(2);
const postgres = await startPostgres({ dataDir, logger: createLogger("error") });
const client = new pg.Client({ connectionString: postgres.url });
await client.connect();
await client.query("create table if not exists probe (id int)");
console.log("ready");
for (let id = 1; id <= Number(howMany); id++) {
  await client.query("insert into probe values ($1)", [id]);
  console.log(id);
}
await delay(600_000);
