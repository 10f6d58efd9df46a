import type { ComponentProps } from "react";
import type { Notes } from "./field-notes";
import type { Option } from "./select";

/**
 * Driven either by `value` and `onValueChange`, or by `control`: what a form library's `register`
 * gives for one input (ref, name, handlers), which is then spread on every one of the group.
 */
export type ChoiceGroupProps<Value> = Notes & {
  name: string;
  legend: string;
  options: Option[];
  optional?: boolean;
  value?: Value;
  defaultValue?: Value;
  onValueChange?: (value: Value) => void;
  control?: Omit<ComponentProps<"input">, "value" | "defaultValue" | "type" | "id">;
};
