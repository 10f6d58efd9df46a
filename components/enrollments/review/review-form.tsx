"use client";

import { type ReactNode, useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useKeptTyping } from "@/components/form/use-kept-typing";
import { Button } from "@/components/ui/button";
import type { Definition } from "@/lib/parameters/definition";
import { CompleteDialog } from "./complete-dialog";
import { FailDialog } from "./fail-dialog";
import { FulfillmentFields } from "./fulfillment-fields";
import { QueryDialog } from "./query-dialog";
import { QuestionReview } from "./question-review";
import type { Question, ReviewValues, TemplateChoice } from "./review-values";

type Props = {
  enrollmentId: string;
  /** Under which this browser keeps what is typed. */
  typingKey: string;
  holder: string;
  client: string;
  groups: { title: string; questions: Question[] }[];
  fulfillment: Definition[];
  initial: ReviewValues;
  templates: TemplateChoice[];
  /** What stands above the answers, such as the client's notes. */
  children?: ReactNode;
};

/**
 * The vendor's desk: answers beside what was asked, remarks, values to fill in, and the decision. What a
 * colleague or the client changes meanwhile appears; what was typed here stays.
 */
export function ReviewForm(props: Props) {
  const { enrollmentId, holder, client, groups, fulfillment, initial, templates, children } = props;
  const form = useForm<ReviewValues>({
    values: initial,
    resetOptions: { keepDirtyValues: true },
  });
  const forget = useKeptTyping(form, { key: props.typingKey, initial });
  const [decision, setDecision] = useState<"complete" | "query" | "fail">();
  const close = () => setDecision(undefined);
  const decided = () => {
    forget();
    close();
  };
  const remarked = groups.flatMap(({ questions }) => questions);
  return (
    <FormProvider {...form}>
      <div className="space-y-8">
        {children}
        {groups.map(({ title, questions }) => (
          <section key={title} aria-label={title} className="space-y-3">
            <h3 className="font-semibold text-lg">{title}</h3>
            <ul className="divide-y rounded-card border bg-surface">
              {questions.map((question) => (
                <QuestionReview key={question.id} question={question} />
              ))}
            </ul>
          </section>
        ))}
        {fulfillment.length > 0 && (
          <FulfillmentFields enrollmentId={enrollmentId} definitions={fulfillment} />
        )}
      </div>
      <fieldset
        aria-label="Decision"
        className="docked:dock-above-bar sticky docked:fixed docked:inset-x-0 bottom-0 z-20 flex gap-2 border-t bg-surface py-3 docked:px-3 max-sm:*:grow print:hidden"
      >
        <Button variant="primary" onClick={() => setDecision("complete")}>
          Complete
        </Button>
        <Button onClick={() => setDecision("query")}>Query</Button>
        <Button variant="quiet" onClick={() => setDecision("fail")}>
          Fail
        </Button>
      </fieldset>
      <CompleteDialog
        {...{ enrollmentId, holder, templates, fulfillment }}
        open={decision === "complete"}
        onClose={close}
        onDone={decided}
      />
      <QueryDialog
        {...{ enrollmentId, client, templates, questions: remarked }}
        open={decision === "query"}
        onClose={close}
        onDone={decided}
      />
      <FailDialog
        {...{ enrollmentId, holder }}
        open={decision === "fail"}
        onClose={close}
        onDone={decided}
      />
    </FormProvider>
  );
}
