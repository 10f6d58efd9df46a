import { Problem, ProblemError, problemOf } from "../contract/problem";

/** The refusal that a non-2xx answer means, also when its body isn't a problem or not JSON at all. */
export async function refusalOf(response: Response): Promise<ProblemError> {
  const body = readJson(await response.text());
  const parsed = Problem.safeParse({ ...problemOf(response.status), ...body });
  const problem = parsed.success ? parsed.data : problemOf(response.status);
  return new ProblemError({
    ...problem,
    status: response.status,
    detail: problem.detail ?? silence(response.status),
  });
}

/** The refusal that no answer at all means; the one place where an outage gets its words. */
export function outage(error: unknown, traceId: string): ProblemError {
  const refusal = new ProblemError({ ...outageProblem(error), traceId });
  refusal.cause = error;
  return refusal;
}

function outageProblem(error: unknown) {
  if (error instanceof Error && error.name === "TimeoutError") {
    return problemOf(504, "The platform took too long to answer. Try again in a moment.");
  }
  return problemOf(503, "The platform can't be reached. Try again in a moment.");
}

function silence(status: number) {
  if (status < 500) return undefined;
  return "The platform couldn't answer. Try again in a moment.";
}

function readJson(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}
