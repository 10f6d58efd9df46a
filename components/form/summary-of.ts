import { problemText } from "@/components/ui/problem-text";
import type { Problem } from "@/lib/contract/problem";
import type { FieldError } from "./error-summary";

/** The lines of an error summary: a message per field, or what happened as a whole beside the field `first`. */
export function summaryOf(problem: Problem | undefined, first: string): FieldError[] {
  if (!problem) return [];
  const listed = Object.entries(problem.errors ?? {}).flatMap(([name, messages]) =>
    messages.map((message) => ({ name, message })),
  );
  return listed.length > 0 ? listed : [{ name: first, message: problemText(problem) }];
}
