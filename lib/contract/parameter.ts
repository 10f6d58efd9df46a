import { z } from "zod";
import {
  DisplayOrder,
  nested,
  openEnum,
  ParametrisedMessage,
  plainIdentity,
  Reference,
  ReferenceInput,
} from "./common";

/** The twelve types of a parameter, which decide its control, its options and the shape of its value (contract §9.2). */
export const parameterTypes = [
  "SingleLineText",
  "MultiLineText",
  "Address",
  "Contact",
  "Checkbox",
  "Choice",
  "Subdomain",
  "Heading",
  "DropDown",
  "Email",
  "DataObject",
  "Date",
] as const;
export type ParameterType = (typeof parameterTypes)[number];

/** Whether the client answers (`Order`) or the vendor fills in (`Fulfillment`) (contract §9.1). */
export const parameterPhases = ["Order", "Fulfillment"] as const;
export type ParameterPhase = (typeof parameterPhases)[number];

/** Flags on a definition; on an enrollment they override the definition's, flag by flag (contract §9.3). */
export const Constraints = z.looseObject({
  hidden: z.boolean().nullish(),
  readonly: z.boolean().nullish(),
  required: z.boolean().nullish(),
});
export type Constraints = z.infer<typeof Constraints>;

/** One choice of a Checkbox, Choice or DropDown parameter (contract §9.2). */
export const ParameterOption = z.looseObject({
  label: z.string(),
  value: z.string(),
  description: z.string().nullish(),
});
export type ParameterOption = z.infer<typeof ParameterOption>;

/**
 * The options of all twelve types in one shape: the wire has no discriminator, the definition's `type` says
 * which keys count, unknown keys are kept (contract §9.2). Lengths in characters, dates YYYY-MM-DD.
 */
export const ParameterOptions = z.looseObject({
  hintText: z.string().nullish(),
  placeholderText: z.string().nullish(),
  description: z.string().nullish(),
  pattern: z.string().nullish(),
  minChar: z.number().nullish(),
  maxChar: z.number().nullish(),
  optionsList: z.array(ParameterOption).nullish(),
  domainSuffix: z.string().nullish(),
  objectType: z.string().nullish(),
  phoneMandatory: z.boolean().nullish(),
  dateRange: z.boolean().nullish(),
  minAvailableDate: z.string().nullish(),
  maxAvailableDate: z.string().nullish(),
  defaultValue: z.unknown().optional(),
});
export type ParameterOptions = z.infer<typeof ParameterOptions>;

/** The definition of a parameter of a program (contract §9.1). */
export const Parameter = z.looseObject({
  ...plainIdentity,
  description: z.string().nullish(),
  group: nested(Reference),
  scope: openEnum(["Enrollment"]).optional(),
  phase: openEnum(parameterPhases).optional(),
  type: openEnum(parameterTypes),
  externalId: z.string().nullish(),
  displayOrder: z.number().nullish(),
  constraints: nested(Constraints),
  options: nested(ParameterOptions),
  multiple: z.boolean().nullish(),
  program: nested(Reference),
  status: z.string().optional(),
});
export type Parameter = z.infer<typeof Parameter>;

/** A parameter with its value as it stands on an enrollment or a certificate (contract §9.3). */
export const ParameterValue = z.looseObject({
  id: z.string(),
  externalId: z.string().nullish(),
  name: z.string().optional(),
  type: openEnum(parameterTypes).optional(),
  phase: openEnum(parameterPhases).optional(),
  constraints: nested(Constraints),
  value: z.unknown().optional(),
  displayValue: z.string().nullish(),
  error: nested(ParametrisedMessage),
});
export type ParameterValue = z.infer<typeof ParameterValue>;

/** The values of both phases, in display order (contract §9.3). */
export const ParameterValues = z.looseObject({
  ordering: z.array(ParameterValue).optional(),
  fulfillment: z.array(ParameterValue).optional(),
});
export type ParameterValues = z.infer<typeof ParameterValues>;

const flag = z.boolean().nullish();
const ConstraintsInput = z.object({ hidden: flag, readonly: flag, required: flag });

/** A value given as input: found by `id` or `externalId`; `value: null` clears it (contract §9.3). */
export const ParameterValueInput = z.object({
  id: z.string().optional(),
  externalId: z.string().optional(),
  value: z.unknown().optional(),
  error: z
    .object({
      id: z.string().nullish(),
      message: z
        .string()
        .min(1, "Write what has to change.")
        .max(4000, "Shorten the remark to 4,000 characters."),
      parameters: z.record(z.string(), z.unknown()).nullish(),
    })
    .nullish(),
  constraints: ConstraintsInput.nullish(),
});
export type ParameterValueInput = z.infer<typeof ParameterValueInput>;

/** Values of both phases as input; parameters that are not mentioned keep theirs (contract §9.3). */
export const ParameterValuesInput = z.object({
  ordering: z.array(ParameterValueInput).max(1000).nullish(),
  fulfillment: z.array(ParameterValueInput).max(1000).nullish(),
});
export type ParameterValuesInput = z.infer<typeof ParameterValuesInput>;

const editable = {
  name: z
    .string()
    .trim()
    .min(1, "Enter a name for the parameter.")
    .max(255, "Shorten the name to 255 characters."),
  description: z.string().max(4000, "Shorten the description to 4,000 characters.").nullable(),
  externalId: z.string().max(255, "Shorten the external identifier to 255 characters.").nullable(),
  displayOrder: DisplayOrder,
  constraints: ConstraintsInput,
  options: z.looseObject({}).nullable(),
  group: ReferenceInput.nullable(),
  multiple: z.boolean(),
};

/** What a vendor sends to define a parameter (contract §9.1). */
export const ParameterInput = z
  .object(editable)
  .partial()
  .required({ name: true })
  .extend({
    scope: z.enum(["Enrollment"]).default("Enrollment"),
    phase: z.enum(parameterPhases),
    type: z.enum(parameterTypes),
  });
export type ParameterInput = z.infer<typeof ParameterInput>;

/** A partial change of a definition; scope, phase and type stay as created (contract §9.1). */
export const ParameterUpdate = z.object(editable).partial();
export type ParameterUpdate = z.infer<typeof ParameterUpdate>;
