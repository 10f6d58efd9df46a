"use client";

import { useForm, useFormState } from "react-hook-form";
import type { Details } from "./details";
import { NameField, NotesField } from "./details-fields";
import type { Draft } from "./draft";
import { wholeStep } from "./form-errors";
import { lazyResolver } from "./load-checks";
import { saveDraft } from "./save";
import { proposedName } from "./setup";
import { StepFrame } from "./step-frame";
import type { StepProps } from "./step-props";

const fields = ["name", "notes"] as const;

/** The name that the certificate will bear, and a word to the vendor. */
export function DetailsStep(props: StepProps & { draft: Draft }) {
  const { setup, draft, typed, store, saving, goOn, ...frame } = props;
  const proposal = proposedName(setup, draft.holderId);
  const { control, handleSubmit } = useForm<Details>({
    defaultValues: { name: typed.name ?? draft.name, notes: typed.notes ?? draft.notes },
    resolver: lazyResolver(({ detailsResolver }) => detailsResolver()),
    reValidateMode: "onSubmit",
    shouldFocusError: false,
  });
  const { errors, submitCount } = useFormState({ control });

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
        ...saving.refusals().map((message) => ({ name: wholeStep, message })),
      ]}
      attempt={submitCount}
      saving={saving}
      onSubmit={() => handleSubmit(save)()}
    >
      <div className="max-w-form space-y-8">
        <NameField control={control} store={store} proposal={proposal} />
        <NotesField control={control} store={store} vendor={setup.program.vendor} />
      </div>
    </StepFrame>
  );
}

function lineOf(name: string, message: string | undefined) {
  return message ? [{ name, message }] : [];
}
