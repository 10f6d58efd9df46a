import type { Call } from "../call";
import { type Case, lockCase } from "../lifecycle";
import { refused, requireMove } from "../refusal";
import { readEnrollment } from "../resources/enrollment-reading";
import type { ValidationColumn } from "../store/schema";
import type { Tx } from "../store/transaction";
import { activeParameters, openErrors, resolved } from "../values";
import { type Asked, answerCase, questionOf, requirePassed, unmatched } from "./case";
import { checkOf } from "./check";
import { isQueued } from "./settle";

/**
 * Has an enrollment checked before a client's move where the program takes nothing unchecked, unless it has passed
 * as it stands. Answers the call to make the move with. A move that is refused anyway asks nobody.
 */
export async function passGate<Moving extends Call>(
  call: Moving,
  trigger: string,
): Promise<Moving> {
  const { context } = call;
  if (!(await mayBlock(call))) return call;
  const gate = await context.store.transaction(async (tx) => {
    const found = await lockCase(tx, call);
    requireMove("enrollment", { ...found.enrollment, trigger });
    const asked = await blockingQuestion(tx, found);
    const isMissing = asked && Object.keys(await missingIn(tx, call, found)).length > 0;
    return asked && !isMissing ? { asked, settings: found.program.settings } : undefined;
  });
  if (!gate) return call;
  const verdict = await answerCase(context, call, gate.asked);
  const { json } = await readEnrollment({ ...call, search: "" }, call.id("enrollmentId"));
  requirePassed(verdict, { settings: gate.settings, json });
  return unmatched(call);
}

/** Most programs don't block, and a move of theirs should cost no second transaction. */
async function mayBlock({ context, id, reader = context.store.pool }: Call) {
  const { rows } = await reader.query({
    name: "program-blocks",
    text: `select from enrollments asked join programs p on p.id = asked.program_id
           where asked.id = $1 and p.settings -> 'preValidation' ->> 'whenUnreachable' = 'Block'`,
    values: [id("enrollmentId")],
  });
  return rows.length > 0;
}

/** Refuses what has not passed: it was changed since, or comes by a way that can't wait for an answer. */
export async function requireGate(tx: Tx, found: Case) {
  if (!(await blockingQuestion(tx, found))) return;
  throw refused(
    `Enrollment '${found.enrollment.id}' has not been checked by the vendor's system as it stands. Keep it as a draft and validate it, then go on.`,
  );
}

/** What an enrollment that goes on keeps when the vendor's system should have been asked and never was. */
export async function neverAsked(
  tx: Tx,
  found: Case,
  at: Date,
): Promise<ValidationColumn | undefined> {
  const { enrollment, program } = found;
  if (enrollment.validation) return undefined;
  const check = await checkOf(tx, found);
  if (!check) return undefined;
  const now = at.toISOString();
  return {
    status: "NotValidated",
    at: now,
    webhook: { id: check.webhook.id },
    message: "It was handed in without asking the validation system.",
    attempts: 0,
    state: enrollment.status,
    revision: enrollment.revision,
    ...(isQueued(program.settings) ? { since: now, nextAttempt: now } : {}),
  };
}

/** What keeps the enrollment from going on, keyed by the field path that the caller sees. */
export async function missingIn(tx: Tx, { scope }: Pick<Call, "scope">, { enrollment }: Case) {
  const active = await activeParameters(tx, enrollment.programId);
  const definitions = resolved(active, enrollment.overrides);
  return openErrors(definitions, enrollment.parameters, scope.role);
}

/** The question that the program's choice makes a condition, unless this very revision has passed. */
async function blockingQuestion(tx: Tx, found: Case): Promise<Asked | undefined> {
  const { enrollment, program } = found;
  if (program.settings.preValidation.whenUnreachable !== "Block") return undefined;
  const { status, revision } = enrollment.validation ?? {};
  if (status === "Validated" && revision === enrollment.revision) return undefined;
  return questionOf(tx, found);
}
