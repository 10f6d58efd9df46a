import type { Verb } from "../call";
import { ProgramDocument } from "../objects/document";
import { documents } from "../store/schema-parts";
import { listChildren } from "./children";
import { createPart, deletePart, getPart, movePart, type Parts, updatePart } from "./program-parts";

const parts: Parts = { table: documents, object: ProgramDocument, id: "documentId" };

export const listDocuments: Verb<"listDocuments"> = (call) => listChildren(call, ProgramDocument);

export const getDocument: Verb<"getDocument"> = (call) => getPart(call, parts);

export const createDocument: Verb<"createDocument"> = (call) =>
  createPart(call, {
    ...parts,
    prefix: "PDM",
    source: call.body.type === "Online" ? "address" : "file",
    own: { language: call.body.language ?? null },
  });

export const updateDocument: Verb<"updateDocument"> = (call) => updatePart(call, parts);

export const deleteDocument: Verb<"deleteDocument"> = (call) => deletePart(call, parts);

export const publishDocument: Verb<"publishDocument"> = (call) =>
  movePart(call, { ...parts, trigger: "publish" });

export const unpublishDocument: Verb<"unpublishDocument"> = (call) =>
  movePart(call, { ...parts, trigger: "unpublish" });
