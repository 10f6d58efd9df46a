"use client";

import { type Control, useController } from "react-hook-form";
import { Field } from "@/components/form/field";
import { TextArea } from "@/components/form/text-area";
import { TextInput } from "@/components/form/text-input";
import { type Details, notesLimit } from "./details";
import type { DraftStore } from "./draft-store";

type Props = { control: Control<Details>; store: DraftStore };

export function NameField({ control, store, proposal }: Props & { proposal: string }) {
  const { field, fieldState } = useController({ control, name: "name" });
  return (
    <Field
      name="name"
      label="Certificate name"
      optional
      hint={`How you find it among your certificates. Without a name of your own it is called “${proposal}”.`}
      error={fieldState.error?.message}
    >
      {(controlProps) => (
        <TextInput
          {...controlProps}
          {...field}
          onChange={(event) => {
            field.onChange(event);
            store.type({ name: event.target.value });
          }}
          autoComplete="off"
        />
      )}
    </Field>
  );
}

export function NotesField({ control, store, vendor }: Props & { vendor: string }) {
  const { field, fieldState } = useController({ control, name: "notes" });
  return (
    <Field
      name="notes"
      label={`Notes to ${vendor}`}
      optional
      hint="Anything that helps with the review."
      error={fieldState.error?.message}
    >
      {(controlProps) => (
        <TextArea
          {...controlProps}
          {...field}
          onChange={(event) => {
            field.onChange(event);
            store.type({ notes: event.target.value });
          }}
          limit={notesLimit}
        />
      )}
    </Field>
  );
}
