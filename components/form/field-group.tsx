import clsx from "clsx";
import type { ReactNode } from "react";
import { fieldId } from "./field-id";
import { FieldNotes, type Notes, notesOf } from "./field-notes";
import { OptionalMark } from "./label";

type Props = Notes & {
  name: string;
  legend: ReactNode;
  optional?: boolean;
  /** A group of whole fields has a heading, a question with choices has a label. */
  look?: "label" | "heading";
  children: ReactNode;
};

/** Several controls that answer one question. */
export function FieldGroup({
  name,
  legend,
  optional,
  look = "label",
  hint,
  error,
  children,
}: Props) {
  const id = `${fieldId(name)}-group`;
  return (
    <fieldset
      aria-describedby={notesOf(id, { hint, error })}
      className={clsx(
        "min-w-0 space-y-1.5 [&>legend+*]:clear-both",
        error && "border-danger border-l-4 pl-4",
      )}
    >
      <legend
        className={clsx(
          "float-left w-full",
          look === "heading" ? "font-semibold text-lg" : "font-medium",
        )}
      >
        {legend}
        {optional && <OptionalMark />}
      </legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}
