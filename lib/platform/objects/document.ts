import { defineObject, integer, reference, text } from "../rql/object";
import { Enrollment } from "./enrollment";
import { Program } from "./program";
import { audit, core, fileFacts, leftOut, plainIdentity, publication, vendors } from "./shared";

const published = {
  name: text("name", { core, ...vendors }),
  description: text("description", vendors),
  status: text("status", { values: publication }),
  ...fileFacts,
  url: text("url"),
  displayOrder: integer("display_order", vendors),
};
/** Attachments are changed by all sides of their enrollment, in every state (contract §12). */
const everybody = { Client: "always", Vendor: "always", Operations: "always" } as const;
const last = { program: reference(() => Program, "program_id"), audit };
const byPlace = { omitted: leftOut.omitted, order: "displayOrder,id" };

export const ProgramDocument = defineObject({
  name: "Document",
  table: "documents",
  properties: {
    ...plainIdentity,
    type: text("type", { values: ["Online", "File"] }),
    ...published,
    language: text("language", vendors),
    ...last,
  },
  ...byPlace,
});

export const Media = defineObject({
  name: "Media",
  table: "media",
  properties: {
    ...plainIdentity,
    type: text("type", { values: ["Video", "Image"] }),
    ...published,
    ...last,
  },
  ...byPlace,
});

export const Attachment = defineObject({
  name: "Attachment",
  table: "attachments",
  properties: {
    ...plainIdentity,
    name: text("name", { core, write: everybody }),
    description: text("description", { write: everybody }),
    type: text("type"),
    ...fileFacts,
    enrollment: reference(() => Enrollment, "enrollment_id"),
    audit,
  },
  ...leftOut,
});
