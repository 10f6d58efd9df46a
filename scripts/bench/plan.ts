import { z } from "zod";

const Statement = z.object({
  text: z.string(),
  values: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
  name: z.string().optional(),
});
export type Statement = z.infer<typeof Statement>;

/** One read of the API as bare work: how the token is looked up, then the statements whose rows are sent. */
const BareRead = z.object({
  path: z.string(),
  lookup: Statement,
  reads: z.array(Statement),
});
export type BareRead = z.infer<typeof BareRead>;

/** What the bare server is told on its command line. */
export const Plan = z.object({ databaseUrl: z.string(), reads: z.array(BareRead) });
export type Plan = z.infer<typeof Plan>;
