"use client";

import clsx from "clsx";
import { MessageSquarePlus } from "lucide-react";
import { useFormContext, useWatch } from "react-hook-form";
import { Field } from "@/components/form/field";
import { TextArea } from "@/components/form/text-area";
import { Button } from "@/components/ui/button";
import type { Question, ReviewValues } from "./review-values";

/** One question with its hint, the answer beside it, and a remark that the client will see at the field. */
export function QuestionReview({ question }: { question: Question }) {
  const { id, name, hint, flags, answer, hidden } = question;
  const { control, setValue } = useFormContext<ReviewValues>();
  const remark = useWatch({ control, name: `remarks.${id}` });
  const isOpen = remark !== undefined;
  return (
    <li className="grid gap-x-8 gap-y-2 p-4 sm:grid-cols-[1fr_1fr_8rem] sm:p-5">
      <div className="min-w-0">
        <p className="font-medium">{name}</p>
        {hint && <p className="mt-0.5 text-muted text-sm">{hint}</p>}
        {flags.length > 0 && <p className="mt-0.5 text-muted text-sm">{flags.join(" · ")}</p>}
      </div>
      <div className={clsx("min-w-0 space-y-3", isOpen && "sm:col-span-2")}>
        <div className="break-words">{answer}</div>
        {isOpen && <Remark id={id} name={name} />}
      </div>
      {!isOpen && !hidden && (
        <Button
          size="small"
          variant="quiet"
          className="self-start justify-self-start max-sm:-ml-2.5 sm:-mt-1 sm:justify-self-end"
          onClick={() => setValue(`remarks.${id}`, "", { shouldDirty: true })}
        >
          <MessageSquarePlus aria-hidden className="size-4" />
          Add remark<span className="sr-only"> on {name}</span>
        </Button>
      )}
    </li>
  );
}

function Remark({ id, name }: Pick<Question, "id" | "name">) {
  const { register, setValue } = useFormContext<ReviewValues>();
  return (
    <div className="space-y-2">
      <Field
        name={`remarks.${id}`}
        label={
          <>
            Remark<span className="sr-only"> on {name}</span>
          </>
        }
        hint="The client reads this at the field."
      >
        {(control) => <TextArea {...control} rows={2} {...register(`remarks.${id}`)} />}
      </Field>
      <Button
        size="small"
        variant="quiet"
        onClick={() => setValue(`remarks.${id}`, undefined, { shouldDirty: true })}
      >
        Remove remark<span className="sr-only"> on {name}</span>
      </Button>
    </div>
  );
}
