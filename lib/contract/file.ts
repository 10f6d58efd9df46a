import { z } from "zod";

/** What may be uploaded as a file part; without `types` anything may (contract §12). */
export type FileRule = {
  maxBytes: number;
  /** Content types, as read from the content. */
  types?: readonly string[];
  /** The types in words: "a PDF or Word document". */
  words?: string;
};

const megabyte = 1024 * 1024;
const pictures = {
  types: ["image/png", "image/jpeg", "image/webp", "image/gif"],
  words: "a PNG, JPEG, WebP or GIF picture",
};

/** Icons: pictures of up to 1 MB (contract §1.1). */
export const iconRule: FileRule = { maxBytes: megabyte, ...pictures };

/** Pictures of a program and thumbnails of its videos (contract §12). */
export const pictureRule: FileRule = { maxBytes: 5 * megabyte, ...pictures };

/** Documents of a program and terms (contract §12). */
export const documentRule: FileRule = {
  maxBytes: 5 * megabyte,
  types: [
    "application/pdf",
    "application/msword",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ],
  words: "a PDF or Word document",
};

/** Attachments of an enrollment: any file (contract §12). */
export const attachmentRule: FileRule = { maxBytes: 25 * megabyte };

/** What an object says of its file; all of it is absent where there is none. `size` is in bytes (contract §12). */
export const fileProperties = {
  filename: z.string().nullish(),
  size: z.number().nullish(),
  contentType: z.string().nullish(),
};

/** An http(s) address; "" is none, as real clients send it (contract §12). */
export const AddressInput = z
  .string()
  .max(2048, "Shorten the address to 2,048 characters.")
  .nullish();
