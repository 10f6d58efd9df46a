import "server-only";
import { notFound, unstable_rethrow } from "next/navigation";
import type { CallInput } from "@/lib/client/call";
import { every } from "@/lib/client/every";
import type { ListQuery } from "@/lib/client/query";
import type { EndpointName, ResultOf } from "@/lib/contract/endpoints";
import type { List } from "@/lib/contract/list";
import { ProblemError } from "@/lib/contract/problem";
import { PageFailure } from "../page-failure";
import { platform } from "../platform";
import { toSignIn } from "../session";

/** Lists that a screen shows whole are read up to this many elements. */
const bound = 1_000;

/**
 * Reads for a page: a 404, and a 403 for an account without any such objects, is the not-found page, a 401 the way to the sign-in page and back. Load before any
 * Suspense boundary: inside one, both would be answered with status 200.
 */
export async function load<Name extends EndpointName>(
  name: Name,
  input: CallInput<Name> = {},
): Promise<ResultOf<Name>> {
  return platform(name, input).catch(leavePage);
}

/** All elements of a list that a screen shows whole, up to 1,000. */
export async function loadEvery<Item>(read: (query: ListQuery) => Promise<List<Item>>) {
  return every(read, { bound });
}

/** What a page does about anything thrown while it loads. */
export async function leavePage(error: unknown): Promise<never> {
  unstable_rethrow(error);
  const status = error instanceof ProblemError ? error.problem.status : 500;
  if (status === 404 || status === 403) notFound();
  if (status === 401) return toSignIn();
  throw new PageFailure(error);
}
