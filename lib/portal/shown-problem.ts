import "server-only";
import { newTraceId } from "@/lib/client/trace";
import { type Problem, ProblemError, problemOf } from "@/lib/contract/problem";

/**
 * What a person may see of anything thrown: a refusal as it is; a defect as a bland 500 whose trace id
 * stands in the log beside the cause.
 */
export function shownProblem(error: unknown): Problem {
  if (error instanceof ProblemError) {
    if (error.cause) logLine({ traceId: error.problem.traceId, error: error.cause });
    return error.problem;
  }
  const traceId = newTraceId();
  logLine({ traceId, error });
  return {
    ...problemOf(500, "Something went wrong on our side. Try again in a moment."),
    traceId,
  };
}

function logLine({ traceId, error }: { traceId: string | undefined; error: unknown }) {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(JSON.stringify({ level: "error", room: "portal", traceId, error: text }));
}
