import type pg from "pg";
import type { Logger } from "../log";
import { StartRefusal } from "./start-refusal";

const oldestMajor = 15;

/** Refuses (StartRefusal) a server or database that this program can't work with; warns of one it works worse with. */
export async function checkServer(pool: pg.Pool, logger: Logger): Promise<void> {
  const { rows } = await pool.query<{ version: string; encoding: string; folded: string }>(
    `select current_setting('server_version') as version,
            current_setting('server_encoding') as encoding,
            lower('É') as folded`,
  );
  for (const { version, encoding, folded } of rows) {
    if (Number.parseInt(version, 10) < oldestMajor) {
      throw new StartRefusal(
        `DATABASE_URL: the server is PostgreSQL ${version}. Use PostgreSQL ${oldestMajor} or newer.`,
      );
    }
    if (encoding !== "UTF8") {
      throw new StartRefusal(
        `DATABASE_URL: the database keeps text as ${encoding}. Create it with: encoding 'UTF8' template template0`,
      );
    }
    if (folded !== "é") {
      logger.warn(
        "the database's locale tells É from é in searches; create it with lc_ctype 'C.UTF-8' to find both",
      );
    }
  }
}
