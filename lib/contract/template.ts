import { z } from "zod";
import { nested, openEnum, plainIdentity, Reference } from "./common";

/** The types that can be created: one per state in which an enrollment shows a text (contract §11). */
export const templateTypes = [
  "EnrollmentProcessing",
  "EnrollmentQuerying",
  "EnrollmentCompleted",
] as const;
export type TemplateType = (typeof templateTypes)[number];

/** A vendor's text for a state, markdown or HTML with `{{ placeholders }}` (contract §11). */
export const Template = z.looseObject({
  ...plainIdentity,
  type: openEnum(templateTypes).optional(),
  content: z.string().nullish(),
  default: z.boolean().nullish(),
  status: z.string().optional(),
  program: nested(Reference),
});
export type Template = z.infer<typeof Template>;

const properties = {
  name: z
    .string()
    .trim()
    .min(1, "Enter a name for the template.")
    .max(255, "Shorten the name to 255 characters."),
  content: z
    .string()
    .min(1, "Write the content of the template.")
    .max(20_000, "Shorten the content to 20,000 characters."),
  default: z.boolean(),
};

/** What a vendor sends to add a template; the type is fixed from then on (contract §11). */
export const TemplateInput = z
  .object(properties)
  .partial()
  .required({ name: true, content: true })
  .extend({ type: z.enum(templateTypes) });
export type TemplateInput = z.infer<typeof TemplateInput>;

/** A partial change of a template (contract §11). */
export const TemplateUpdate = z.object(properties).partial();
export type TemplateUpdate = z.infer<typeof TemplateUpdate>;
