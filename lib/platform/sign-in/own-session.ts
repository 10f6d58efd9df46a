import { eq } from "drizzle-orm";
import { ProblemError, problemOf } from "@/lib/contract/problem";
import type { Call } from "../call";
import type { Scope } from "../context";
import { refused } from "../refusal";
import { sessions } from "../store/schema-identity";

const confirmationLastsMs = 15 * 60 * 1000;

/** The session that calls; a token has none, so what belongs to a person alone is a 400 for it. */
export function sessionId({ scope }: { scope: Scope }) {
  if (scope.sessionId) return scope.sessionId;
  throw refused("An API token has no session. Sign in to get one.");
}

/**
 * Refuses unless the person has proved who they are within the last quarter of an hour, so that a stolen or forgotten
 * session isn't enough for it: a 403 whose `type` ends in `#confirm-identity`; after `confirmSession` the same call passes.
 */
export async function requireConfirmed(call: Pick<Call, "context" | "scope">) {
  const { store, clock } = call.context;
  const [session] = await store.db
    .select({ confirmedAt: sessions.confirmedAt })
    .from(sessions)
    .where(eq(sessions.id, sessionId(call)));
  const since = clock().getTime() - confirmationLastsMs;
  if (session?.confirmedAt && session.confirmedAt.getTime() >= since) return;
  throw new ProblemError({
    ...problemOf(
      403,
      "Confirm that it is you: by your password, a code or a passkey. Then do this again.",
    ),
    type: `${problemOf(403).type}#confirm-identity`,
  });
}
