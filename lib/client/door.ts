import type { EndpointName, ResultOf } from "../contract/endpoints";
import type { Problem } from "../contract/problem";
import { type ListQuery, queryString } from "./query";

/** A refusal as the browser sees it; not `ProblemError`, whose module would bring zod into the page. */
export class DoorRefusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = "DoorRefusal";
    this.problem = problem;
  }
}

/**
 * Reads `path` (below `/public/v1`) through the portal's own door. Refusals and outages reject with a
 * `DoorRefusal`; a reader that went away rejects with the abort.
 */
export async function door<Name extends EndpointName>(
  path: string,
  { query, signal }: { query?: ListQuery; signal?: AbortSignal } = {},
): Promise<ResultOf<Name>> {
  const search = query ? queryString(query) : "";
  const response = await fetch(`/api${path}${search && `?${search}`}`, { signal }).catch(offline);
  if (!response.ok) throw await refusalOf(response);
  const isText = response.headers.get("content-type")?.startsWith("text/");
  return resultOf<Name>(isText ? await response.text() : await response.json());
}

/** The door has parsed the answer with the endpoint's schema before sending it. */
function resultOf<Name extends EndpointName>(value: unknown) {
  return value as ResultOf<Name>;
}

function offline(error: unknown): never {
  if (error instanceof Error && error.name === "AbortError") throw error;
  throw new DoorRefusal({
    title: "Service Unavailable",
    status: 503,
    detail: "The portal can't be reached. Check your connection.",
  });
}

async function refusalOf(response: Response) {
  const fallback = { title: "Error", status: response.status };
  const isProblem = response.headers.get("content-type")?.includes("json");
  return new DoorRefusal(isProblem ? problemOf(await response.json()) : fallback);
}

/** The door answers every refusal with a problem that it has parsed itself. */
function problemOf(value: unknown) {
  return value as Problem;
}
