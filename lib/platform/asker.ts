import { addressHeader } from "@/lib/contract/headers";
import type { Scope } from "./context";

const known = new WeakMap<Request, Scope>();

/** Remembers for whom a request has been let in. */
export function noteAsker(request: Request, scope: Scope) {
  known.set(request, scope);
}

/** Who asks and from where, as far as it is known yet: what a line about a refusal has to say (ASVS 16.2.1). */
export function askerOf(request: Request) {
  const scope = known.get(request);
  return {
    address: request.headers.get(addressHeader) ?? undefined,
    ...(scope && { account: scope.accountId, actor: scope.actor.id, session: scope.sessionId }),
  };
}
