import { Enrollment } from "@/lib/contract/enrollment";
import { ProblemError, validationProblem } from "@/lib/contract/problem";
import type { Call } from "../call";
import type { Context } from "../context";
import { type Case, lockCase } from "../lifecycle";
import { refused } from "../refusal";
import type { Tx } from "../store/transaction";
import { ask } from "./ask";
import { type Check, checkOf } from "./check";
import { settle } from "./settle";
import type { Finding, Verdict } from "./verdict";

type Locking = Pick<Call, "id" | "match" | "scope" | "requestId">;

/** An enrollment as it stood when the question was put. */
export type Asked = { check: Check; status: string; revision: number };

/** The question to put about a case, with what must not change meanwhile. */
export async function questionOf(tx: Tx, found: Case, state?: string): Promise<Asked | undefined> {
  const check = await checkOf(tx, found, state);
  const { status, revision } = found.enrollment;
  return check && { check, status, revision };
}

/**
 * Asks outside of any transaction and row lock, then writes the answer to the enrollment if it is still the one
 * that was sent; otherwise a 400 tells the caller to validate again (decision 009).
 */
export async function answerCase(
  context: Context,
  call: Locking,
  { check, status, revision }: Asked,
): Promise<Verdict> {
  const verdict = await ask(context, check);
  return context.store.transaction(async (tx) => {
    const found = await lockCase(tx, unmatched(call));
    const { enrollment } = found;
    if (enrollment.status !== status || enrollment.revision !== revision) {
      throw refused(
        `Enrollment '${enrollment.id}' was changed while the vendor's system was checking it. Validate it again.`,
      );
    }
    const stamp = { at: context.clock(), requestId: call.requestId() };
    return (await settle(tx, stamp, { found, check, verdict, asked: status })).verdict;
  });
}

/**
 * Turns a refusal, or in Block mode a silence, into the 400 that the caller gets (contract §13.5). `json` is the
 * enrollment as this caller sees it.
 */
export function requirePassed(
  verdict: Verdict,
  { settings, json }: { settings: Case["program"]["settings"]; json: string },
) {
  if (verdict.status === "Refused") {
    throw refusalFor(verdict.findings, Enrollment.parse(JSON.parse(json)));
  }
  if (verdict.status === "NotValidated" && settings.preValidation.whenUnreachable === "Block") {
    throw refused(
      `${verdict.message} This program takes nothing unchecked: try again in a few minutes. The answers are kept.`,
    );
  }
}

/** The vendor's messages, at the fields as this caller counts them; hidden ones speak for the whole. */
function refusalFor(findings: Finding[], { parameters }: Enrollment) {
  const errors: Record<string, string[]> = {};
  const whole: string[] = [];
  for (const { at, message } of findings) {
    const index = at
      ? (parameters?.[at.phase] ?? []).findIndex(({ id }) => id === at.parameterId)
      : -1;
    if (!at || index < 0) {
      whole.push(message);
      continue;
    }
    const path = `parameters.${at.phase}[${index}].value${at.part}`;
    errors[path] = [...(errors[path] ?? []), message];
  }
  if (Object.keys(errors).length === 0) return refused(whole.join(" "));
  if (whole.length === 0) return new ProblemError(validationProblem(errors));
  return new ProblemError(validationProblem({ ...errors, error: whole }));
}

/** The same call after its precondition has been met: its own writes have raised the revision since. */
export function unmatched<Matching extends Pick<Call, "match">>(call: Matching): Matching {
  return { ...call, match: () => undefined };
}
