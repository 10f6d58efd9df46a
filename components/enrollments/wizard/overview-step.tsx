"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { Controller, useForm, useFormState } from "react-hook-form";
import { z } from "zod";
import type { Problem } from "@/lib/contract/problem";
import type { Answers } from "@/lib/parameters/answer";
import { answersSchema } from "@/lib/parameters/answers-schema";
import type { Trouble } from "./attempt";
import { type Draft, isNothing, type Typed } from "./draft";
import { refusalErrors, summaryLines, wholeStep } from "./form-errors";
import { OverviewAnswers } from "./overview-answers";
import { harmless, saveDraft, submitDraft, valuesOf } from "./save";
import type { WizardSetup } from "./setup";
import { StepFrame } from "./step-frame";
import type { StepProps } from "./step-props";
import { TermsToAccept } from "./terms-to-accept";
import type { WizardPlace } from "./wizard-address";
import { answersTo, askedIn } from "./wizard-page";

type Props = StepProps & { draft: Draft; place: WizardPlace; onSubmitted: () => void };

const termsField = "terms";

/** Everything once more, the terms, and the one button that sends it. */
export function OverviewStep(props: Props) {
  const { setup, draft, typed, store, saving, place, goOn: _, onSubmitted, ...frame } = props;
  const asked = askedIn(setup.steps);
  const answers: Answers = { ...draft.answers, ...typed.answers };
  const [refused, setRefused] = useState<string[]>([]);
  const { control, handleSubmit, setError } = useForm({
    defaultValues: {
      answers: answersTo(asked, answers),
      [termsField]: typed.hasAccepted ?? false,
    },
    resolver: zodResolver(
      z.object({ answers: answersSchema(asked, "complete"), [termsField]: acceptance(setup) }),
    ),
    shouldFocusError: false,
  });
  const { errors, submitCount } = useFormState({ control });
  const termsError = errors[termsField]?.message;

  function submit() {
    setRefused([]);
    return saving.perform(async () => {
      const trouble = (await saveTheRest()) ?? (await submitDraft(store.get().draft ?? draft));
      if (trouble?.kind === "refusal") showRefusal(trouble.problem, draft.orderingIds);
      if (!trouble) onSubmitted();
      return trouble;
    });
  }

  /** What was typed on a step that was left by another way than Continue. */
  async function saveTheRest(): Promise<Trouble | undefined> {
    const sent = unsaved(store.get().typed);
    if (isNothing(sent)) return undefined;
    const changed = asked.filter(({ id }) => Object.hasOwn(sent.answers, id));
    const outcome = await saveDraft(draft, {
      name: sent.name?.trim() || undefined,
      notes: sent.notes,
      parameters: { ordering: valuesOf(changed, harmless(changed, sent.answers)) },
    });
    if (!outcome.ok) return outcome.trouble;
    store.saved(outcome.data, sent);
  }

  function showRefusal(problem: Problem, ids: readonly string[]) {
    const { fields, others } = refusalErrors(problem, ids);
    for (const { name, message } of fields) {
      setError(`answers.${name}`, { type: "platform", message });
    }
    setRefused(others);
  }

  return (
    <StepFrame
      {...frame}
      description={`${setup.program.vendor} gets this when you submit it.`}
      errors={[
        ...summaryLines(asked, errors.answers, (id) => id),
        ...(termsError ? [{ name: termsField, message: termsError }] : []),
        ...refused.map((message) => ({ name: wholeStep, message })),
      ]}
      attempt={submitCount}
      saving={saving}
      submitLabel={setup.renewed ? "Request re-enrollment" : "Submit enrollment"}
      onSubmit={handleSubmit(submit)}
    >
      <OverviewAnswers
        setup={setup}
        place={place}
        draft={draft}
        typed={typed}
        errors={errors.answers}
      />
      {setup.terms.length > 0 && (
        <Controller
          control={control}
          name={termsField}
          render={({ field }) => (
            <TermsToAccept
              name={termsField}
              terms={setup.terms}
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

function acceptance({ terms, renewed }: WizardSetup) {
  const act = renewed ? "request the re-enrollment" : "submit the enrollment";
  const message = `Accept the terms to ${act}.`;
  return z.boolean().refine((isAccepted) => isAccepted || terms.length === 0, message);
}

function unsaved({ name, notes, answers }: Typed): Typed {
  return { name, notes, answers };
}
