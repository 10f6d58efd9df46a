import { isRecord } from "@/lib/parameters/options";
import type { ControlProps } from "./control-props";
import { hintOf } from "./hint";

/** What every control says above itself; `ask` is what it demands of the answer beyond the definition's own hint. */
export function questionOf({ definition, error, name }: ControlProps, ask?: string) {
  return {
    name,
    optional: !definition.constraints.required,
    hint: hintOf(definition, ask),
    error: typeof error === "string" ? error : undefined,
  };
}

/** The sentences about the parts of an answer; none when one sentence covers the whole. */
export function partErrors(error: ControlProps["error"]): Record<string, string> {
  return typeof error === "object" ? error : {};
}

/** The answer, or one part of it, as text for a text control; anything else shows as nothing. */
export function textIn(value: unknown, key?: string) {
  const text = key !== undefined && isRecord(value) ? value[key] : value;
  return typeof text === "string" ? text : "";
}
