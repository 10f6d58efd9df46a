import { isIP } from "node:net";
import type { Caller } from "../call";
import type { Context } from "../context";
import { refused } from "../refusal";

type Asking = { context: Pick<Context, "origins">; caller: Pick<Caller, "origin"> };

/** For which site passkeys are: the portal that calls, if this platform knows it and it has a name (WebAuthn §5.1.2). */
export function relyingPartyOf({ context, caller }: Asking) {
  const origin = context.origins.find((known) => known === caller.origin);
  if (!origin) {
    throw refused(
      "Passkeys work only in a portal of this platform. Open one of them, and do this there.",
    );
  }
  const { hostname } = new URL(origin);
  if (isIP(hostname.replace(/^\[|\]$/g, ""))) {
    throw refused(
      "Passkeys need the portal's name. Open it by that instead of its number: localhost instead of 127.0.0.1.",
    );
  }
  return { origin, id: hostname, name: "Program Portal" };
}

/** Whether passkeys can be used where the call comes from. */
export function canUsePasskeys(asking: Asking) {
  try {
    return relyingPartyOf(asking).id !== "";
  } catch {
    return false;
  }
}
