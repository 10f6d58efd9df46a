import type { Route } from "next";
import type { ReactNode } from "react";
import { fieldId } from "@/components/form/field-id";
import { ParameterValueView } from "@/components/parameters/parameter-value-view";
import { answerTo } from "@/lib/parameters/answer";
import { type Definition, isAsked } from "@/lib/parameters/definition";
import { isRecord } from "@/lib/parameters/options";
import { AnswerRow, AnswerSection } from "./answer-row";
import type { Draft, Typed } from "./draft";
import { fieldErrorOf } from "./form-errors";
import type { WizardSetup } from "./setup";
import { stepHref, type WizardPlace } from "./wizard-address";

type Props = {
  setup: WizardSetup;
  place: WizardPlace;
  draft: Draft;
  typed: Typed;
  /** The form library's errors by parameter id. */
  errors: unknown;
};

/** Every answer with the way to change it, step by step. */
export function OverviewAnswers({ setup, place, draft, typed, errors }: Props) {
  const { certificants, program, renewed, steps } = setup;
  const answers = { ...draft.answers, ...typed.answers };
  const holder = certificants.find(({ id }) => id === draft.holderId);
  const change = (step: string) => stepHref(place, step, "overview");
  const name = typed.name?.trim() || draft.name;
  const notes = typed.notes ?? draft.notes;
  return (
    <div className="space-y-8">
      <AnswerSection title="Certificant">
        <AnswerRow
          id={fieldId("certificant")}
          label={program.entity === "buyer" ? "Buyer" : "Licensee"}
          change={renewed ? undefined : change("certificant")}
        >
          {holder?.name ?? draft.holderId}
          <span className="block text-muted text-sm tabular-nums">{draft.holderId}</span>
        </AnswerRow>
      </AnswerSection>
      {steps.map((step) => (
        <AnswerSection key={step.id} title={step.title}>
          {step.definitions.map((definition) => (
            <Answer
              key={definition.id}
              definition={definition}
              value={answerTo(answers, definition.id)}
              change={change(step.id)}
              errors={isRecord(errors) ? errors[definition.id] : undefined}
            />
          ))}
        </AnswerSection>
      ))}
      <AnswerSection title="Details">
        <AnswerRow id={fieldId("name")} label="Certificate name" change={change("details")}>
          {name}
        </AnswerRow>
        <AnswerRow
          id={fieldId("notes")}
          label={`Notes to ${program.vendor}`}
          change={change("details")}
        >
          {notes.trim() ? <span className="whitespace-pre-line">{notes}</span> : <None />}
        </AnswerRow>
      </AnswerSection>
    </div>
  );
}

type AnswerProps = { definition: Definition; value: unknown; change: Route; errors: unknown };

function Answer({ definition, value, change, errors }: AnswerProps): ReactNode {
  const { id, name, type } = definition;
  if (type === "Heading") return null;
  return (
    <AnswerRow
      id={fieldId(id)}
      label={name}
      change={isAsked(definition) ? change : undefined}
      errors={sentencesOf(errors)}
    >
      <ParameterValueView definition={definition} value={{ id, value }} />
    </AnswerRow>
  );
}

function sentencesOf(errors: unknown) {
  const error = fieldErrorOf(errors);
  if (error === undefined) return [];
  return typeof error === "string" ? [error] : Object.values(error);
}

function None() {
  return <span className="text-muted">None</span>;
}
