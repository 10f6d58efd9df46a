import { and, eq, ne } from "drizzle-orm";
import type { Call, Verb } from "../call";
import { Terms } from "../objects/program";
import { change, insert, lockOwnProgram, nextChildId, sent, stampOf } from "../record";
import { notFound, requireMove } from "../refusal";
import { terms } from "../store/schema";
import type { Tx } from "../store/transaction";
import { listChildren, readChild } from "./children";

export const listTerms: Verb<"listTerms"> = (call) => listChildren(call, Terms);

export const getTerms: Verb<"getTerms"> = (call) => readChild(call, Terms, call.id("termsId"));

export const createTerms: Verb<"createTerms"> = async (call) => {
  const { body, context } = call;
  const id = await context.store.transaction(async (tx) => {
    const program = await lockOwnProgram(tx, call);
    const id = await nextChildId(tx, program.id, "PTC");
    await insert(tx, stampOf(call), {
      table: terms,
      values: {
        id,
        programId: program.id,
        name: body.name,
        description: body.description ?? null,
        displayOrder: body.displayOrder ?? 100,
        status: "Draft",
      },
    });
    return id;
  });
  return readChild(call, Terms, id);
};

export const updateTerms: Verb<"updateTerms"> = async (call) => {
  await call.context.store.transaction(async (tx) => {
    const row = await lockTerms(tx, call);
    await change(tx, stampOf(call), { table: terms, row: row, set: { ...sent(call.body) } });
  });
  return readChild(call, Terms, call.id("termsId"));
};

export const deleteTerms: Verb<"deleteTerms"> = async (call) => {
  await call.context.store.transaction((tx) => transition(tx, call, "delete"));
  return undefined;
};

export const publishTerms: Verb<"publishTerms"> = (call) => move(call, "publish");

export const unpublishTerms: Verb<"unpublishTerms"> = (call) => move(call, "unpublish");

/** The terms of the path with the program's row locked, or a 404. */
export async function lockTerms(tx: Tx, call: Call) {
  const program = await lockOwnProgram(tx, call);
  const id = call.id("termsId");
  const [row] = await tx
    .select()
    .from(terms)
    .where(and(eq(terms.id, id), eq(terms.programId, program.id), ne(terms.status, "Deleted")));
  if (!row) throw notFound("Terms", id);
  call.match(row);
  return row;
}

async function move(call: Call, trigger: "publish" | "unpublish") {
  await call.context.store.transaction((tx) => transition(tx, call, trigger));
  return readChild(call, Terms, call.id("termsId"));
}

async function transition(tx: Tx, call: Call, trigger: "publish" | "unpublish" | "delete") {
  const row = await lockTerms(tx, call);
  const { to } = requireMove("publication", { ...row, trigger });
  const events = to === "Deleted" ? [] : [to.toLowerCase()];
  await change(tx, stampOf(call), { table: terms, row: row, set: { status: to }, events });
}
