"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { Controller, useForm, useFormState } from "react-hook-form";
import { ParameterField } from "@/components/parameters/parameter-field";
import { type Answers, answerTo } from "@/lib/parameters/answer";
import { answersSchema } from "@/lib/parameters/answers-schema";
import { isAsked } from "@/lib/parameters/definition";
import type { Step } from "@/lib/parameters/steps";
import type { Draft } from "./draft";
import { fieldErrorOf, refusalErrors, summaryLines, wholeStep } from "./form-errors";
import { saveDraft, valuesOf } from "./save";
import { StepFrame } from "./step-frame";
import type { StepProps } from "./step-props";
import { answersTo } from "./wizard-page";

type Props = StepProps & { step: Step; draft: Draft };

/** One parameter group: its questions, checked on Continue by the schema that the platform uses too. */
export function GroupStep({ step, draft, typed, store, saving, goOn, ...frame }: Props) {
  const asked = step.definitions.filter(isAsked);
  const sentIds = asked.map(({ id }) => id);
  const answers = { ...draft.answers, ...typed.answers };
  const { control, handleSubmit, setError } = useForm<Answers>({
    defaultValues: answersTo(asked, answers),
    resolver: zodResolver(answersSchema(asked, "complete")),
    shouldFocusError: false,
  });
  const { errors, submitCount } = useFormState({ control });
  const { trouble } = saving;
  const refused = trouble?.kind === "refusal" ? refusalErrors(trouble.problem, sentIds).others : [];

  function save(valid: Answers) {
    return saving.save({
      sent: { answers: given(store.get().typed.answers, sentIds) },
      run: () => saveDraft(draft, { parameters: { ordering: valuesOf(asked, valid) } }),
      onSaved: goOn,
      onRefused: (problem) => {
        for (const { name, message } of refusalErrors(problem, sentIds).fields) {
          setError(name, { type: "platform", message });
        }
      },
    });
  }

  return (
    <StepFrame
      {...frame}
      description={step.description}
      errors={[
        ...summaryLines(asked, errors, (id, part) => `${id}.${part}`),
        ...refused.map((message) => ({ name: wholeStep, message })),
      ]}
      attempt={submitCount}
      saving={saving}
      onSubmit={handleSubmit(save)}
    >
      <div className="space-y-8">
        {step.definitions.map((definition) =>
          isAsked(definition) ? (
            <Controller
              key={definition.id}
              control={control}
              name={definition.id}
              render={({ field, fieldState }) => (
                <ParameterField
                  definition={definition}
                  name={definition.id}
                  value={field.value}
                  onChange={(value) => {
                    field.onChange(value);
                    store.type({ answers: { [definition.id]: value } });
                  }}
                  onBlur={field.onBlur}
                  error={fieldErrorOf(fieldState.error)}
                />
              )}
            />
          ) : (
            <ParameterField
              key={definition.id}
              definition={definition}
              name={definition.id}
              value={answerTo(draft.answers, definition.id)}
              onChange={unchanged}
            />
          ),
        )}
      </div>
    </StepFrame>
  );
}

/** The typed answers among `ids`, as the very values that were typed. */
function given(answers: Answers, ids: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)));
}

/** Headings and read-only answers have nothing to change. */
function unchanged() {}
