import { isDeepStrictEqual } from "node:util";
import type { ParameterValueInput } from "@/lib/contract/parameter";
import { ProblemError } from "@/lib/contract/problem";
import type { Stamp } from "../audit";
import { system } from "../context";
import type { Case } from "../lifecycle";
import { change } from "../record";
import { enrollments, type SettingsColumn, type ValidationColumn } from "../store/schema";
import type { Tx } from "../store/transaction";
import { changeValues, type Values } from "../value-changes";
import { activeParameters, withoutRemarks } from "../values";
import type { Check, SentEnrollment } from "./check";
import { nextAttempt } from "./queue";
import { countUnusable } from "./statistics";
import {
  isSame,
  type NotValidated,
  unreadable,
  type VendorAnswer,
  type VendorValue,
  type Verdict,
} from "./verdict";

/** What a vendor may write while reviewing counts for its system too (contract §13.5). */
const rights = {
  ordering: true,
  fulfillment: true,
  remarks: true,
  constraints: true,
  limited: false,
};

/**
 * Writes a verdict to the enrollment, whose row the caller has locked and found as it was sent: the changes that
 * the vendor's system may make, and what it said. Answers the case and the verdict as it counted. `asked` is the
 * state that was asked about; an enrollment that has gone on since keeps its values and only learns the verdict.
 */
export async function settle(
  tx: Tx,
  stamp: Pick<Stamp, "at" | "requestId">,
  { found, check, verdict, asked }: { found: Case; check: Check; verdict: Verdict; asked: string },
): Promise<{ found: Case; verdict: Verdict }> {
  const { program, enrollment } = found;
  const merged = enrollment.status === asked ? await mergedBy(tx, found, check, verdict) : {};
  const counted = "unusable" in merged ? merged.unusable : verdict;
  if ("unusable" in merged) {
    const { cause: message } = merged.unusable;
    await countUnusable(tx, check.webhook.id, { objectId: enrollment.id, message, at: stamp.at });
  }
  const next = await change(
    tx,
    {
      ...stamp,
      actor: system,
      account: { id: program.vendorId, role: "Vendor" },
    },
    {
      table: enrollments,
      row: enrollment,
      set: {
        ...("unusable" in merged ? {} : merged),
        validation: validationOf(counted, { found, check, asked, at: stamp.at }),
      },
    },
  );
  return { found: { ...found, enrollment: next }, verdict: counted };
}

/** What the enrollment keeps of a verdict; `revision` is the one that the change makes. */
function validationOf(
  verdict: Verdict,
  { found, check, asked, at }: { found: Case; check: Check; asked: string; at: Date },
): ValidationColumn {
  const { enrollment, program } = found;
  const before = enrollment.validation;
  const isAgain = before?.status === "NotValidated";
  const attempts = (isAgain ? before.attempts : 0) + 1;
  const common = {
    status: verdict.status,
    at: at.toISOString(),
    webhook: { id: check.webhook.id },
    attempts,
    state: asked,
    revision: enrollment.revision + 1,
  };
  if (verdict.status === "Validated") return common;
  if (verdict.status === "Refused") {
    const message = verdict.findings.map((finding) => finding.message).join(" ");
    return { ...common, message: message.slice(0, 4000) };
  }
  const since = (isAgain && before.since) || common.at;
  const retry = isQueued(program.settings) && nextAttempt({ attempts, since, at });
  return { ...common, message: verdict.message, since, ...(retry ? { nextAttempt: retry } : {}) };
}

export function isQueued({ preValidation }: SettingsColumn) {
  return preValidation.whenUnreachable === "Queue";
}

type Merged = Partial<typeof enrollments.$inferInsert> | { unusable: NotValidated };

/** A new verdict on a draft replaces the last one; the remarks of a query are a person's and stay until it is answered. */
async function mergedBy(
  tx: Tx,
  { enrollment }: Case,
  { sent }: Check,
  verdict: Verdict,
): Promise<Merged> {
  if (verdict.status === "NotValidated") return {};
  const isDraft = enrollment.status === "Draft";
  const column = isDraft ? withoutRemarks(enrollment.parameters) : enrollment.parameters;
  const error = verdict.answer?.error ?? (isDraft ? null : enrollment.error);
  const active = await activeParameters(tx, enrollment.programId);
  try {
    const values: Values = changeValues(
      { column, overrides: enrollment.overrides },
      verdict.answer && changesIn(verdict.answer, sent),
      { active, rights },
    );
    return { parameters: values.column, overrides: values.overrides, error };
  } catch (problem) {
    if (!(problem instanceof ProblemError)) throw problem;
    return { unusable: unreadable("It answered with a value that its parameter doesn't take.") };
  }
}

/** Only what differs from what was sent, so that a value older than its definition may come back as it went. */
function changesIn({ parameters }: VendorAnswer, sent: SentEnrollment) {
  const changed = (phase: "ordering" | "fulfillment") =>
    (parameters?.[phase] ?? []).flatMap((entry): ParameterValueInput[] => {
      const target = sent.parameters[phase].find((one) => isSame(one, entry));
      return target ? [changeOf(entry, target)] : [];
    });
  return { ordering: changed("ordering"), fulfillment: changed("fulfillment") };
}

function changeOf(entry: VendorValue, target: SentEnrollment["parameters"]["ordering"][number]) {
  const isChanged =
    Object.hasOwn(entry, "value") && !isDeepStrictEqual(entry.value ?? null, target.value ?? null);
  return {
    id: target.id,
    ...(isChanged ? { value: entry.value ?? null } : {}),
    ...(entry.error ? { error: entry.error } : {}),
    ...(entry.constraints ? { constraints: entry.constraints } : {}),
  };
}
