"use client";

import { useMemo, useRef } from "react";
import { useForm, useWatch } from "react-hook-form";
import { Field } from "@/components/form/field";
import { TextArea } from "@/components/form/text-area";
import { useEarlyInput } from "@/components/form/use-early-input";
import { useKeptTyping } from "@/components/form/use-kept-typing";
import { Button } from "@/components/ui/button";
import { problemText } from "@/components/ui/problem-text";
import { useAction } from "@/components/ui/use-action";
import { changeEnrollment } from "@/lib/portal/actions/review";

type Props = { enrollmentId: string; userId: string; notes: string };

/** The client's notes, which may be changed in every state (contract §13.1). */
export function NotesForm({ enrollmentId, userId, notes }: Props) {
  const element = useRef<HTMLFormElement>(null);
  const isReady = useEarlyInput(element);
  const initial = useMemo(() => ({ notes }), [notes]);
  const form = useForm({ values: initial, resetOptions: { keepDirtyValues: true } });
  const forget = useKeptTyping(form, { key: `notes:${userId}:${enrollmentId}`, initial });
  const { act, pending, problem } = useAction(changeEnrollment, {
    done: "Notes saved",
    onDone: forget,
  });
  const text = useWatch({ control: form.control, name: "notes" });
  return (
    <form
      ref={element}
      className="max-w-form space-y-4"
      noValidate
      onSubmit={form.handleSubmit((typed) => act({ enrollmentId, ...typed }))}
    >
      <Field
        name="notes"
        label="Notes"
        optional
        hint="The vendor reads them too. You can change them at any time."
        error={problem && problemText(problem)}
      >
        {(control) => (
          <TextArea
            {...control}
            name="notes"
            limit={4000}
            value={text}
            onChange={(event) => form.setValue("notes", event.target.value, { shouldDirty: true })}
          />
        )}
      </Field>
      <Button type="submit" disabled={!isReady} pending={pending}>
        Save notes
      </Button>
    </form>
  );
}
