"use client";

import { useState } from "react";
import { Field } from "@/components/form/field";
import { TextArea } from "@/components/form/text-area";
import { Button } from "@/components/ui/button";
import { problemText } from "@/components/ui/problem-text";
import { useAction } from "@/components/ui/use-action";
import { changeEnrollment } from "@/lib/portal/actions/review";

type Props = { enrollmentId: string; notes: string };

/** The client's notes, which may be changed in every state (contract §13.1). */
export function NotesForm({ enrollmentId, notes }: Props) {
  const [text, setText] = useState(notes);
  const { act, pending, problem } = useAction(changeEnrollment, { done: "Notes saved" });
  return (
    <form
      className="max-w-form space-y-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        act({ enrollmentId, notes: text });
      }}
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
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" pending={pending}>
        Save notes
      </Button>
    </form>
  );
}
