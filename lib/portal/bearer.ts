import "server-only";
import type { Account } from "@/lib/contract/account";
import { ProblemError, problemOf } from "@/lib/contract/problem";
import type { Session } from "@/lib/contract/session";
import { platformAs } from "./platform";

/**
 * The session of somebody whose token is none of the platform's sessions: it acts for one account, and may do what
 * the platform lets it. A 401 `ProblemError` when the platform takes the token no longer.
 */
export async function bearerSession(
  { name, email }: { name: string; email?: string | undefined },
  token: string,
): Promise<Session> {
  const account = await ownAccount(token);
  return {
    id: `bearer of ${account.id}`,
    expiresAt: "",
    user: { id: nobody, name, email },
    account,
    role: "Administrator",
    accounts: [account],
  };
}

/** Whether a person of the platform's own is signed in, who has a profile and ways to sign in there. */
export function isPerson({ user }: Session): boolean {
  return user.id !== nobody;
}

const nobody = "bearer";

/**
 * The account that the token acts for: the one whose tokens it sees. Operations sees everybody's, its own among
 * them. A token without that right is asked which accounts it sees.
 */
async function ownAccount(token: string): Promise<Account> {
  const query = { select: "account", limit: 100 };
  const seen = await platformAs(token, "listApiTokens", { query }).then(
    ({ data }) => data.flatMap(({ account }) => account ?? []),
    async (error: unknown) => {
      if (!(error instanceof ProblemError) || error.problem.status === 401) throw error;
      return (await platformAs(token, "listAccounts", { query: { limit: 2 } })).data;
    },
  );
  const ids = new Set(seen.map(({ id }) => id));
  const own = ids.size === 1 ? seen[0] : seen.find(({ type }) => type === "Operations");
  if (own) return own;
  throw new ProblemError(
    problemOf(
      403,
      "The platform doesn't say for which account this token acts. Use another token.",
    ),
  );
}
