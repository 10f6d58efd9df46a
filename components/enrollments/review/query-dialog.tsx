"use client";

import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { Field } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { TextArea } from "@/components/form/text-area";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { problemText } from "@/components/ui/problem-text";
import { useAction } from "@/components/ui/use-action";
import { sendQuery } from "@/lib/portal/actions/review";
import {
  type Question,
  type ReviewValues,
  type TemplateChoice,
  templatesOf,
} from "./review-values";

type Props = {
  enrollmentId: string;
  client: string;
  templates: TemplateChoice[];
  questions: Question[];
  open: boolean;
  onClose: () => void;
  onDone: () => void;
};

/** Sends the remarks with a message; the client then sees just the remarked fields first. */
export function QueryDialog(props: Props) {
  const { enrollmentId, client, templates, questions, open, onClose, onDone } = props;
  const { control, register, getValues } = useFormContext<ReviewValues>();
  const [missing, setMissing] = useState<string>();
  const query = useAction(sendQuery, { done: `Query sent to ${client}`, onDone });
  const remarks = useWatch({ control, name: "remarks" });
  const remarked = questions.filter(({ id }) => remarks[id]?.trim());

  function send() {
    const { message, queryTemplate } = getValues();
    if (!message.trim()) return setMissing("Write what the client should do.");
    setMissing(undefined);
    query.act({
      enrollmentId,
      message,
      template: { id: queryTemplate },
      parameters: {
        ordering: questions.map(({ id }) => {
          const text = remarks[id]?.trim();
          return { id, error: text ? { message: text } : null };
        }),
      },
    });
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      title={`Query ${client}`}
      description={
        remarked.length > 0
          ? `With a remark on ${remarked.map(({ name }) => name).join(", ")}.`
          : "Without a remark on a single answer, the client may correct all of them."
      }
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" pending={query.pending} onClick={send}>
            Send query
          </Button>
        </>
      }
    >
      <div className="space-y-5">
        <Field
          name="message"
          label="Message"
          hint="Says on top of the client's page what you need."
          error={missing}
        >
          {(field) => <TextArea {...field} rows={4} limit={4000} {...register("message")} />}
        </Field>
        <Field name="queryTemplate" label="Text on the client's General tab">
          {(field) => (
            <Select
              {...field}
              width="full"
              options={templatesOf(templates, "EnrollmentQuerying")}
              {...register("queryTemplate")}
            />
          )}
        </Field>
        {query.problem && (
          <p role="alert" className="font-medium text-danger">
            {problemText(query.problem)}
          </p>
        )}
      </div>
    </Dialog>
  );
}
