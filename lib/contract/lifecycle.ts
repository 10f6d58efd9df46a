import type { Role } from "./common";

/**
 * Every legal move of a program, its publications (terms and their variants), an enrollment and a
 * certificate, as one table (contract §8.4, §12, §13.3, §14.3).
 * The platform's verbs obey it, screens read it to know which actions to offer, a test walks it completely.
 * A move that is not here does not exist.
 */
export const lifecycle = {
  program: [
    { trigger: "create", from: null, to: "Draft", by: ["Vendor"] },
    { trigger: "publish", from: "Draft", to: "Published", by: ["Vendor"] },
    { trigger: "publish", from: "Unpublished", to: "Published", by: ["Vendor"] },
    { trigger: "unpublish", from: "Published", to: "Unpublished", by: ["Vendor"] },
    { trigger: "delete", from: "Draft", to: "Deleted", by: ["Vendor"] },
  ],
  publication: [
    { trigger: "create", from: null, to: "Draft", by: ["Vendor"] },
    { trigger: "publish", from: "Draft", to: "Published", by: ["Vendor"] },
    { trigger: "publish", from: "Unpublished", to: "Published", by: ["Vendor"] },
    { trigger: "unpublish", from: "Published", to: "Unpublished", by: ["Vendor"] },
    { trigger: "delete", from: "Draft", to: "Deleted", by: ["Vendor"] },
    { trigger: "delete", from: "Unpublished", to: "Deleted", by: ["Vendor"] },
  ],
  enrollment: [
    {
      trigger: "create",
      from: null,
      to: "Draft",
      by: ["Client", "Operations"],
      certificate: { New: "draft", Change: null },
    },
    {
      trigger: "submit",
      from: "Draft",
      to: "Processing",
      by: ["Client", "Operations"],
      certificate: { New: "request", Change: "renew" },
    },
    {
      trigger: "delete",
      from: "Draft",
      to: "Deleted",
      by: ["Client", "Operations"],
      certificate: { New: "discard", Change: null },
    },
    { trigger: "query", from: "Processing", to: "Querying", by: ["Vendor"] },
    { trigger: "process", from: "Querying", to: "Processing", by: ["Client", "Vendor"] },
    {
      trigger: "complete",
      from: "Processing",
      to: "Completed",
      by: ["Vendor", "System"],
      certificate: { New: "activate", Change: "activate" },
    },
    {
      trigger: "fail",
      from: "Processing",
      to: "Failed",
      by: ["Vendor"],
      certificate: { New: "reject", Change: "reject" },
    },
    {
      trigger: "fail",
      from: "Querying",
      to: "Failed",
      by: ["Vendor"],
      certificate: { New: "reject", Change: "reject" },
    },
  ],
  certificate: [
    { trigger: "migrate", from: null, to: "Active", by: ["Operations"] },
    { trigger: "draft", from: null, to: "Draft", by: ["Enrollment"] },
    { trigger: "request", from: "Draft", to: "Pending", by: ["Enrollment"] },
    { trigger: "discard", from: "Draft", to: "Deleted", by: ["Enrollment"] },
    { trigger: "activate", from: "Pending", to: "Active", by: ["Enrollment"] },
    { trigger: "activate", from: "Updating", to: "Active", by: ["Enrollment"] },
    { trigger: "reject", from: "Pending", to: "Terminated", by: ["Enrollment"] },
    { trigger: "reject", from: "Updating", to: "Terminated", by: ["Enrollment"] },
    { trigger: "renew", from: "Active", to: "Updating", by: ["Enrollment"] },
    { trigger: "renew", from: "Expired", to: "Updating", by: ["Enrollment"] },
    { trigger: "expire", from: "Active", to: "Expired", by: ["System"] },
    { trigger: "terminate", from: "Active", to: "Terminated", by: ["Vendor"] },
  ],
} as const satisfies Record<string, readonly Move[]>;

/** The nouns that have a lifecycle. */
export type LifecycleObject = keyof typeof lifecycle;

/** Who may pull a trigger: a role, the platform itself, or the enrollment that a certificate follows. */
export type Actor = Role | "System" | "Enrollment";

/** One row: in state `from` (null before creation) `by` may pull `trigger`; `certificate` names the move that the certificate makes with it. */
export type Move = {
  trigger: string;
  from: string | null;
  to: string;
  by: readonly Actor[];
  certificate?: { New: string | null; Change: string | null };
};

/** The rows of one noun. */
export function movesOf(object: LifecycleObject): readonly Move[] {
  return lifecycle[object];
}

/** The move that `trigger` makes from `status`, whoever asks; undefined when there is none. */
export function moveOf(object: LifecycleObject, status: string | null, trigger: string) {
  return movesOf(object).find((move) => move.from === status && move.trigger === trigger);
}

/** What `actor` can do with an object in `status`: the triggers, in the table's order. */
export function triggersFor(object: LifecycleObject, status: string | null, actor: Actor) {
  return movesOf(object)
    .filter((move) => move.from === status && move.by.includes(actor))
    .map((move) => move.trigger);
}

/** Whether `actor` may pull `trigger` in `status`. */
export function canMove(
  object: LifecycleObject,
  status: string | null | undefined,
  trigger: string,
  actor: Actor,
) {
  return triggersFor(object, status ?? null, actor).includes(trigger);
}

/** Whether a certificate in `status` may be renewed: the table has a `renew` from there (contract §14.3). */
export function canRenew(status: string | null | undefined) {
  return moveOf("certificate", status ?? null, "renew") !== undefined;
}
