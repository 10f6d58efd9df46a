"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/form/error-summary";
import { summaryOf } from "@/components/form/summary-of";
import { ButtonLink } from "@/components/ui/button-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { requestPasswordReset } from "@/lib/portal/actions/password-reset";
import { EmailField } from "./email-field";

/** Says the same whether anybody has the address or not, so that nobody can find out who is here. */
export function ForgotForm({ hasOutbox }: { hasOutbox: boolean }) {
  const [state, action] = useActionState(requestPasswordReset, { attempt: 0, email: "" });
  const { attempt, email, sentTo, problem } = state;
  if (sentTo) return <MailSent to={sentTo} hasOutbox={hasOutbox} />;
  return (
    <form action={action} noValidate className="max-w-form space-y-6">
      <ErrorSummary errors={summaryOf(problem, "email")} attempt={attempt} />
      <h1 className="font-semibold text-2xl tracking-tight">Forgot your password?</h1>
      <p className="max-w-measure text-muted">
        We send you a link with which you choose a new one.
      </p>
      <EmailField email={email} error={problem?.errors?.email?.[0]} />
      <div className="flex flex-col gap-3 sm:flex-row">
        <SubmitButton>Send the link</SubmitButton>
        <ButtonLink href="/sign-in">Back to sign in</ButtonLink>
      </div>
    </form>
  );
}

function MailSent({ to, hasOutbox }: { to: string; hasOutbox: boolean }) {
  return (
    <div role="status" className="max-w-form space-y-6">
      <h1 className="font-semibold text-2xl tracking-tight">Look into your mail</h1>
      <p className="max-w-measure">
        If somebody signs in here with <span className="break-all font-medium">{to}</span>, a mail
        with a link is on its way there. It works once, and not for long.
      </p>
      <p className="max-w-measure text-muted">
        Nothing after a few minutes? Look among the unwanted mails, or check the address and ask
        again.
      </p>
      <div className="flex flex-col gap-3 sm:flex-row">
        {hasOutbox && (
          <ButtonLink variant="primary" href="/outbox">
            Open the outbox
          </ButtonLink>
        )}
        <ButtonLink href="/sign-in">Back to sign in</ButtonLink>
      </div>
    </div>
  );
}
