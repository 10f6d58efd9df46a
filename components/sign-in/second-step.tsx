import { useEffect, useRef } from "react";
import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";
import { Button } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";

type Props = { ticket: string; email: string; error: string | undefined };

/** The password was right; now a code of the app, or one of those that were kept for a lost phone. */
export function SecondStep({ ticket, email, error }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="font-semibold text-xl">
        Enter your code
      </h2>
      <input type="hidden" name="ticket" value={ticket} />
      <input type="hidden" name="email" value={email} />
      <Field
        name="code"
        label="Code"
        hint="The six digits that your authenticator app shows now. Without the app, one of your recovery codes."
        error={error}
      >
        {(control) => (
          <TextInput
            {...control}
            name="code"
            width="medium"
            inputMode="numeric"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            className="tabular-nums"
          />
        )}
      </Field>
      <div className="flex flex-col gap-3 sm:flex-row">
        <SubmitButton>Sign in</SubmitButton>
        <Button type="submit" name="restart" value="yes">
          Start again
        </Button>
      </div>
    </>
  );
}
