import { z } from "zod";
import type { Definition } from "./definition";
import { about } from "./messages";
import type { Purpose } from "./purpose";

/** The most options that are kept of one answer. */
const optionLimits = { count: 1000, characters: 4000 } as const;

/** The answer to a Choice or a DropDown: one value of the list (contract §9.2). */
export function optionAnswer(definition: Definition, purpose: Purpose) {
  const option = optionText(definition);
  if (purpose === "draft") return option;
  return option.refine(isListed(definition), about(definition, "choose one of the options"));
}

/** The answer to a Checkbox: values of the list (contract §9.2). */
export function checkboxAnswer(definition: Definition, purpose: Purpose) {
  const options = z
    .array(optionText(definition), { error: about(definition, "send the options as a list") })
    .max(optionLimits.count, { error: about(definition, "choose fewer options"), abort: true });
  if (purpose === "draft") return options;
  return options.refine(
    (values) => values.every(isListed(definition)),
    about(definition, "choose only from the options shown"),
  );
}

function optionText(definition: Definition) {
  const message = about(definition, "choose one of the options");
  return z.string({ error: message }).max(optionLimits.characters, message);
}

function isListed({ options }: Definition) {
  const values = new Set(options.optionsList.map(({ value }) => value));
  return (value: string) => values.has(value);
}
