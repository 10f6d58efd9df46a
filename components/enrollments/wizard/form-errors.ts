import type { FieldError as SummaryLine } from "@/components/form/error-summary";
import type { Problem } from "@/lib/contract/problem";
import type { Definition } from "@/lib/parameters/definition";
import { answerErrors, type FieldError } from "@/lib/parameters/field-errors";
import { isRecord } from "@/lib/parameters/options";

/** The path under which the summary speaks of the whole step; the step's heading bears its id. */
export const wholeStep = "step";

/** The form library's tree below one question as one sentence, or one sentence per part ("phone.number"). */
export function fieldErrorOf(node: unknown): FieldError | undefined {
  if (!isRecord(node)) return undefined;
  if (typeof node.message === "string") return node.message;
  const parts = Object.entries(node).flatMap(([key, child]) => {
    const error = fieldErrorOf(child);
    if (typeof error !== "object") return error === undefined ? [] : [[key, error]];
    return Object.entries(error).map(([part, message]) => [`${key}.${part}`, message]);
  });
  return parts.length > 0 ? Object.fromEntries(parts) : undefined;
}

/** The lines of the summary in the order of the questions; `lineName` says where each leads. */
export function summaryLines(
  definitions: readonly Definition[],
  errors: unknown,
  lineName: (id: string, part: string) => string,
): SummaryLine[] {
  if (!isRecord(errors)) return [];
  return definitions.flatMap(({ id }) => {
    const error = fieldErrorOf(errors[id]);
    if (error === undefined) return [];
    if (typeof error === "string") return [{ name: id, message: error }];
    return Object.entries(error).map(([part, message]) => ({ name: lineName(id, part), message }));
  });
}

/** A refusal split into what belongs to a question (by path) and the sentences about everything else. */
export function refusalErrors({ errors = {}, detail, title }: Problem, sentIds: readonly string[]) {
  const { issues, others } = answerErrors(errors, sentIds);
  const sentences = Object.values(others).flat();
  const isSilent = issues.length === 0 && sentences.length === 0;
  return {
    fields: issues.map(({ path, message }) => ({ name: path.join("."), message })),
    others: isSilent ? [detail ?? title] : sentences,
  };
}
