import type { PublicCall } from "../call";

/** Who asks, from where: what limits and the security log need to know of a call. */
export type Asking = Pick<PublicCall, "context" | "caller" | "requestId">;

type SecurityEvent =
  | "signed in"
  | "sign-in refused"
  | "second step asked"
  | "signed out"
  | "sessions ended"
  | "too many attempts"
  | "identity confirmed"
  | "confirmation refused"
  | "password reset asked"
  | "password reset"
  | "password reset refused"
  | "password changed"
  | "password change refused"
  | "codes turned on"
  | "codes turned off"
  | "code refused"
  | "recovery codes renewed"
  | "recovery code used"
  | "passkey added"
  | "passkey removed"
  | "passkey refused"
  | "memberships changed by groups";

type Facts = {
  method?: string;
  userId?: string | undefined;
  sessionId?: string | undefined;
  /** For the operator: what the answer may not tell. */
  reason?: string;
};

/**
 * One line for whoever watches over sign-ins (ASVS 16.3): what happened, to whom, from where. What people type is never in
 * it: a mistyped e-mail address may be a password.
 */
export function logSecurity(
  { context, caller, requestId }: Asking,
  event: SecurityEvent,
  facts: Facts = {},
) {
  const line = { event, ...facts, address: caller.address, requestId: requestId() };
  if (event === "too many attempts") return context.log.warn(line, event);
  context.log.info(line, event);
}
