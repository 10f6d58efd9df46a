"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRef, useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { z } from "zod";
import { ErrorSummary } from "@/components/form/error-summary";
import { useEarlyInput } from "@/components/form/use-early-input";
import { useKeptTyping } from "@/components/form/use-kept-typing";
import { ParameterField } from "@/components/parameters/parameter-field";
import { Button } from "@/components/ui/button";
import { problemText } from "@/components/ui/problem-text";
import { Section } from "@/components/ui/section";
import { useAction } from "@/components/ui/use-action";
import type { Answers } from "@/lib/parameters/answer";
import { answersSchema } from "@/lib/parameters/answers-schema";
import type { Definition } from "@/lib/parameters/definition";
import { answerErrors, type FieldError, fieldErrors } from "@/lib/parameters/field-errors";
import { answerQuery } from "@/lib/portal/actions/review";
import { messagesOf } from "./form-messages";

type Props = {
  enrollmentId: string;
  /** Under which this browser keeps what is typed. */
  typingKey: string;
  vendor: string;
  definitions: Definition[];
  /** All answers of the enrollment in the order in which a refusal counts them. */
  listedIds: string[];
  /** The vendor's remark per parameter id. */
  remarks: Record<string, string>;
  answers: Answers;
};

type Values = { answers: Answers };

/** The questioned answers, each under its remark; Process saves them and hands the enrollment back. */
export function QueryReplyForm(props: Props) {
  const { enrollmentId, typingKey, vendor, definitions, listedIds, remarks, answers } = props;
  const [attempt, setAttempt] = useState(0);
  const element = useRef<HTMLFormElement>(null);
  const isReady = useEarlyInput(element);
  const [initial] = useState({ answers });
  const form = useForm<Values>({
    defaultValues: initial,
    resolver: zodResolver(z.object({ answers: answersSchema(definitions, "complete") })),
    reValidateMode: "onSubmit",
    shouldFocusError: false,
  });
  const { control, handleSubmit, formState } = form;
  const forget = useKeptTyping(form, { key: typingKey, initial });
  const process = useAction(answerQuery, { done: `Handed back to ${vendor}`, onDone: forget });
  const ids = definitions.map(({ id }) => id);
  const refused = process.problem && answerErrors(process.problem.errors ?? {}, listedIds);
  const elsewhere = (refused?.issues ?? []).filter(({ path }) => !ids.includes(String(path[0])));
  const errors: Record<string, FieldError> = {
    ...fieldErrors(refused?.issues ?? []),
    ...messagesOf(formState.errors.answers),
  };

  function send({ answers: typed }: Values) {
    setAttempt((count) => count + 1);
    process.act({
      enrollmentId,
      parameters: {
        ordering: listedIds.map((id) =>
          ids.includes(id) ? { id, value: typed[id] ?? null } : { id },
        ),
      },
    });
  }

  return (
    <Section
      id="correct-your-answers"
      title="Correct your answers"
      description={introduction(vendor, remarks)}
    >
      <form
        ref={element}
        noValidate
        className="space-y-8"
        onSubmit={handleSubmit(send, () => setAttempt((count) => count + 1))}
      >
        <ErrorSummary errors={summaryOf(definitions, errors)} attempt={attempt} />
        {definitions.map((definition) => (
          <div key={definition.id} className="space-y-3">
            {remarks[definition.id] && (
              <p className="max-w-form whitespace-pre-line rounded-control bg-warning-soft px-4 py-3 text-warning">
                <span className="font-medium">Remark of {vendor}: </span>
                {remarks[definition.id]}
              </p>
            )}
            <Controller
              control={control}
              name={`answers.${definition.id}`}
              render={({ field }) => (
                <ParameterField
                  definition={definition}
                  name={field.name}
                  value={field.value}
                  onChange={field.onChange}
                  onBlur={field.onBlur}
                  error={errors[definition.id]}
                />
              )}
            />
          </div>
        ))}
        {process.problem && refused?.issues.length === elsewhere.length && (
          <p role="alert" className="font-medium text-danger">
            {elsewhere.map(({ message }) => message).join(" ") || problemText(process.problem)}
          </p>
        )}
        <Button type="submit" variant="primary" disabled={!isReady} pending={process.pending}>
          Process
        </Button>
      </form>
    </Section>
  );
}

function introduction(vendor: string, remarks: Record<string, string>) {
  return Object.keys(remarks).length > 0
    ? `${vendor} has left remarks on these. Your other answers stay as they are.`
    : `${vendor} has left no remark on a single answer, so you may change any of them.`;
}

function summaryOf(definitions: Definition[], errors: Record<string, FieldError>) {
  return definitions.flatMap(({ id }) => {
    const error = errors[id];
    if (!error) return [];
    if (typeof error === "string") return [{ name: `answers.${id}`, message: error }];
    return Object.entries(error).map(([part, message]) => ({
      name: `answers.${id}.${part}`,
      message,
    }));
  });
}
