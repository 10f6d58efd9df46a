import { defineObject, integer, reference, text } from "../rql/object";
import { Enrollment } from "./enrollment";
import { Program } from "./program";
import { audit, fileFacts, leftOut, plainIdentity, publication } from "./shared";

const published = {
  description: text("description"),
  status: text("status", { values: publication }),
  ...fileFacts,
  url: text("url"),
  displayOrder: integer("display_order"),
};
const last = { program: reference(() => Program, "program_id"), audit };
const byPlace = { omitted: leftOut.omitted, order: "displayOrder,id" };

export const ProgramDocument = defineObject({
  name: "Document",
  table: "documents",
  properties: {
    ...plainIdentity,
    type: text("type", { values: ["Online", "File"] }),
    ...published,
    language: text("language"),
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
    description: text("description"),
    type: text("type"),
    ...fileFacts,
    enrollment: reference(() => Enrollment, "enrollment_id"),
    audit,
  },
  ...leftOut,
});
