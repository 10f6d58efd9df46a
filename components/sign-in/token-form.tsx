"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { summaryOf } from "@/components/form/summary-of";
import { TextInput } from "@/components/form/text-input";
import { SubmitButton } from "@/components/ui/submit-button";
import { signInWithToken } from "@/lib/portal/actions/session";

/** For a platform elsewhere: acts with one of its API tokens. A refused one has to be pasted again. */
export function TokenForm({ returnTo }: { returnTo: string }) {
  const [{ attempt, problem }, action] = useActionState(signInWithToken, { attempt: 0 });
  return (
    <form action={action} noValidate className="max-w-form space-y-6">
      <ErrorSummary errors={summaryOf(problem, "token")} attempt={attempt} />
      <h2 className="font-semibold text-lg">With an API token</h2>
      <input type="hidden" name="returnTo" value={returnTo} />
      <Field
        name="token"
        label="API token"
        hint="From the platform's settings, under API tokens. It stays on the server of this portal, encrypted, and is gone when you sign out."
        error={problem?.errors?.token?.[0]}
      >
        {(control) => (
          <TextInput
            {...control}
            name="token"
            type="password"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </Field>
      <SubmitButton className="max-sm:w-full">Sign in with the token</SubmitButton>
    </form>
  );
}
