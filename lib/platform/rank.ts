import type { Endpoint, Rank } from "@/lib/contract/endpoint";
import type { Scope } from "./context";
import { forbidden } from "./refusal";

const ranks: readonly Rank[] = ["ReadOnly", "Member", "Administrator"];

/** What a person has to be in the account to call the operation: anyone for a read, a member for a change. */
export function rankOf({ rank, method }: Endpoint): Rank {
  return rank ?? (method === "GET" ? "ReadOnly" : "Member");
}

/** A 403 unless the person may do this for the account; tokens act for the account itself and may do all. */
export function requireRank({ rank = "Administrator" }: Scope, endpoint: Endpoint) {
  const needed = rankOf(endpoint);
  if (ranks.indexOf(rank) >= ranks.indexOf(needed)) return;
  throw forbidden(refusals[needed]);
}

const refusals: Record<Rank, string> = {
  ReadOnly: "You have no part in this account.",
  Member:
    "You may look at everything of this account but change nothing. Ask one of its administrators to make you a member.",
  Administrator: "Only administrators of the account may do this. Ask one of them.",
};
