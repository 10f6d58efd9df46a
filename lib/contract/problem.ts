import { z } from "zod";

/**
 * The one form of a refusal on the wire: RFC 9457 problem+json with `errors` keyed by field path and a
 * `traceId` that the log carries too (contract §6).
 */
export const Problem = z.looseObject({
  type: z.string().optional(),
  title: z.string(),
  status: z.number(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  traceId: z.string().optional(),
  errors: z.preprocess(readErrors, z.record(z.string(), z.array(z.string())).optional()),
});
export type Problem = z.infer<typeof Problem>;

/** The only way a refusal travels inside one side; between sides it is `problem` as JSON. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(
    problem: Problem,
    /** Headers that the answer carries besides. */
    readonly headers: Record<string, string> = {},
  ) {
    super(`${problem.status} ${problem.title}${problem.detail ? ` - ${problem.detail}` : ""}`);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

const sections: Record<number, [title: string, section: string, rfc?: string]> = {
  400: ["Bad Request", "15.5.1"],
  401: ["Unauthorized", "15.5.2"],
  403: ["Forbidden", "15.5.4"],
  404: ["Not Found", "15.5.5"],
  405: ["Method Not Allowed", "15.5.6"],
  409: ["Conflict", "15.5.10"],
  412: ["Precondition Failed", "15.5.13"],
  413: ["Content Too Large", "15.5.14"],
  414: ["URI Too Long", "15.5.15"],
  415: ["Unsupported Media Type", "15.5.16"],
  422: ["Unprocessable Content", "15.5.21"],
  429: ["Too Many Requests", "4", "6585"],
  500: ["Internal Server Error", "15.6.1"],
  503: ["Service Unavailable", "15.6.4"],
  504: ["Gateway Timeout", "15.6.5"],
};

/** A problem of `status` with the standard title and type of the RFC that defines it (contract §6). */
export function problemOf(
  status: number,
  detail?: string,
  errors?: Record<string, string[]>,
): Problem {
  const [title, section, rfc = "9110"] = sections[status] ?? ["Error", "15"];
  return {
    type: `https://tools.ietf.org/html/rfc${rfc}#section-${section}`,
    title,
    status,
    ...(detail ? { detail } : {}),
    ...(errors ? { errors } : {}),
  };
}

/** A 400 whose `errors` name each field and what to do with it (contract §6). */
export function validationProblem(errors: Record<string, string[]>): Problem {
  return problemOf(400, "One or more validation errors occurred.", errors);
}

/** The sources show a map and an array of `{message, properties}`; both are read as the map (contract §6). */
function readErrors(value: unknown) {
  if (!Array.isArray(value)) return value ?? undefined;
  const errors: Record<string, string[]> = {};
  for (const item of value) {
    const entry = ErrorEntry.safeParse(item);
    if (!entry.success) continue;
    for (const property of entry.data.properties ?? [""]) {
      errors[property] = [...(errors[property] ?? []), entry.data.message];
    }
  }
  return errors;
}

const ErrorEntry = z.looseObject({
  message: z.string(),
  properties: z.array(z.string()).optional(),
});
