"use client";

import { useState } from "react";
import { Field } from "@/components/form/field";
import { PhoneFields } from "@/components/form/phone-fields";
import { TextInput } from "@/components/form/text-input";
import type { Profile } from "./profile-form";

type Props = { shown: Profile; errors: Record<string, string[]> };

/** Who a person is; the address they sign in with isn't theirs to change. */
export function PersonFields({ shown, errors }: Props) {
  const [phone, setPhone] = useState({ prefix: shown.prefix, number: shown.number });
  const phoneError = errors.phone ?? errors["phone.prefix"] ?? errors["phone.number"];
  return (
    <div className="space-y-6">
      <Field name="firstName" label="First name" error={errors.firstName?.[0]}>
        {(control) => (
          <TextInput
            {...control}
            name="firstName"
            width="medium"
            autoComplete="given-name"
            defaultValue={shown.firstName}
          />
        )}
      </Field>
      <Field name="lastName" label="Last name" optional error={errors.lastName?.[0]}>
        {(control) => (
          <TextInput
            {...control}
            name="lastName"
            width="medium"
            autoComplete="family-name"
            defaultValue={shown.lastName}
          />
        )}
      </Field>
      <PhoneFields
        name="phone"
        value={phone}
        onChange={({ prefix = "", number = "" }) => setPhone({ prefix, number })}
        error={phoneError?.[0]}
        optional
      />
    </div>
  );
}
