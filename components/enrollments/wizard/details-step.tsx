"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { Controller, useForm, useFormState } from "react-hook-form";
import { z } from "zod";
import { Field } from "@/components/form/field";
import { TextArea } from "@/components/form/text-area";
import { TextInput } from "@/components/form/text-input";
import type { Draft } from "./draft";
import { refusalErrors, wholeStep } from "./form-errors";
import { saveDraft } from "./save";
import { proposedName } from "./setup";
import { StepFrame } from "./step-frame";
import type { StepProps } from "./step-props";

const notesLimit = 4000;

const Details = z.object({
  name: z.string().trim().max(255, "Shorten the certificate name to 255 characters."),
  notes: z.string().max(notesLimit, "Shorten the notes to 4,000 characters."),
});
type Details = z.infer<typeof Details>;

const fields = ["name", "notes"] as const;

/** The name that the certificate will bear, and a word to the vendor. */
export function DetailsStep(props: StepProps & { draft: Draft }) {
  const { setup, draft, typed, store, saving, goOn, ...frame } = props;
  const { control, handleSubmit } = useForm<Details>({
    defaultValues: { name: typed.name ?? draft.name, notes: typed.notes ?? draft.notes },
    resolver: zodResolver(Details),
    shouldFocusError: false,
  });
  const { errors, submitCount } = useFormState({ control });
  const { trouble } = saving;
  const refused = trouble?.kind === "refusal" ? refusalErrors(trouble.problem, []).others : [];
  const proposal = proposedName(setup, draft.holderId);
  const { vendor } = setup.program;

  function save({ name, notes }: Details) {
    const { typed: now } = store.get();
    return saving.save({
      sent: { name: now.name, notes: now.notes, answers: {} },
      run: () => saveDraft(draft, { name: name || proposal, notes: notes.trim() || null }),
      onSaved: goOn,
    });
  }

  return (
    <StepFrame
      {...frame}
      errors={[
        ...fields.flatMap((name) => lineOf(name, errors[name]?.message)),
        ...refused.map((message) => ({ name: wholeStep, message })),
      ]}
      attempt={submitCount}
      saving={saving}
      onSubmit={handleSubmit(save)}
    >
      <div className="space-y-8">
        <Controller
          control={control}
          name="name"
          render={({ field, fieldState }) => (
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
          )}
        />
        <Controller
          control={control}
          name="notes"
          render={({ field, fieldState }) => (
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
          )}
        />
      </div>
    </StepFrame>
  );
}

function lineOf(name: string, message: string | undefined) {
  return message ? [{ name, message }] : [];
}
