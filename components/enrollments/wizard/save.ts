import { door } from "@/lib/client/door";
import type { Outcome } from "@/lib/client/outcome";
import type { Enrollment, EnrollmentUpdate } from "@/lib/contract/enrollment";
import { type Answers, answerTo, isBlank, normalizeAnswer } from "@/lib/parameters/answer";
import { answersSchema } from "@/lib/parameters/answers-schema";
import type { Definition } from "@/lib/parameters/definition";
import {
  createEnrollment,
  submitEnrollment,
  updateEnrollment,
} from "@/lib/portal/actions/enrollment";
import { type Attempt, attempt, type Trouble } from "./attempt";
import { type Draft, draftOf } from "./draft";
import { firstAnswers, proposedName, type WizardSetup } from "./setup";

/** The first Continue: the draft with its first answers is on the platform from here on (contract §13.4). */
export async function startDraft(
  setup: WizardSetup,
  { definitions, holderId }: { definitions: readonly Definition[]; holderId: string },
): Promise<Attempt<Draft>> {
  const { program, renewed } = setup;
  const answers = harmless(definitions, firstAnswers(setup, { definitions, holderId }));
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
export function changeHolder(
  setup: WizardSetup,
  draft: Draft,
  { definitions, holderId }: { definitions: readonly Definition[]; holderId: string },
): Promise<Attempt<Draft>> {
  const former = firstAnswers(setup, { definitions, holderId: draft.holderId });
  const next = harmless(definitions, firstAnswers(setup, { definitions, holderId }));
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

/** Saves what is given; a refusal because the draft has been submitted elsewhere is told apart by `isDraftStill`. */
export function saveDraft(draft: Draft, change: EnrollmentUpdate): Promise<Attempt<Draft>> {
  return draftAfter(() => updateEnrollment({ enrollmentId: draft.id, ...change }));
}

/** Submits once: an answer that got lost, or a second window, finds the enrollment submitted and is content. */
export async function submitDraft({ id }: Draft): Promise<Trouble | undefined> {
  const outcome = await attempt(() => submitEnrollment({ enrollmentId: id }));
  if (outcome.ok) return undefined;
  const isRefused = outcome.trouble.kind === "refusal";
  return isRefused && !(await isDraftStill(id)) ? undefined : outcome.trouble;
}

/** Whether the enrollment can still be written; where that can't be learned, it is taken for one. */
export async function isDraftStill(id: string) {
  try {
    const { status } = await door<"getEnrollment">(
      `/program/enrollments/${encodeURIComponent(id)}`,
    );
    return status === "Draft";
  } catch {
    return true;
  }
}

/** Values as the platform takes them: `null` clears (contract §9.3). */
export function valuesOf(definitions: readonly Definition[], answers: Answers) {
  return definitions.map(({ id }) => ({ id, value: answerTo(answers, id) ?? null }));
}

/** Without the answers that even a draft may not hold, such as a text beyond every limit. */
export function harmless(definitions: readonly Definition[], answers: Answers): Answers {
  const fitting = definitions.filter((definition) => {
    const answer = { [definition.id]: answerTo(answers, definition.id) };
    return answersSchema([definition], "draft").safeParse(answer).success;
  });
  return Object.fromEntries(fitting.map(({ id }) => [id, answerTo(answers, id)]));
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
