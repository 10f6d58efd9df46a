import { type LifecycleObject, moveOf, movesOf } from "@/lib/contract/lifecycle";
import { ProblemError, problemOf, validationProblem } from "@/lib/contract/problem";

/** 404: unknown, deleted, or of another account; the three cannot be told apart (contract §7). */
export function notFound(noun: string, id: string) {
  return new ProblemError(problemOf(404, `${noun} '${id}' was not found.`));
}

/** 403: the caller may see the object but not do this (contract §6). */
export function forbidden(detail: string) {
  return new ProblemError(problemOf(403, detail));
}

/** 429: too often; `detail` says when to try again, as the header does in seconds (RFC 6585 §4). */
export function tooMany(resetMs: number, detail: (seconds: number) => string) {
  const seconds = secondsLeft(resetMs);
  return new ProblemError(problemOf(429, detail(seconds)), { "retry-after": String(seconds) });
}

/** Whole seconds, one at least, after which something is over. */
export function secondsLeft(resetMs: number) {
  return Math.max(1, Math.ceil(resetMs / 1000));
}

/** 400 with one sentence. */
export function refused(detail: string) {
  return new ProblemError(problemOf(400, detail));
}

/** 400 with messages per field path. */
export function unacceptable(errors: Record<string, string[]>) {
  return new ProblemError(validationProblem(errors));
}

/** 400: the table has no such move; says in which state the object is and what is possible (contract §8.4, §13.3, §14.3). */
export function wrongState(
  object: LifecycleObject,
  { id, status, trigger }: { id: string; status: string; trigger: string },
) {
  const possible = movesOf(object)
    .filter((move) => move.from === status)
    .map((move) => `${move.trigger} (${move.by.join(" or ")})`);
  const noun = object[0]?.toUpperCase() + object.slice(1);
  const next =
    possible.length > 0 ? `Possible from here: ${possible.join(", ")}.` : "This state is final.";
  return refused(`${noun} '${id}' is ${status}, so '${trigger}' is not possible. ${next}`);
}

/** The move that the table allows from here, or a refusal that says what is possible. */
export function requireMove(
  object: LifecycleObject,
  { id, status, trigger }: { id: string; status: string; trigger: string },
) {
  const move = moveOf(object, status, trigger);
  if (!move) throw wrongState(object, { id, status, trigger });
  return move;
}
