import type { Verb } from "../call";
import { keptFile, requireSource } from "../files/keeping";
import { ProgramDocument } from "../objects/document";
import { insert, lockOwnProgram, nextChildId, stampOf } from "../record";
import { documents } from "../store/schema-parts";
import { listChildren, readChild, requireProgram } from "./children";
import { deletePart, getPart, movePart, type Parts, updatePart } from "./program-parts";

const parts: Parts = { table: documents, object: ProgramDocument, id: "documentId" };

export const listDocuments: Verb<"listDocuments"> = (call) => listChildren(call, ProgramDocument);

export const getDocument: Verb<"getDocument"> = (call) => getPart(call, parts);

export const createDocument: Verb<"createDocument"> = async (call) => {
  const { name, type, description, language, displayOrder } = call.body;
  const kind = type === "Online" ? "address" : "file";
  const url = requireSource(call, { kind, url: call.body.url ?? null, field: "url" });
  await requireProgram(call);
  const file = await keptFile(call);
  const id = await call.context.store.transaction(async (tx) => {
    const program = await lockOwnProgram(tx, call);
    const id = await nextChildId(tx, program.id, "PDM");
    const values = {
      id,
      programId: program.id,
      name,
      type,
      description: description ?? null,
      language: language ?? null,
      displayOrder: displayOrder ?? 100,
      status: "Draft",
      url,
      ...file,
    };
    await insert(tx, stampOf(call), { table: documents, values });
    return id;
  });
  return readChild(call, ProgramDocument, id);
};

export const updateDocument: Verb<"updateDocument"> = (call) => updatePart(call, parts);

export const deleteDocument: Verb<"deleteDocument"> = (call) => deletePart(call, parts);

export const publishDocument: Verb<"publishDocument"> = (call) =>
  movePart(call, { ...parts, trigger: "publish" });

export const unpublishDocument: Verb<"unpublishDocument"> = (call) =>
  movePart(call, { ...parts, trigger: "unpublish" });
