import clsx from "clsx";
import type { ReactNode } from "react";
import { fieldId } from "./field-id";
import { FieldNotes, type Notes, notesOf } from "./field-notes";
import { Label } from "./label";

export type ControlProps = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

type Props = Notes & {
  /** Path of the value in its form; the control's id comes from it. */
  name: string;
  label: ReactNode;
  optional?: boolean;
  /** Receives what ties a control to this label, hint and error; knows of no form library. */
  children: (control: ControlProps) => ReactNode;
};

export function Field({ name, label, optional, hint, error, children }: Props) {
  const id = fieldId(name);
  return (
    <div className={clsx("space-y-1.5", error && "border-danger border-l-4 pl-4")}>
      <Label htmlFor={id} optional={optional}>
        {label}
      </Label>
      <FieldNotes id={id} hint={hint} error={error} />
      {children({
        id,
        "aria-describedby": notesOf(id, { hint, error }),
        "aria-invalid": error ? true : undefined,
      })}
    </div>
  );
}
