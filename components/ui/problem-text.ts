import type { Problem } from "@/lib/contract/problem";

/** A refusal in one text for a person: the messages about fields, or else what happened as a whole. */
export function problemText(problem: Problem): string {
  if (problem.status === 401) {
    return "Your session has ended. What you typed is still here: sign in again in another tab, then repeat.";
  }
  const messages = Object.values(problem.errors ?? {}).flat();
  if (messages.length > 0) return messages.join(" ");
  return problem.detail ?? problem.title;
}
