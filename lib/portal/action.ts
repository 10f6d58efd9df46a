import "server-only";
import { revalidatePath } from "next/cache";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Outcome } from "@/lib/client/outcome";
import { problemOfInput } from "./problem-of-input";
import { shownProblem } from "./shown-problem";

/**
 * An action of the browser: parses, runs, answers `{ ok: true, data } | { ok: false, problem }`, and has open
 * pages read again. It never authorises (the platform does) and never redirects: a session that has ended
 * comes back as a problem with status 401, so that nothing typed is lost.
 */
export function action<Schema extends z.ZodType, Data>(
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<Data>,
) {
  return answering(schema, async (input) => {
    const data = await run(input);
    revalidatePath("/", "layout");
    return data;
  });
}

/** Like `action`, but the open page stays as it is: for saving while the person goes on typing. */
export function draftAction<Schema extends z.ZodType, Data>(
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<Data>,
) {
  return answering(schema, run);
}

function answering<Schema extends z.ZodType, Data>(
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<Data>,
) {
  return async (input: z.input<Schema>): Promise<Outcome<Data>> => {
    const parsed = schema.safeParse(input);
    if (!parsed.success) return { ok: false, problem: problemOfInput(parsed.error) };
    try {
      return { ok: true, data: await run(parsed.data) };
    } catch (error) {
      unstable_rethrow(error);
      return { ok: false, problem: shownProblem(error) };
    }
  };
}
