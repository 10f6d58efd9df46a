"use client";

import Link from "next/link";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { summaryOf } from "@/components/form/summary-of";
import { TextInput } from "@/components/form/text-input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Problem } from "@/lib/contract/problem";
import { signIn } from "@/lib/portal/actions/session";
import { EmailField } from "./email-field";
import { SecondStep } from "./second-step";

type Props = { returnTo: string; knownEmail?: string };

/** A plain form: it also signs in before any script, and says then what was wrong. */
export function SignInForm({ returnTo, knownEmail = "" }: Props) {
  const [state, action] = useActionState(signIn, { email: knownEmail, attempt: 0 });
  const { email, attempt, ticket, problem } = state;
  return (
    <form action={action} noValidate className="max-w-form space-y-6">
      <ErrorSummary errors={summaryOf(problem, ticket ? "code" : "email")} attempt={attempt} />
      <input type="hidden" name="returnTo" value={returnTo} />
      {ticket ? (
        <SecondStep ticket={ticket} email={email} error={problem?.errors?.code?.[0]} />
      ) : (
        <Password email={email} problem={problem} />
      )}
    </form>
  );
}

function Password({ email, problem }: { email: string; problem: Problem | undefined }) {
  const errors = problem?.errors ?? {};
  return (
    <>
      <h2 className="sr-only">With your password</h2>
      <EmailField email={email} error={errors.email?.[0]} />
      <Field name="password" label="Password" error={errors.password?.[0]}>
        {(control) => (
          <TextInput {...control} name="password" type="password" autoComplete="current-password" />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <SubmitButton className="max-sm:w-full">Sign in</SubmitButton>
        <Link
          href="/forgot-password"
          className="inline-flex min-h-6 items-center text-primary underline underline-offset-4"
        >
          Forgot your password?
        </Link>
      </div>
    </>
  );
}
