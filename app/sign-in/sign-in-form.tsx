"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Problem } from "@/lib/contract/problem";
import { signIn } from "@/lib/portal/actions/session";

/** A plain form: it also signs in before any script, and says then what was wrong. */
export function SignInForm({ returnTo }: { returnTo: string }) {
  const [{ email, attempt, problem }, action] = useActionState(signIn, { email: "", attempt: 0 });
  const errors = problem?.errors ?? {};
  return (
    <form action={action} noValidate className="max-w-form space-y-6">
      <ErrorSummary errors={summaryOf(problem)} attempt={attempt} />
      <h1 className="font-semibold text-2xl tracking-tight">Sign in</h1>
      <input type="hidden" name="returnTo" value={returnTo} />
      <Field name="email" label="E-mail address" error={errors.email?.[0]}>
        {(control) => (
          <TextInput
            {...control}
            key={email}
            name="email"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={email}
          />
        )}
      </Field>
      <Field name="password" label="Password" error={errors.password?.[0]}>
        {(control) => (
          <TextInput {...control} name="password" type="password" autoComplete="current-password" />
        )}
      </Field>
      <SubmitButton className="max-sm:w-full">Sign in</SubmitButton>
    </form>
  );
}

function summaryOf(problem: Problem | undefined) {
  if (!problem) return [];
  const listed = Object.entries(problem.errors ?? {}).flatMap(([name, messages]) =>
    messages.map((message) => ({ name, message })),
  );
  if (listed.length > 0) return listed;
  return [
    { name: "email", message: problem.detail ?? "Signing in failed. Try again in a moment." },
  ];
}
