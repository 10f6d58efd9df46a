import type { Definition } from "@/lib/parameters/definition";
import type { FieldError } from "@/lib/parameters/field-errors";

export type ControlProps = {
  definition: Definition;
  /** Of any shape: a program may have changed its mind since the answer was kept. */
  value: unknown;
  onChange: (value: unknown) => void;
  onBlur?: () => void;
  /** One sentence, or one per part ("city", "phone.number"). */
  error?: FieldError;
  /** Path of the answer in its form; the controls' ids come from it. */
  name: string;
};
