"use client";

import { Combobox } from "./combobox";
import { Field } from "./field";
import { FieldGroup } from "./field-group";
import type { Notes } from "./field-notes";
import type { Option } from "./select";
import { TextInput } from "./text-input";

export type AddressValue = {
  addressLine1?: string;
  addressLine2?: string;
  postCode?: string;
  city?: string;
  state?: string;
  country?: string;
};

type Props = Notes & {
  name: string;
  legend: string;
  optional?: boolean;
  value: AddressValue;
  onChange: (value: AddressValue) => void;
  onBlur?: () => void;
  /** The parts that this address can't do without, given its country. */
  needed: readonly (keyof AddressValue)[];
  /** Messages by part: `{ city: "Enter a city" }`. */
  errors?: Partial<Record<keyof AddressValue, string>>;
  countries: Option[];
};

type Part = {
  key: Exclude<keyof AddressValue, "country">;
  label: string;
  autoComplete: string;
  width?: "short" | "medium";
};

const parts: Part[] = [
  { key: "addressLine1", label: "Address line 1", autoComplete: "address-line1" },
  { key: "addressLine2", label: "Address line 2", autoComplete: "address-line2" },
  { key: "postCode", label: "Postcode", autoComplete: "postal-code", width: "short" },
  { key: "city", label: "Town or city", autoComplete: "address-level2", width: "medium" },
  { key: "state", label: "State or region", autoComplete: "address-level1", width: "medium" },
];

/** One address, each part sized to what it usually holds and known to the browser's autofill. */
export function AddressFields(props: Props) {
  const { name, value, onChange, onBlur, needed, errors = {}, countries, ...group } = props;
  return (
    <FieldGroup name={name} look="heading" {...group}>
      <div className="space-y-4 pt-1">
        {parts.map(({ key, label, autoComplete, width }) => (
          <Field
            key={key}
            name={`${name}.${key}`}
            label={label}
            optional={!needed.includes(key)}
            error={errors[key]}
          >
            {(control) => (
              <TextInput
                {...control}
                name={`${name}.${key}`}
                value={value[key] ?? ""}
                onChange={(event) => onChange({ ...value, [key]: event.target.value })}
                onBlur={onBlur}
                autoComplete={autoComplete}
                width={width}
              />
            )}
          </Field>
        ))}
        <Field name={`${name}.country`} label="Country" error={errors.country}>
          {(control) => (
            <Combobox
              {...control}
              name={`${name}.country`}
              value={value.country ?? ""}
              onChange={(event) => onChange({ ...value, country: event.target.value })}
              onBlur={onBlur}
              autoComplete="country"
              options={countries}
              placeholder="Choose a country"
            />
          )}
        </Field>
      </div>
    </FieldGroup>
  );
}
