import { and, eq } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Call, Reply } from "../call";
import { answerDownload, fileAnswer } from "../files/download";
import { dropFile, keptFile, requireSource, type Source } from "../files/keeping";
import { change, erase, insert, lockOwnProgram, nextChildId, sent, stampOf } from "../record";
import { notFound, requireMove } from "../refusal";
import type { ObjectDefinition } from "../rql/object";
import type { documents, media } from "../store/schema-parts";
import type { Tx } from "../store/transaction";
import { readChild, requireProgram } from "./children";

/** A kind of parts of a program that are published one by one and may have a file (contract §12). */
export type Parts = {
  table: typeof documents | typeof media;
  object: ObjectDefinition;
  /** The path's placeholder for the id of one. */
  id: string;
};

type Row = Parts["table"]["$inferSelect"];

/** The part as JSON, or what it holds (contract §1.3). */
export async function getPart(call: Call, parts: Parts): Promise<Reply> {
  const item = await readPart(call, parts);
  return answerDownload(call, item, () => storedPart(call, parts));
}

/** The bytes of the part's picture, or a 404 when it has none. */
export async function getPartImage(call: Call, parts: Parts) {
  await readPart({ ...call, search: "select=-*,id" }, parts);
  const row = await storedPart(call, parts);
  if (!row) throw notFound(parts.object.name, call.id(parts.id));
  return fileAnswer(call, row);
}

/**
 * Adds a draft with what only its kind has in `own`; its `source` says whether it needs an address or a file
 * (contract §12).
 */
export async function createPart(
  call: Call<"createDocument"> | Call<"createMedia">,
  {
    prefix,
    source,
    own = {},
    ...parts
  }: Parts & { prefix: string; source: Source["kind"]; own?: object },
): Promise<Reply> {
  const { name, type, description, displayOrder } = call.body;
  const url = requireSource(call, { kind: source, url: call.body.url ?? null, field: "url" });
  await requireProgram(call);
  const file = await keptFile(call);
  const id = await call.context.store.transaction(async (tx) => {
    const program = await lockOwnProgram(tx, call);
    const id = await nextChildId(tx, program.id, prefix);
    const values = {
      ...own,
      id,
      programId: program.id,
      name,
      type,
      description: description ?? null,
      displayOrder: displayOrder ?? 100,
      status: "Draft",
      url,
      ...file,
    };
    await insert(tx, stampOf(call), { table: parts.table, values });
    return id;
  });
  return readChild(call, parts.object, id);
}

export async function updatePart(
  call: Call<"updateDocument"> | Call<"updateMedia">,
  parts: Parts,
): Promise<Reply> {
  await call.context.store.transaction(async (tx) => {
    const row = await lockPart(tx, call, parts);
    await change(tx, stampOf(call), { table: parts.table, row, set: { ...sent(call.body) } });
  });
  return readPart(call, parts);
}

export async function movePart(
  call: Call,
  { trigger, ...parts }: Parts & { trigger: "publish" | "unpublish" },
): Promise<Reply> {
  await call.context.store.transaction(async (tx) => {
    const row = await lockPart(tx, call, parts);
    const { to } = requireMove("publication", { ...row, trigger });
    await change(tx, stampOf(call), { table: parts.table, row, set: { status: to } });
  });
  return readPart(call, parts);
}

/** Removes the part and, once that is certain, its file. */
export async function deletePart(call: Call, parts: Parts): Promise<undefined> {
  const { context } = call;
  const { fileId } = await context.store.transaction(async (tx) => {
    const row = await lockPart(tx, call, parts);
    requireMove("publication", { ...row, trigger: "delete" });
    await erase(tx, stampOf(call), { table: parts.table, row });
    return row;
  });
  await dropFile(context, fileId);
}

function readPart(call: Call, { object, id }: Parts) {
  return readChild(call, object, call.id(id));
}

async function storedPart({ context, id: idOf }: Call, { table, id }: Parts) {
  const rows = await context.store.db
    .select()
    .from(table as PgTable)
    .where(and(eq(table.id, idOf(id)), eq(table.programId, idOf("programId"))));
  return rowOf(rows[0]);
}

async function lockPart(tx: Tx, call: Call, { table, object, id }: Parts) {
  const program = await lockOwnProgram(tx, call);
  const rows = await tx
    .select()
    .from(table as PgTable)
    .where(and(eq(table.id, call.id(id)), eq(table.programId, program.id)));
  const row = rowOf(rows[0]);
  if (!row) throw notFound(object.name, call.id(id));
  call.match(row);
  return row;
}

/** Drizzle can't select from one of two tables; the row has just come from one of them. */
function rowOf(row: object | undefined) {
  return row as Row | undefined;
}
