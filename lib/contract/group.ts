import { z } from "zod";
import { DisplayOrder, nested, plainIdentity, Reference } from "./common";

/** A group of parameters; `label` is the title of its wizard step (contract §10). */
export const ParameterGroup = z.looseObject({
  ...plainIdentity,
  label: z.string().nullish(),
  description: z.string().nullish(),
  displayOrder: z.number().nullish(),
  default: z.boolean().nullish(),
  parameterCount: z.number().nullish(),
  program: nested(Reference),
});
export type ParameterGroup = z.infer<typeof ParameterGroup>;

const properties = {
  name: z
    .string()
    .trim()
    .min(1, "Enter a name for the group.")
    .max(255, "Shorten the name to 255 characters."),
  label: z.string().trim().max(255, "Shorten the label to 255 characters."),
  description: z.string().max(4000, "Shorten the description to 4,000 characters.").nullable(),
  displayOrder: DisplayOrder,
  default: z.boolean(),
};

/** What a vendor sends to add a group; setting `default` takes it from the former one (contract §10). */
export const ParameterGroupInput = z.object(properties).partial().required({ name: true });
export type ParameterGroupInput = z.infer<typeof ParameterGroupInput>;

/** A partial change of a group (contract §10). */
export const ParameterGroupUpdate = z.object(properties).partial();
export type ParameterGroupUpdate = z.infer<typeof ParameterGroupUpdate>;
