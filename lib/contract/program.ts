import { z } from "zod";
import { Account } from "./account";
import { ApplicableTo, Eligibility, identity, nested, openEnum, ReferenceInput } from "./common";

/** The states of a program (contract §8.4); `None` is legal on the wire and never produced. */
export const ProgramStatus = openEnum(["None", "Draft", "Published", "Unpublished", "Deleted"]);
export type ProgramStatus = z.infer<typeof ProgramStatus>;

/** A product that a program gates, in its short form (contract §5). */
export const Product = z.looseObject({
  ...identity,
  status: z.string().optional(),
  externalIds: z.record(z.string(), z.unknown()).nullish(),
});
export type Product = z.infer<typeof Product>;

/** One schema for each flag of `preValidation`: three of the sources, two more of the newest (contract §8.3). */
function eachFlag<Schema extends z.ZodType>(schema: Schema) {
  return {
    enrollmentDraft: schema,
    enrollmentQuerying: schema,
    reEnrollment: schema,
    reEnrollmentDraft: schema,
    reEnrollmentQuerying: schema,
  };
}
export type PreValidationFlag = keyof ReturnType<typeof eachFlag>;

/** What happens when the vendor's own system can't be asked; ours, absent means Continue (decision 009). */
export const whenUnreachable = ["Continue", "Queue", "Block"] as const;
export type WhenUnreachable = (typeof whenUnreachable)[number];

/** The switches of a program; `duration` is days after activation (contract §8.3). */
export const ProgramSettings = z.looseObject({
  newCertificateAutoapprove: z.boolean().optional(),
  programEnrollment: z.boolean().optional(),
  programLink: z.boolean().optional(),
  terminateOnExpiration: nested(
    z.looseObject({ enabled: z.boolean().optional(), duration: z.number().nullish() }),
  ),
  preValidation: nested(
    z.looseObject({
      ...eachFlag(z.boolean().nullish()),
      whenUnreachable: openEnum(whenUnreachable).nullish(),
    }),
  ),
});
export type ProgramSettings = z.infer<typeof ProgramSettings>;

/** A program: a set of requirements that a vendor asks clients and partners to meet (contract §8.1). */
export const Program = z.looseObject({
  ...identity,
  status: ProgramStatus.optional(),
  shortDescription: z.string().nullish(),
  longDescription: z.string().nullish(),
  website: z.string().nullish(),
  applicableTo: ApplicableTo.optional(),
  eligibility: nested(Eligibility),
  products: z.array(Product).nullish(),
  vendor: nested(Account),
  settings: nested(ProgramSettings),
  statistics: nested(z.looseObject({ certificates: z.number().optional() })),
});
export type Program = z.infer<typeof Program>;

const properties = {
  name: z
    .string()
    .trim()
    .min(1, "Enter a name for the program.")
    .max(255, "Shorten the name to 255 characters or fewer."),
  shortDescription: z
    .string()
    .max(4000, "Shorten the short description to 4,000 characters.")
    .nullable(),
  longDescription: z
    .string()
    .max(100_000, "Shorten the long description to 100,000 characters.")
    .nullable(),
  website: z.string().max(2048, "Shorten the website to 2,048 characters.").nullable(),
  eligibility: z.object({ client: z.boolean(), partner: z.boolean() }).partial(),
  applicableTo: z.enum(["Buyer", "Licensee"]),
};

/** What a vendor sends to create a program; the icon travels as a file part beside it (contract §8.2). */
export const ProgramInput = z.object(properties).partial().required({ name: true });
export type ProgramInput = z.infer<typeof ProgramInput>;

/** A partial change of a program; `products` replaces the whole list (contract §8.2). */
export const ProgramUpdate = z
  .object({
    ...properties,
    products: z.array(ReferenceInput).max(1000, "List at most 1,000 products."),
  })
  .partial();
export type ProgramUpdate = z.infer<typeof ProgramUpdate>;

const flag = z.boolean().nullish();

/** A partial change of the settings; null or absent leaves a switch as it is (contract §8.3). */
export const ProgramSettingsUpdate = z.object({
  newCertificateAutoapprove: flag,
  programEnrollment: flag,
  programLink: flag,
  terminateOnExpiration: z
    .object({
      enabled: flag,
      duration: z
        .int("Enter the duration as a whole number of days.")
        .min(1, "Enter a duration of at least 1 day.")
        .max(36_500, "Enter a duration of at most 36,500 days.")
        .nullish(),
    })
    .nullish(),
  preValidation: z
    .object({
      ...eachFlag(flag),
      whenUnreachable: z.preprocess(capitalised, z.enum(whenUnreachable).nullish()),
    })
    .nullish(),
});
export type ProgramSettingsUpdate = z.infer<typeof ProgramSettingsUpdate>;

/** Enums are taken in any case (contract §15 row 9). */
function capitalised(value: unknown) {
  if (typeof value !== "string") return value;
  return value.charAt(0).toUpperCase() + value.slice(1).toLowerCase();
}
