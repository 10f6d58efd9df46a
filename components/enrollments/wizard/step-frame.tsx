"use client";

import { ChevronLeft } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { type FormEvent, type ReactNode, useRef } from "react";
import { ErrorSummary, type FieldError } from "@/components/form/error-summary";
import { fieldId } from "@/components/form/field-id";
import { FormFooter } from "@/components/form/form-footer";
import { useEarlyInput } from "@/components/form/use-early-input";
import { wholeStep } from "./form-errors";
import { preloadChecks } from "./load-checks";
import { TroubleBanner } from "./trouble-banner";
import type { Saving } from "./use-saving";

type Props = {
  heading: string;
  description?: ReactNode;
  back: Route;
  /** What the form can't go on with; `attempt` counts the presses. */
  errors: FieldError[];
  attempt: number;
  saving: Saving;
  submitLabel?: string;
  onSubmit: () => unknown;
  /** Save and leave, Delete draft. */
  others: ReactNode;
  children: ReactNode;
};

/** What every step has: the way back, its question, what is wrong, the answers, the way on. */
export function StepFrame(props: Props) {
  const { heading, description, back, errors, attempt, submitLabel } = props;
  const { trouble, retry, isBusy } = props.saving;
  const form = useRef<HTMLFormElement>(null);
  const isReady = useEarlyInput(form);

  function submit(event: FormEvent) {
    event.preventDefault();
    return props.saving.withChecks(props.onSubmit);
  }

  return (
    <form
      ref={form}
      noValidate
      onSubmit={submit}
      onFocus={preloadChecks}
      onPointerDown={preloadChecks}
      className="min-w-0 space-y-6"
    >
      <div className="space-y-2">
        <Link
          href={back}
          prefetch={false}
          className="-ml-1 inline-flex min-h-6 items-center gap-1 text-primary text-sm hover:underline"
        >
          <ChevronLeft aria-hidden className="size-4" />
          Back
        </Link>
        <h1
          id={fieldId(wholeStep)}
          tabIndex={-1}
          className="font-semibold text-2xl tracking-tight outline-none"
        >
          {heading}
        </h1>
        {description && <div className="max-w-measure text-muted">{description}</div>}
      </div>
      {trouble && trouble.kind !== "refusal" && (
        <TroubleBanner trouble={trouble} pending={isBusy} onRetry={retry} />
      )}
      <ErrorSummary errors={errors} attempt={attempt} />
      {props.children}
      <fieldset disabled={!isReady}>
        <FormFooter submitLabel={submitLabel} pending={isBusy}>
          {props.others}
        </FormFooter>
      </fieldset>
    </form>
  );
}
