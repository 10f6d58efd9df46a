"use client";

import { Controller, useForm, useFormState } from "react-hook-form";
import { CertificantChoice } from "./certificant-choice";
import { wholeStep } from "./form-errors";
import { lazyResolver } from "./load-checks";
import { changeHolder, startDraft } from "./save";
import type { Certificant } from "./setup";
import { StepFrame } from "./step-frame";
import type { StepProps } from "./step-props";
import { askedIn } from "./wizard-page";

const field = "certificant";

/** For whom the certificate is; the first Continue puts the draft on the platform. */
export function CertificantStep({ setup, draft, typed, store, saving, goOn, ...frame }: StepProps) {
  const { entity, vendor } = setup.program;
  const chosen = typed.holderId ?? draft?.holderId ?? onlyChoice(setup.certificants) ?? "";
  const { control, handleSubmit } = useForm({
    defaultValues: { [field]: chosen },
    resolver: lazyResolver(({ certificantResolver }) => certificantResolver(entity)),
    reValidateMode: "onSubmit",
    shouldFocusError: false,
  });
  const { errors, submitCount } = useFormState({ control });
  const mistake = errors[field]?.message;

  function save({ [field]: holderId }: { [field]: string }) {
    if (draft && draft.holderId === holderId) {
      goOn(draft);
      return;
    }
    const start = { definitions: askedIn(setup.steps), holderId };
    return saving.save({
      sent: { holderId: typed.holderId, answers: {} },
      run: () => (draft ? changeHolder(setup, draft, start) : startDraft(setup, start)),
      onSaved: goOn,
    });
  }

  return (
    <StepFrame
      {...frame}
      description={`A certificate of this program is for one ${entity} of ${setup.accountName}.`}
      errors={[
        ...(mistake ? [{ name: field, message: mistake }] : []),
        ...saving.refusals().map((message) => ({ name: wholeStep, message })),
      ]}
      attempt={submitCount}
      saving={saving}
      onSubmit={() => handleSubmit(save)()}
    >
      <Controller
        control={control}
        name={field}
        render={(controlled) => (
          <CertificantChoice
            name={field}
            entity={entity}
            certificants={setup.certificants}
            value={controlled.field.value}
            onChange={(holderId) => {
              controlled.field.onChange(holderId);
              store.type({ holderId });
            }}
            error={controlled.fieldState.error?.message}
          />
        )}
      />
      {!draft && (
        <p className="max-w-measure text-muted">
          Continue saves a draft that only {setup.accountName} sees. {vendor} gets it when you
          submit it.
        </p>
      )}
    </StepFrame>
  );
}

/** Who has one choice isn't asked to make it. */
function onlyChoice(certificants: readonly Certificant[]) {
  const possible = certificants.filter(({ refusal }) => !refusal);
  return possible.length === 1 ? possible[0]?.id : undefined;
}
