"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "./field";
import { TextInput } from "./text-input";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string;
};

/** One field that can be looked at instead of two that must agree; the rules stand before, the platform judges. */
export function NewPasswordField({ label, value, onChange, error }: Props) {
  const [isShown, setIsShown] = useState(false);
  return (
    <Field name="password" label={label} hint={<Rules />} error={error}>
      {(control) => (
        <div className="flex max-w-form flex-wrap gap-2">
          <div className="min-w-40 flex-1">
            <TextInput
              {...control}
              name="password"
              type={isShown ? "text" : "password"}
              autoComplete="new-password"
              autoCapitalize="none"
              spellCheck={false}
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
          </div>
          <Button aria-pressed={isShown} onClick={() => setIsShown(!isShown)}>
            {isShown ? "Hide" : "Show"}
            <span className="sr-only"> password</span>
          </Button>
        </div>
      )}
    </Field>
  );
}

function Rules() {
  return (
    <ul className="list-disc pl-5">
      <li>12 characters or more; longer is better</li>
      <li>Several words that have nothing to do with each other make a good one</li>
      <li>Not your name, your e-mail address or a password that is used elsewhere</li>
    </ul>
  );
}
