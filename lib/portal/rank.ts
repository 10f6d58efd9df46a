import "server-only";
import type { Session } from "@/lib/contract/session";

/**
 * Whether the person may change anything of the account's. A platform that tells no role decides for itself, with a
 * refusal; here it only matters what is offered.
 */
export function mayChange({ role }: Pick<Session, "role">): boolean {
  return role !== "ReadOnly";
}

/** Whether the person looks after the account's users, API tokens and webhooks. */
export function isAdministrator({ role }: Pick<Session, "role">): boolean {
  return role === undefined || role === "Administrator";
}
