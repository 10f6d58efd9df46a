import type { Parameter } from "@/lib/contract/parameter";
import { answersSchema } from "./answers-schema";
import { type Definition, definitionOf } from "./definition";
import type { Purpose } from "./purpose";

/** A definition for tests: parameter "p", named "Partner ID", of the given type. */
export function define(
  type: Parameter["type"],
  options: Parameter["options"] = {},
  more: Partial<Parameter> = {},
) {
  return definitionOf({ id: "p", name: "Partner ID", type, options, ...more });
}

/** What the schema says about an answer to that parameter, as "sentence" or "part: sentence". */
export function said(definition: Definition, value: unknown, purpose: Purpose = "complete") {
  const result = answersSchema([definition], purpose).safeParse({ [definition.id]: value });
  return (result.error?.issues ?? []).map(({ path: [, ...parts], message }) =>
    parts.length ? `${parts.join(".")}: ${message}` : message,
  );
}
