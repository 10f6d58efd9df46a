"use client";

import { useForm, useFormState } from "react-hook-form";
import { wholeStep } from "./form-errors";
import { startDraft } from "./save";
import type { WizardSetup } from "./setup";
import { StepFrame } from "./step-frame";
import type { StepProps } from "./step-props";
import { askedIn } from "./wizard-page";

/** The first step of a renewal: the certificant stays, and is shown for a last look. */
export function RenewalStep({ setup, draft, saving, goOn, ...frame }: Omit<StepProps, "typed">) {
  const { control, handleSubmit } = useForm();
  const { submitCount } = useFormState({ control });
  const [certificant] = setup.certificants;

  function save() {
    if (draft) {
      goOn(draft);
      return;
    }
    const start = { definitions: askedIn(setup.steps), holderId: certificant?.id ?? "" };
    return saving.save({
      sent: { answers: {} },
      run: () => startDraft(setup, start),
      onSaved: goOn,
    });
  }

  return (
    <StepFrame
      {...frame}
      description={<Meaning vendor={setup.program.vendor} />}
      errors={saving.refusals().map((message) => ({ name: wholeStep, message }))}
      attempt={submitCount}
      saving={saving}
      onSubmit={() => handleSubmit(save)()}
    >
      {certificant && <FixedCertificant setup={setup} certificant={certificant} />}
    </StepFrame>
  );
}

function Meaning({ vendor }: { vendor: string }) {
  return (
    <>
      <p>
        A re-enrollment keeps the certificate, its id and its certificant. Your answers from last
        time are filled in; check them on the next pages.
      </p>
      <p className="mt-2">
        From the request until the decision the certificate is Updating. If {vendor} declines, it is
        terminated.
      </p>
    </>
  );
}

type FixedProps = { setup: WizardSetup; certificant: WizardSetup["certificants"][number] };

function FixedCertificant({ setup, certificant }: FixedProps) {
  const { renewed, program } = setup;
  return (
    <dl className="max-w-form space-y-4 rounded-card border bg-surface p-4 sm:p-5">
      <div>
        <dt className="text-muted text-sm">Certificate</dt>
        <dd className="font-medium">{renewed?.name}</dd>
        <dd className="text-muted text-sm tabular-nums">{renewed?.id}</dd>
      </div>
      <div>
        <dt className="text-muted text-sm">{program.entity === "buyer" ? "Buyer" : "Licensee"}</dt>
        <dd className="font-medium">{certificant.name}</dd>
        <dd className="text-muted text-sm tabular-nums">{certificant.id}</dd>
        {certificant.address && <dd className="text-muted text-sm">{certificant.address}</dd>}
      </div>
    </dl>
  );
}
