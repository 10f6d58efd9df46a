import { z } from "zod";
import { DisplayOrder, nested, openEnum, plainIdentity, Reference } from "./common";
import { AddressInput, fileProperties } from "./file";
import { PublicationStatus } from "./terms";

const published = {
  ...plainIdentity,
  description: z.string().nullish(),
  status: PublicationStatus.optional(),
  ...fileProperties,
  url: z.string().nullish(),
  program: nested(Reference),
};

/** Something to read about a program: online at `url`, or a file (contract §12). */
export const ProgramDocument = z.looseObject({
  ...published,
  type: openEnum(["Online", "File"]).optional(),
  language: z.string().nullish(),
  /** Not in the published answer; shown so that its vendor can read back what it sent (contract §1.2). */
  displayOrder: z.number().nullish(),
});
export type ProgramDocument = z.infer<typeof ProgramDocument>;

/** A picture of a program, or a video at `url` with a thumbnail as its file (contract §12). */
export const ProgramMedia = z.looseObject({
  ...published,
  type: openEnum(["Video", "Image"]).optional(),
  displayOrder: z.number().nullish(),
});
export type ProgramMedia = z.infer<typeof ProgramMedia>;

const properties = {
  name: z.string().trim().min(1, "Enter a name.").max(255, "Shorten the name to 255 characters."),
  description: z.string().max(4000, "Shorten the description to 4,000 characters.").nullable(),
  displayOrder: DisplayOrder,
};

const language = z.string().max(35, "Shorten the language code to 35 characters.").nullable();

/** What a vendor sends to add a document, its file beside it; `documentType` is a spelling of `type` (contract §1.2, §12). */
export const DocumentInput = z
  .object({ ...properties, language })
  .partial()
  .required({ name: true })
  .extend({ type: z.enum(["Online", "File"]), url: AddressInput });
export type DocumentInput = z.infer<typeof DocumentInput>;

/** A partial change of a document; type, address and file stay (contract §12). */
export const DocumentUpdate = z.object({ ...properties, language }).partial();
export type DocumentUpdate = z.infer<typeof DocumentUpdate>;

/** What a vendor sends to add a picture or a video; `mediaType` is a spelling of `type` (contract §1.2, §12). */
export const MediaInput = z
  .object(properties)
  .partial()
  .required({ name: true })
  .extend({ type: z.enum(["Video", "Image"]), url: AddressInput });
export type MediaInput = z.infer<typeof MediaInput>;

/** A partial change of a picture or a video; type, address and file stay (contract §12). */
export const MediaUpdate = z.object(properties).partial();
export type MediaUpdate = z.infer<typeof MediaUpdate>;
