import { DocumentInput, DocumentUpdate, ProgramDocument } from "../document";
import { act, type Endpoint, getWithFile, list, remove, send, vendor } from "../endpoint";
import { documentRule } from "../file";

const documents = "/program/programs/{programId}/documents";
const one = `${documents}/{documentId}`;

/** Documents of a program (contract §12). */
export const documentEndpoints = {
  createDocument: send("POST", documents, {
    roles: vendor,
    body: DocumentInput,
    result: ProgramDocument,
    status: 201,
    part: "document",
    files: { file: documentRule },
  }),
  listDocuments: list(documents, ProgramDocument),
  getDocument: getWithFile(one, ProgramDocument),
  updateDocument: send("PUT", one, {
    roles: vendor,
    body: DocumentUpdate,
    result: ProgramDocument,
  }),
  deleteDocument: remove(one, vendor),
  publishDocument: act(`${one}/publish`, vendor, ProgramDocument),
  unpublishDocument: act(`${one}/unpublish`, vendor, ProgramDocument),
} as const satisfies Record<string, Endpoint>;
