import type { Enrollment } from "@/lib/contract/enrollment";
import type { ParameterValue } from "@/lib/contract/parameter";
import type { Answers } from "@/lib/parameters/answer";

/** What the platform keeps of a draft enrollment. */
export type Draft = {
  id: string;
  /** The instant of the last change there: two drafts with the same one are the same. */
  savedAt: string;
  /** The buyer or licensee. */
  holderId: string;
  name: string;
  notes: string;
  answers: Answers;
  /** The order in which the platform lists the answers, by which its refusals count them (contract §9.3). */
  orderingIds: string[];
};

/** What a person has typed and the platform doesn't have yet; `null` is an answer that was taken back. */
export type Typed = {
  holderId?: string;
  name?: string;
  notes?: string;
  hasAccepted?: boolean;
  answers: Answers;
};

export const nothingTyped: Typed = { answers: {} };

/** The draft as an enrollment of the platform shows it. */
export function draftOf(enrollment: Enrollment): Draft {
  const ordering = enrollment.parameters?.ordering ?? [];
  return {
    id: enrollment.id,
    savedAt: savedAtOf(enrollment),
    holderId: enrollment.licensee?.id ?? enrollment.buyer?.id ?? "",
    name: enrollment.name ?? "",
    notes: enrollment.notes ?? "",
    answers: answersIn(ordering),
    orderingIds: ordering.map(({ id }) => id),
  };
}

/** The answers that a list of values holds. */
export function answersIn(values: readonly ParameterValue[]): Answers {
  return Object.fromEntries(values.map(({ id, value }) => [id, value]));
}

/** Later keystrokes win; an answer that only one of them holds stays. */
export function merged(earlier: Typed, later: Typed): Typed {
  return { ...earlier, ...later, answers: { ...earlier.answers, ...later.answers } };
}

/** What is left to save after `sent` has arrived: whatever was typed again in between. */
export function unsentOf(typed: Typed, sent: Typed): Typed {
  return {
    ...without(typed, sent),
    answers: without(typed.answers, sent.answers),
  };
}

/** Whether there is nothing that would be lost. */
export function isNothing({ answers, ...others }: Typed) {
  const texts = Object.values(others).filter((value) => value !== undefined);
  return texts.length === 0 && Object.keys(answers).length === 0;
}

function without<Values extends object>(values: Values, sent: Partial<Values>): Values {
  const sentValues = new Map(Object.entries(sent));
  const kept = Object.entries(values).filter(
    ([key, value]) => !sentValues.has(key) || sentValues.get(key) !== value,
  );
  return subset<Values>(kept);
}

/** Only optional keys and keys of a record are ever left out, so that a part of `Values` is one. */
function subset<Values extends object>(entries: [string, unknown][]) {
  return Object.fromEntries(entries) as Values;
}

function savedAtOf({ audit, revision }: Enrollment) {
  return audit?.updated?.at ?? audit?.created?.at ?? String(revision ?? "");
}
