"use client";

import { type Control, Controller, useForm, useFormState } from "react-hook-form";
import { ParameterField } from "@/components/parameters/parameter-field";
import { type Answers, answerTo } from "@/lib/parameters/answer";
import { type Definition, isAsked } from "@/lib/parameters/definition";
import type { Step } from "@/lib/parameters/steps";
import type { Draft } from "./draft";
import type { DraftStore } from "./draft-store";
import { fieldErrorOf, refusalErrors, summaryLines, wholeStep } from "./form-errors";
import { lazyResolver } from "./load-checks";
import { saveDraft, valuesOf } from "./save";
import { StepFrame } from "./step-frame";
import type { StepProps } from "./step-props";
import { answersTo } from "./wizard-page";

type Props = StepProps & { step: Step; draft: Draft };

/** One parameter group: its questions, checked on Continue by the schema that the platform uses too. */
export function GroupStep({ setup: _, step, draft, typed, store, saving, goOn, ...frame }: Props) {
  const asked = step.definitions.filter(isAsked);
  const sentIds = asked.map(({ id }) => id);
  const { control, handleSubmit, setError } = useForm<Answers>({
    defaultValues: answersTo(asked, { ...draft.answers, ...typed.answers }),
    resolver: lazyResolver(({ groupResolver }) => groupResolver(asked)),
    reValidateMode: "onSubmit",
    shouldFocusError: false,
  });
  const { errors, submitCount } = useFormState({ control });

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
        ...saving.refusals(sentIds).map((message) => ({ name: wholeStep, message })),
      ]}
      attempt={submitCount}
      saving={saving}
      onSubmit={() => handleSubmit(save)()}
    >
      <div className="max-w-form space-y-8">
        {step.definitions.map((definition) => (
          <Question key={definition.id} {...{ definition, control, draft, store }} />
        ))}
      </div>
    </StepFrame>
  );
}

type QuestionProps = {
  definition: Definition;
  control: Control<Answers>;
  draft: Draft;
  store: DraftStore;
};

function Question({ definition, control, draft, store }: QuestionProps) {
  const { id } = definition;
  if (!isAsked(definition)) {
    const value = answerTo(draft.answers, id);
    return <ParameterField {...{ definition, value }} name={id} onChange={unchanged} />;
  }
  return (
    <Controller
      control={control}
      name={id}
      render={({ field: { value, onChange, onBlur }, fieldState }) => (
        <ParameterField
          {...{ definition, value, onBlur }}
          name={id}
          onChange={(next) => {
            onChange(next);
            store.type({ answers: { [id]: next } });
          }}
          error={fieldErrorOf(fieldState.error)}
        />
      )}
    />
  );
}

/** The typed answers among `ids`, as the very values that were typed. */
function given(answers: Answers, ids: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)));
}

/** Headings and read-only answers have nothing to change. */
function unchanged() {}
