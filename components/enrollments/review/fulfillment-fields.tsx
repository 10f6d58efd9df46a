"use client";

import { Controller, useFormContext } from "react-hook-form";
import { ParameterField } from "@/components/parameters/parameter-field";
import { Button } from "@/components/ui/button";
import { problemText } from "@/components/ui/problem-text";
import { useAction } from "@/components/ui/use-action";
import type { Definition } from "@/lib/parameters/definition";
import { changeEnrollment } from "@/lib/portal/actions/review";
import { fulfillmentInput, type ReviewValues } from "./review-values";

type Props = { enrollmentId: string; definitions: Definition[] };

/** The values that the vendor fills in; they can be saved before the decision. */
export function FulfillmentFields({ enrollmentId, definitions }: Props) {
  const { control, getValues } = useFormContext<ReviewValues>();
  const { act, pending, problem } = useAction(changeEnrollment, { done: "Values saved" });
  return (
    <section aria-label="Fulfillment" className="space-y-4">
      <div>
        <h3 className="font-semibold text-lg">Fulfillment</h3>
        <p className="text-muted">
          These values are yours to fill in; they go onto the certificate.
        </p>
      </div>
      <div className="space-y-6 rounded-card border bg-surface p-4 sm:p-5">
        {definitions.map((definition) => (
          <Controller
            key={definition.id}
            control={control}
            name={`fulfillment.${definition.id}`}
            render={({ field }) => (
              <ParameterField
                definition={{
                  ...definition,
                  constraints: { ...definition.constraints, readonly: false },
                }}
                name={field.name}
                value={field.value}
                onChange={field.onChange}
                onBlur={field.onBlur}
              />
            )}
          />
        ))}
        {problem && (
          <p role="alert" className="font-medium text-danger">
            {problemText(problem)}
          </p>
        )}
        <Button
          pending={pending}
          onClick={() =>
            act({
              enrollmentId,
              parameters: { fulfillment: fulfillmentInput(definitions, getValues().fulfillment) },
            })
          }
        >
          Save values
        </Button>
      </div>
    </section>
  );
}
