"use client";

import { Field } from "./field";
import { FieldGroup } from "./field-group";
import type { Notes } from "./field-notes";
import { PhoneFields, type PhoneValue } from "./phone-fields";
import { TextInput } from "./text-input";

export type ContactValue = {
  firstName?: string;
  lastName?: string;
  email?: string;
  phone?: PhoneValue;
};

type TextPart = Exclude<keyof ContactValue, "phone">;

type Props = Notes & {
  name: string;
  legend: string;
  optional?: boolean;
  value: ContactValue;
  onChange: (value: ContactValue) => void;
  onBlur?: () => void;
  /** Messages by part: `{ email: "Enter an e-mail address", phone: "Enter a number" }`. */
  errors?: Partial<Record<keyof ContactValue, string>>;
  phone?: "optional" | "required";
};

type Part = {
  key: TextPart;
  label: string;
  type: string;
  autoComplete: string;
  optional?: boolean;
};

/** Many people have a single name, which goes into the first field. */
const parts: Part[] = [
  { key: "firstName", label: "First name", type: "text", autoComplete: "given-name" },
  {
    key: "lastName",
    label: "Last name",
    type: "text",
    autoComplete: "family-name",
    optional: true,
  },
  { key: "email", label: "E-mail", type: "email", autoComplete: "email" },
];

/** One person to talk to: name, e-mail and phone. */
export function ContactFields(props: Props) {
  const { name, value, onChange, onBlur, errors = {}, phone = "optional", ...group } = props;
  return (
    <FieldGroup name={name} look="heading" {...group}>
      <div className="space-y-4 pt-1">
        {parts.map(({ key, label, type, autoComplete, optional }) => (
          <Field
            key={key}
            name={`${name}.${key}`}
            label={label}
            optional={optional}
            error={errors[key]}
          >
            {(control) => (
              <TextInput
                {...control}
                type={type}
                name={`${name}.${key}`}
                value={value[key] ?? ""}
                onChange={(event) => onChange({ ...value, [key]: event.target.value })}
                onBlur={onBlur}
                autoComplete={autoComplete}
                spellCheck={false}
                width={key === "email" ? "full" : "medium"}
              />
            )}
          </Field>
        ))}
        <PhoneFields
          name={`${name}.phone`}
          value={value.phone ?? {}}
          onChange={(changed) => onChange({ ...value, phone: changed })}
          onBlur={onBlur}
          error={errors.phone}
          optional={phone === "optional"}
        />
      </div>
    </FieldGroup>
  );
}
