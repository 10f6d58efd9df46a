import { z } from "zod";

export const Statement = z.object({
  text: z.string(),
  values: z.array(z.unknown()),
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

/**
 * One write of the API as bare work: the lookup, everything that it does in its transaction, and how its answer is
 * read. What names the recorded enrollment names another one in each request.
 */
const BareWrite = z.object({
  id: z.string(),
  lookup: Statement,
  steps: z.array(Statement),
  read: Statement,
});
export type BareWrite = z.infer<typeof BareWrite>;

/** What the bare server is told on its command line. */
export const Plan = z.object({
  databaseUrl: z.string(),
  reads: z.array(BareRead),
  submit: BareWrite.optional(),
});
export type Plan = z.infer<typeof Plan>;
