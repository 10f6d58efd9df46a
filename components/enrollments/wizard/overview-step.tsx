"use client";

import { useState } from "react";
import { Controller, useForm, useFormState } from "react-hook-form";
import type { Problem } from "@/lib/contract/problem";
import type { Draft } from "./draft";
import { refusalErrors, summaryLines, wholeStep } from "./form-errors";
import { lazyResolver } from "./load-checks";
import { OverviewAnswers } from "./overview-answers";
import { StepFrame } from "./step-frame";
import type { StepProps } from "./step-props";
import { submitEverything } from "./submit-everything";
import { TermsToAccept } from "./terms-to-accept";
import type { WizardPlace } from "./wizard-address";
import { answersTo, askedIn } from "./wizard-page";

type Props = StepProps & { draft: Draft; place: WizardPlace; onSubmitted: () => void };

/** Everything once more, the terms, and the one button that sends it. */
export function OverviewStep(props: Props) {
  const { setup, draft, typed, store, saving, place, goOn: _, onSubmitted, ...frame } = props;
  const { terms, renewed, steps, program } = setup;
  const asked = askedIn(steps);
  const hasTerms = terms.length > 0;
  const refusal = `Accept the terms to ${renewed ? "request the re-enrollment" : "submit the enrollment"}.`;
  const [refused, setRefused] = useState<string[]>([]);
  const { control, handleSubmit, setError } = useForm({
    defaultValues: {
      answers: answersTo(asked, { ...draft.answers, ...typed.answers }),
      terms: typed.hasAccepted ?? false,
    },
    resolver: lazyResolver(({ overviewResolver }) =>
      overviewResolver(asked, { hasTerms, refusal }),
    ),
    reValidateMode: "onSubmit",
    shouldFocusError: false,
  });
  const { errors, submitCount } = useFormState({ control });
  const termsError = errors.terms?.message;

  function submit() {
    setRefused([]);
    return saving.perform(async () => {
      const failure = await submitEverything(store, draft, {
        asked,
        validate: setup.isValidated,
      });
      if (!failure) onSubmitted();
      if (failure?.trouble.kind === "refusal") show(failure.trouble.problem, failure.sentIds);
      return failure?.trouble;
    });
  }

  function show(problem: Problem, sentIds: readonly string[]) {
    const { fields, others } = refusalErrors(problem, sentIds);
    for (const { name, message } of fields) {
      setError(`answers.${name}`, { type: "platform", message });
    }
    setRefused(others);
  }

  return (
    <StepFrame
      {...frame}
      description={`${program.vendor} gets this when you submit it.`}
      errors={[
        ...summaryLines(asked, errors.answers, (id) => id),
        ...(termsError ? [{ name: "terms", message: termsError }] : []),
        ...refused.map((message) => ({ name: wholeStep, message })),
      ]}
      attempt={submitCount}
      saving={saving}
      submitLabel={renewed ? "Request re-enrollment" : "Submit enrollment"}
      onSubmit={() => handleSubmit(submit)()}
    >
      <OverviewAnswers {...{ setup, place, draft, typed }} errors={errors.answers} />
      {hasTerms && (
        <Controller
          control={control}
          name="terms"
          render={({ field }) => (
            <TermsToAccept
              name="terms"
              terms={terms}
              accountName={setup.accountName}
              isAccepted={field.value}
              onChange={(hasAccepted) => {
                field.onChange(hasAccepted);
                store.type({ hasAccepted });
              }}
              error={termsError}
            />
          )}
        />
      )}
    </StepFrame>
  );
}
