import { and, eq, getTableName, ne, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { type Recorded, recordChange, type Stamp } from "./audit";
import type { Call } from "./call";
import { type Actor, type Context, childId } from "./context";
import { notFound } from "./refusal";
import { type AuditColumn, programs } from "./store/schema";
import type { Tx } from "./store/transaction";

/** A table of objects of the API: each row has an id, a revision and an audit. */
export type ObjectTable = PgTable & { id: PgColumn; revision: PgColumn; audit: PgColumn };

type Row<Of extends ObjectTable> = Of["$inferSelect"] & Recorded & { audit: AuditColumn };

/** Inserts an object with its audit and records it, `events` besides its creation (contract §5, §14b). */
export async function insert<Of extends ObjectTable>(
  tx: Tx,
  stamp: Stamp,
  {
    table,
    values,
    events = [],
  }: { table: Of; values: Omit<Of["$inferInsert"], "audit">; events?: string[] },
): Promise<Of["$inferSelect"]> {
  const [row] = await tx
    .insert(table as PgTable)
    .values({ ...values, audit: created(stamp, ...events) })
    .returning();
  if (!row) throw new Error(`The insert into ${getTableName(table)} returned no row.`);
  const inserted = rowOf(table, row);
  await recordChange(tx, stamp, { table, row: inserted, action: events.at(-1) ?? "created" });
  return inserted;
}

/**
 * Changes an object whose row the caller has locked: its properties, audit and revision, and the record of it
 * (contract §5, §14b). The record of a change without events of its own is named by the state that it leads to,
 * and is an update when the state stays; one to Deleted is a deletion.
 */
export async function change<Of extends ObjectTable>(
  tx: Tx,
  stamp: Stamp,
  {
    table,
    row,
    set,
    events = [],
  }: { table: Of; row: Row<Of>; set: Partial<Of["$inferInsert"]>; events?: string[] },
): Promise<Of["$inferSelect"]> {
  const own = {
    ...sent(set),
    audit: stamped(row.audit, stamp, ...events),
    revision: row.revision + 1,
  };
  await tx
    .update(table as PgTable)
    .set(own)
    .where(eq(table.id, row.id));
  const changed = rowOf(table, { ...row, ...own });
  const state = changed.status === row.status ? undefined : changed.status?.toLowerCase();
  const action = state === "deleted" ? state : (events.at(-1) ?? state ?? "updated");
  await recordChange(tx, stamp, { table, row: changed, action });
  return changed;
}

/** Removes an object for good; the record keeps how it was. */
export async function erase<Of extends ObjectTable>(
  tx: Tx,
  stamp: Stamp,
  { table, row }: { table: Of; row: Row<Of> },
) {
  const last = { ...row, revision: row.revision + 1 };
  await recordChange(tx, stamp, { table, row: last, action: "deleted" });
  await tx.delete(table).where(eq(table.id, row.id));
}

/** Drizzle forgets the table behind a generic one; the row has just come from it. */
function rowOf<Of extends ObjectTable>(_: Of, row: object) {
  return row as Row<Of>;
}

/** The audit after `events` and the update that each of them is; the most recent occurrence stays (contract §5). */
function stamped(
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
export function stampOf({
  context,
  scope,
  requestId,
}: Pick<Call, "context" | "scope" | "requestId">): Stamp {
  return {
    actor: scope.actor,
    at: context.clock(),
    account: { id: scope.accountId, role: scope.role },
    requestId: requestId(),
  };
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
  call.match(program);
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

/** A random id that no row of `table` has yet. */
export async function freshId(
  tx: Tx,
  context: Context,
  wanted: { table: ObjectTable; prefix: string; groups: number },
): Promise<string> {
  const { table, prefix, groups } = wanted;
  const id = context.newId(prefix, groups);
  const isTaken = (await tx.$count(table, eq(table.id, id))) > 0;
  return isTaken ? freshId(tx, context, wanted) : id;
}

/** Only the properties that the caller sent: an absent one keeps its value (contract §8.2). */
export function sent<Values extends Record<string, unknown>>(values: Values) {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<Values>;
}
