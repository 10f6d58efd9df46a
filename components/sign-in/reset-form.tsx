"use client";

import { type FormEvent, useState } from "react";
import { ErrorSummary } from "@/components/form/error-summary";
import { NewPasswordField } from "@/components/form/new-password-field";
import { summaryOf } from "@/components/form/summary-of";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { useAction } from "@/components/ui/use-action";
import type { Problem } from "@/lib/contract/problem";
import { completePasswordReset } from "@/lib/portal/actions/password-reset";
import { DeadLink } from "./dead-link";
import { FragmentNeeded } from "./fragment-needed";
import { useFragment } from "./use-fragment";

/** The link's secret stays in the browser until a new password goes with it. */
export function ResetForm() {
  const ticket = useFragment();
  const [password, setPassword] = useState("");
  const [attempt, setAttempt] = useState(0);
  const { act, pending, problem } = useAction(completePasswordReset);

  function send(event: FormEvent) {
    event.preventDefault();
    setAttempt(attempt + 1);
    act({ ticket: ticket ?? "", password });
  }

  if (ticket === undefined) return <FragmentNeeded />;
  if (ticket === "" || isLinkDead(problem)) {
    return (
      <DeadLink title="This link no longer works">
        <p className="max-w-measure">
          It serves once and not for long. Ask for a new one; the newest link is the one that works.
        </p>
        <ButtonLink variant="primary" href="/forgot-password">
          Ask for a new link
        </ButtonLink>
      </DeadLink>
    );
  }
  return (
    <form onSubmit={send} noValidate className="max-w-form space-y-6">
      <ErrorSummary errors={summaryOf(problem, "password")} attempt={attempt} />
      <h1 className="font-semibold text-2xl tracking-tight">Choose a new password</h1>
      <p className="max-w-measure text-muted">
        Whoever is signed in with the old one will be signed out, on every device.
      </p>
      <NewPasswordField
        label="New password"
        value={password}
        onChange={setPassword}
        error={problem?.errors?.password?.[0]}
      />
      <Button type="submit" variant="primary" pending={pending} className="max-sm:w-full">
        Save the new password
      </Button>
    </form>
  );
}

/** A refusal that isn't about the password, and passes with no waiting, is about the link. */
function isLinkDead(problem: Problem | undefined) {
  if (!problem || problem.errors?.password) return false;
  return [400, 403, 404, 410].includes(problem.status);
}
