"use client";

import { CertificantStep } from "./certificant-step";
import { DetailsStep } from "./details-step";
import { GroupStep } from "./group-step";
import { OverviewStep } from "./overview-step";
import { RenewalStep } from "./renewal-step";
import type { StepProps } from "./step-props";
import type { WizardPlace } from "./wizard-address";
import type { WizardPage } from "./wizard-page";

type Props = Omit<StepProps, "heading"> & {
  page: WizardPage;
  place: WizardPlace;
  onSubmitted: () => void;
};

/** The form of the page that the address names; only the first one can do without a draft. */
export function StepPage({ page, place, onSubmitted, draft, ...rest }: Props) {
  const props = { ...rest, heading: page.heading };
  if (page.kind === "certificant" || !draft) {
    if (!props.setup.renewed) return <CertificantStep {...props} draft={draft} />;
    return <RenewalStep {...props} draft={draft} />;
  }
  if (page.kind === "group") return <GroupStep {...props} draft={draft} step={page.step} />;
  if (page.kind === "details") return <DetailsStep {...props} draft={draft} />;
  return <OverviewStep {...props} draft={draft} place={place} onSubmitted={onSubmitted} />;
}
