import { unstable_isUnrecognizedActionError } from "next/navigation";
import type { Outcome } from "@/lib/client/outcome";
import type { Problem } from "@/lib/contract/problem";

/** Why something didn't work, by what the person can do about it. */
export type Trouble =
  | { kind: "signedOut" }
  | { kind: "outdated" }
  | { kind: "changed" }
  | { kind: "outage"; message: string }
  | { kind: "refusal"; problem: Problem };

export type Attempt<Data> = { ok: true; data: Data } | { ok: false; trouble: Trouble };

/** Runs an action of the portal; a network that is down is an outcome too, so that nothing typed is lost. */
export async function attempt<Data>(run: () => Promise<Outcome<Data>>): Promise<Attempt<Data>> {
  try {
    const outcome = await run();
    return outcome.ok ? outcome : { ok: false, trouble: troubleOf(outcome.problem) };
  } catch (error) {
    return { ok: false, trouble: thrown(error) };
  }
}

const timing = [408, 425, 429];

function troubleOf(problem: Problem): Trouble {
  const { status, detail } = problem;
  if (status === 401) return { kind: "signedOut" };
  if (status >= 500 || timing.includes(status)) {
    return { kind: "outage", message: detail ?? "The platform couldn't answer." };
  }
  return hasLostQuestion(problem) ? { kind: "changed" } : { kind: "refusal", problem };
}

/** The platform doesn't know a parameter that was asked for: the vendor has removed it meanwhile. */
function hasLostQuestion({ errors = {} }: Problem) {
  return Object.keys(errors).some((key) => /^parameters\.ordering\[\d+\]\.id$/.test(key));
}

/** A portal that was updated meanwhile no longer knows the actions of the page that is open. */
function thrown(error: unknown): Trouble {
  if (unstable_isUnrecognizedActionError(error)) return { kind: "outdated" };
  return unreachable();
}

/** Nothing came back, not even a refusal. */
export function unreachable(): Trouble {
  return { kind: "outage", message: "The portal can't be reached. Check your connection." };
}
