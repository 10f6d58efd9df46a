"use client";

import { FieldGroup } from "./field-group";
import { fieldId } from "./field-id";
import { notesOf } from "./field-notes";
import { TextInput } from "./text-input";

export type PhoneValue = { prefix?: string; number?: string };

type Props = {
  name: string;
  value: PhoneValue;
  onChange: (value: PhoneValue) => void;
  onBlur?: () => void;
  error?: string;
  optional?: boolean;
};

const hint = "Country code and number, such as +34 660 707 172";

/** A telephone number in the two parts in which the platform keeps it. */
export function PhoneFields({ name, value, onChange, onBlur, error, optional }: Props) {
  const group = `${fieldId(name)}-group`;
  const shared = {
    type: "tel",
    onBlur,
    "aria-describedby": notesOf(group, { hint, error }),
    "aria-invalid": error ? true : undefined,
    className: "tabular-nums",
  };
  return (
    <FieldGroup name={name} legend="Phone" optional={optional} hint={hint} error={error}>
      <div className="flex gap-2 sm:max-w-80">
        <div className="w-20 shrink-0">
          <TextInput
            {...shared}
            id={fieldId(`${name}.prefix`)}
            name={`${name}.prefix`}
            value={value.prefix ?? ""}
            onChange={(event) => onChange({ ...value, prefix: event.target.value })}
            aria-label="Country code"
            autoComplete="tel-country-code"
            placeholder="+"
          />
        </div>
        <div className="min-w-0 grow">
          <TextInput
            {...shared}
            id={fieldId(`${name}.number`)}
            name={`${name}.number`}
            value={value.number ?? ""}
            onChange={(event) => onChange({ ...value, number: event.target.value })}
            aria-label="Phone number"
            autoComplete="tel-national"
          />
        </div>
      </div>
    </FieldGroup>
  );
}
