import { and, eq, ne, sql } from "drizzle-orm";
import type { Call } from "./call";
import { type Actor, type Context, childId, type Tx } from "./context";
import { notFound } from "./refusal";
import { type AuditColumn, programs } from "./store/schema";

/** The audit after `events` and the update that each of them is; the most recent occurrence stays (contract §5). */
export function stamped(
  audit: AuditColumn,
  { actor, at }: { actor: Actor; at: Date },
  ...events: string[]
) {
  const entry = { at: at.toISOString(), by: actor };
  return { ...audit, ...Object.fromEntries([...events, "updated"].map((event) => [event, entry])) };
}

/** The audit of a new object. */
export function created(
  { actor, at }: { actor: Actor; at: Date },
  ...events: string[]
): AuditColumn {
  const entry = { at: at.toISOString(), by: actor };
  return Object.fromEntries(["created", ...events].map((event) => [event, entry]));
}

/** Who acts and when, for the audit of everything that this call changes. */
export function stampOf({ context, scope }: Pick<Call, "context" | "scope">) {
  return { actor: scope.actor, at: context.clock() };
}

/** The caller's program with its row locked; a foreign, deleted or unknown one is a 404. */
export async function lockOwnProgram(tx: Tx, call: Call) {
  const id = call.id("programId");
  const [program] = await tx
    .select()
    .from(programs)
    .where(
      and(
        eq(programs.id, id),
        eq(programs.vendorId, call.scope.accountId),
        ne(programs.status, "Deleted"),
      ),
    )
    .for("update");
  if (!program) throw notFound("Program", id);
  return program;
}

/** The next id of a child of the program, whose row the caller has locked (contract §5). */
export async function nextChildId(tx: Tx, programId: string, prefix: string) {
  const [row] = await tx
    .update(programs)
    .set({
      counters: sql`jsonb_set(${programs.counters}, array[${prefix}::text], to_jsonb(coalesce((${programs.counters} ->> ${prefix}::text)::int, 0) + 1))`,
    })
    .where(eq(programs.id, programId))
    .returning({ counters: programs.counters });
  return childId(prefix, programId, row?.counters[prefix] ?? 1);
}

/** A random id that no row has yet; `taken` answers whether one does. */
export async function freshId(
  context: Context,
  {
    prefix,
    groups,
    taken,
  }: { prefix: string; groups: number; taken: (id: string) => Promise<boolean> },
): Promise<string> {
  const id = context.newId(prefix, groups);
  return (await taken(id)) ? freshId(context, { prefix, groups, taken }) : id;
}

/** Only the properties that the caller sent: an absent one keeps its value (contract §8.2). */
export function sent<Values extends Record<string, unknown>>(values: Values) {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<Values>;
}
