import { type Problem, ProblemError, problemOf, validationProblem } from "@/lib/contract/problem";
import { askerOf } from "./asker";
import type { Context } from "./context";
import { requestIdOf } from "./request-id";
import { RqlError } from "./rql/error";

/**
 * The one way out for everything thrown: refusals as they are, anything else a bland 500 whose cause only the
 * log has. Answer and log line carry the same trace id (contract §6).
 */
export function answerProblem(context: Context, request: Request, error: unknown) {
  const problem = problemFrom(error);
  const { pathname } = new URL(request.url);
  const traceId = requestIdOf(request);
  const call = { method: request.method, path: pathname, status: problem.status };
  const line = { traceId, ...call, ...askerOf(request) };
  if (problem.status >= 500) context.log.error({ ...line, err: error }, "request failed");
  if (problem.status < 500)
    context.log.info({ ...line, detail: problem.detail }, "request refused");
  return new Response(JSON.stringify({ ...problem, instance: pathname, traceId }), {
    status: problem.status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
      ...(problem.status === 401 ? { "www-authenticate": "Bearer" } : {}),
      ...(error instanceof ProblemError ? error.headers : {}),
    },
  });
}

/** Whether an error is a defect or an outage of ours rather than a refusal. */
export function isOurFault(error: unknown) {
  return problemFrom(error).status >= 500;
}

function problemFrom(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof RqlError) return validationProblem(error.errors);
  return problemOf(
    500,
    "Something went wrong on our side. Try again; if it stays, report the trace id.",
  );
}
