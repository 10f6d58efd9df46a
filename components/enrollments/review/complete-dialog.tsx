"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { Field } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { problemText } from "@/components/ui/problem-text";
import { useAction } from "@/components/ui/use-action";
import type { Definition } from "@/lib/parameters/definition";
import { approveEnrollment } from "@/lib/portal/actions/review";
import {
  fulfillmentInput,
  type ReviewValues,
  type TemplateChoice,
  templatesOf,
} from "./review-values";

type Props = {
  enrollmentId: string;
  holder: string;
  templates: TemplateChoice[];
  fulfillment: Definition[];
  open: boolean;
  onClose: () => void;
  onDone: () => void;
};

/** Completing issues the certificate, so it says for whom, and what is still empty. */
export function CompleteDialog(props: Props) {
  const { enrollmentId, holder, templates, fulfillment, open, onClose, onDone } = props;
  const { control, register, getValues } = useFormContext<ReviewValues>();
  const complete = useAction(approveEnrollment, {
    done: "Enrollment completed",
    onDone,
  });
  const values = useWatch({ control, name: "fulfillment" });
  const empty = fulfillment.filter(
    ({ id, constraints }) => constraints.required && !filled(values[id]),
  );

  function send() {
    const { fulfillment: typed, completeTemplate, externalId } = getValues();
    complete.act({
      enrollmentId,
      template: { id: completeTemplate },
      ...(externalId.trim() ? { externalIds: { vendor: externalId.trim() } } : {}),
      parameters: { fulfillment: fulfillmentInput(fulfillment, typed) },
    });
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      title="Complete this enrollment?"
      description={`The certificate of ${holder} becomes active at once.`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" pending={complete.pending} onClick={send}>
            Complete
          </Button>
        </>
      }
    >
      <div className="space-y-5">
        {empty.length > 0 && (
          <p className="font-medium text-warning">
            Still empty: {empty.map(({ name }) => name).join(", ")}.
          </p>
        )}
        <Field name="externalId" label="Your own number for the certificate" optional>
          {(field) => <TextInput {...field} {...register("externalId")} />}
        </Field>
        <Field name="completeTemplate" label="Text on the client's General tab">
          {(field) => (
            <Select
              {...field}
              width="full"
              options={templatesOf(templates, "EnrollmentCompleted")}
              {...register("completeTemplate")}
            />
          )}
        </Field>
        {complete.problem && (
          <p role="alert" className="font-medium text-danger">
            {problemText(complete.problem)}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function filled(value: unknown) {
  return value !== undefined && value !== null && value !== "";
}
