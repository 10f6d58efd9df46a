import { door } from "@/lib/client/door";
import type { Outcome } from "@/lib/client/outcome";
import type { Enrollment, EnrollmentUpdate } from "@/lib/contract/enrollment";
import { type Answers, answerTo, isBlank, normalizeAnswer } from "@/lib/parameters/answer";
import type { Definition } from "@/lib/parameters/definition";
import { createEnrollment, updateEnrollment } from "@/lib/portal/actions/enrollment";
import { type Attempt, attempt } from "./attempt";
import { type Draft, draftOf } from "./draft";
import { loadChecks } from "./load-checks";
import { firstAnswers, proposedName, type WizardSetup } from "./setup";

/** The first Continue: the draft with its first answers is on the platform from here on (contract §13.4). */
export async function startDraft(
  setup: WizardSetup,
  { definitions, holderId }: { definitions: readonly Definition[]; holderId: string },
): Promise<Attempt<Draft>> {
  const { program, renewed } = setup;
  const answers = await firstOf(setup, { definitions, holderId });
  const target = renewed
    ? { certificate: { id: renewed.id } }
    : { [program.entity]: { id: holderId }, name: proposedName(setup, holderId) };
  return draftAfter(() =>
    createEnrollment({
      program: { id: program.id },
      ...target,
      parameters: { ordering: valuesOf(definitions, answers) },
    }),
  );
}

/** Another certificant: what still stands as first proposed follows it, what a person wrote stays. */
export async function changeHolder(
  setup: WizardSetup,
  draft: Draft,
  { definitions, holderId }: { definitions: readonly Definition[]; holderId: string },
): Promise<Attempt<Draft>> {
  const former = firstAnswers(setup, { definitions, holderId: draft.holderId });
  const next = await firstOf(setup, { definitions, holderId });
  const moved = definitions.filter((definition) =>
    isSame(definition, answerTo(draft.answers, definition.id), answerTo(former, definition.id)),
  );
  const hasProposedName = draft.name === proposedName(setup, draft.holderId);
  return saveDraft(draft, {
    [setup.program.entity]: { id: holderId },
    ...(hasProposedName ? { name: proposedName(setup, holderId) } : {}),
    parameters: { ordering: valuesOf(moved, next) },
  });
}

/** Saves what is given; whether a refusal means that the draft was submitted elsewhere, `readDraft` tells. */
export function saveDraft(draft: Draft, change: EnrollmentUpdate): Promise<Attempt<Draft>> {
  return draftAfter(() => updateEnrollment({ enrollmentId: draft.id, ...change }));
}

/** The draft as the platform has it now: "over" once it is no draft any more, undefined where that can't be learned. */
export async function readDraft(id: string): Promise<Draft | "over" | undefined> {
  try {
    const path = `/program/enrollments/${encodeURIComponent(id)}`;
    const enrollment = await door<"getEnrollment">(path);
    return enrollment.status === "Draft" ? draftOf(enrollment) : "over";
  } catch {
    return undefined;
  }
}

/** Values as the platform takes them: `null` clears (contract §9.3). */
export function valuesOf(definitions: readonly Definition[], answers: Answers) {
  return definitions.map(({ id }) => ({ id, value: answerTo(answers, id) ?? null }));
}

async function firstOf(setup: WizardSetup, start: Parameters<typeof firstAnswers>[1]) {
  const { harmless } = await loadChecks();
  return harmless(start.definitions, firstAnswers(setup, start));
}

async function draftAfter(run: () => Promise<Outcome<Enrollment>>): Promise<Attempt<Draft>> {
  const outcome = await attempt(run);
  return outcome.ok ? { ok: true, data: draftOf(outcome.data) } : outcome;
}

function isSame(definition: Definition, one: unknown, other: unknown) {
  if (isBlank(definition, one) || isBlank(definition, other)) {
    return isBlank(definition, one) && isBlank(definition, other);
  }
  return (
    JSON.stringify(normalizeAnswer(definition, one)) ===
    JSON.stringify(normalizeAnswer(definition, other))
  );
}
