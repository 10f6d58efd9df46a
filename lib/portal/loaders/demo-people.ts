import "server-only";
import type { Account, User } from "@/lib/contract/account";
import { ProblemError } from "@/lib/contract/problem";
import { platform } from "../platform";

/** The demo world's accounts with their people; empty on a platform that isn't in demo mode. */
export async function loadDemoPeople(): Promise<{ account: Account; people: User[] }[]> {
  const { data } = await platform("listDemoPeople").catch(nobody);
  const accounts = new Map<string, { account: Account; people: User[] }>();
  for (const { account, user } of data) {
    const entry = accounts.get(account.id) ?? { account, people: [] };
    entry.people.push(user);
    accounts.set(account.id, entry);
  }
  return [...accounts.values()];
}

/** Demo people are an offer: without them, whatever the reason, the form beside is what counts. */
function nobody(error: unknown): { data: never[] } {
  if (error instanceof ProblemError) return { data: [] };
  throw error;
}
