import { z } from "zod";
import { DisplayOrder, nested, openEnum, plainIdentity, Reference } from "./common";
import { AddressInput, fileProperties } from "./file";

/** The states of terms and of their variants (contract §12). */
export const PublicationStatus = openEnum(["Draft", "Published", "Unpublished", "Deleted"]);

/** Terms that a client accepts when submitting an enrollment (contract §12). */
export const Terms = z.looseObject({
  ...plainIdentity,
  description: z.string().nullish(),
  displayOrder: z.number().nullish(),
  status: PublicationStatus.optional(),
  program: nested(Reference),
});
export type Terms = z.infer<typeof Terms>;

/** One language or edition of terms: online at `assetUrl`, or a file (contract §12). */
export const TermsVariant = z.looseObject({
  ...plainIdentity,
  type: openEnum(["Online", "File"]).optional(),
  assetUrl: z.string().nullish(),
  languageCode: z.string().nullish(),
  description: z.string().nullish(),
  status: PublicationStatus.optional(),
  ...fileProperties,
  fileId: z.string().nullish(),
  programTermsAndConditions: nested(Reference),
});
export type TermsVariant = z.infer<typeof TermsVariant>;

const termsProperties = {
  name: z
    .string()
    .trim()
    .min(1, "Enter a name for the terms.")
    .max(128, "Shorten the name to 128 characters."),
  description: z.string().max(300, "Shorten the description to 300 characters.").nullable(),
  displayOrder: DisplayOrder,
};

/** What a vendor sends to add terms (contract §12). */
export const TermsInput = z.object(termsProperties).partial().required({ name: true });
export type TermsInput = z.infer<typeof TermsInput>;

/** A partial change of terms (contract §12). */
export const TermsUpdate = z.object(termsProperties).partial();
export type TermsUpdate = z.infer<typeof TermsUpdate>;

const variantProperties = {
  name: z
    .string()
    .trim()
    .min(1, "Enter a name for the variant.")
    .max(255, "Shorten the name to 255 characters."),
  description: z.string().max(4000, "Shorten the description to 4,000 characters.").nullable(),
};

/** What a vendor sends to add a variant, its file beside it (contract §12). */
export const TermsVariantInput = z
  .object(variantProperties)
  .partial()
  .required({ name: true })
  .extend({
    type: z.enum(["Online", "File"]).default("Online"),
    assetUrl: AddressInput,
    languageCode: z.string().max(35, "Shorten the language code to 35 characters.").nullish(),
  });
export type TermsVariantInput = z.infer<typeof TermsVariantInput>;

/** A partial change of a variant: name and description only (contract §12). */
export const TermsVariantUpdate = z.object(variantProperties).partial();
export type TermsVariantUpdate = z.infer<typeof TermsVariantUpdate>;
