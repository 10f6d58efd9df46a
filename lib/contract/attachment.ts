import { z } from "zod";
import { nested, plainIdentity, Reference } from "./common";
import { fileProperties } from "./file";

/** A file that one of its sides has added to an enrollment (contract §12). */
export const Attachment = z.looseObject({
  ...plainIdentity,
  description: z.string().nullish(),
  type: z.string().optional(),
  ...fileProperties,
  enrollment: nested(Reference),
});
export type Attachment = z.infer<typeof Attachment>;

const properties = {
  name: z.string().trim().min(1, "Enter a name.").max(255, "Shorten the name to 255 characters."),
  description: z.string().max(4000, "Shorten the description to 4,000 characters.").nullable(),
};

/** What is sent to add an attachment, its file beside it; without a name it goes by that of the file (contract §12). */
export const AttachmentInput = z.object(properties).partial();
export type AttachmentInput = z.infer<typeof AttachmentInput>;

/** A partial change of an attachment: name and description only (contract §12). */
export const AttachmentUpdate = z.object(properties).partial();
export type AttachmentUpdate = z.infer<typeof AttachmentUpdate>;
