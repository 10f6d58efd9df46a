import { and, inArray, isNotNull, ne } from "drizzle-orm";
import { digest } from "../access";
import type { Store } from "../store/open";
import { apiTokens, users } from "../store/schema";
import { StartRefusal } from "../store/start-refusal";
import { allAccounts } from "./accounts";
import { people } from "./people";

/**
 * Refuses to start (StartRefusal) outside demo mode where a token or a person of the demo world could still come in:
 * their secrets stand in the source, for everybody to read.
 */
export async function refuseDemoWorld({ db }: Pick<Store, "db">) {
  const ids = Object.values(people).map(({ id }) => id);
  const digests = allAccounts.map(({ token }) => digest(token));
  const open = await Promise.all([
    db.$count(
      users,
      and(inArray(users.id, ids), isNotNull(users.passwordHash), ne(users.status, "Blocked")),
    ),
    db.$count(
      apiTokens,
      and(inArray(apiTokens.secretHash, digests), ne(apiTokens.status, "Deleted")),
    ),
  ]);
  if (open.every((count) => count === 0)) return;
  throw new StartRefusal(
    "DEMO is off, but this database holds the demo world, whose passwords and API tokens everybody knows. Set DATA_DIR " +
      "or DATABASE_URL to an empty one, or DEMO=on to go on with the demo.",
  );
}
