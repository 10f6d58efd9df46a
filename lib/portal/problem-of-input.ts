import "server-only";
import type { z } from "zod";
import { type Problem, validationProblem } from "@/lib/contract/problem";

/** Keyed like the platform's errors, by field path: a form maps both in the same way. */
export function problemOfInput({ issues }: z.ZodError): Problem {
  const errors: Record<string, string[]> = {};
  for (const { path, message } of issues) {
    const key = path.map(String).join(".");
    errors[key] = [...(errors[key] ?? []), message];
  }
  return validationProblem(errors);
}
