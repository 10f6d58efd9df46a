import type { ComponentProps, ReactNode } from "react";
import { EnrollmentWizard } from "@/components/enrollments/wizard/enrollment-wizard";
import { SubmissionSummary } from "@/components/enrollments/wizard/submission-summary";
import { WizardRefusal } from "@/components/enrollments/wizard/wizard-refusal";
import type { Enrollment } from "@/lib/contract/enrollment";

/** Why the wizard isn't there, and what to do instead. */
export type Refusal = { obstacle: string; children: ReactNode; actions: ReactNode };

/** What a wizard's address shows; `title` is that of the page. */
export type View = { title: string } & (
  | { kind: "submitted"; enrollment: Enrollment }
  | { kind: "refused"; refusal: Refusal; heading: string; back: WizardProps["leave"] }
  | { kind: "open"; wizard: WizardProps }
);

type WizardProps = ComponentProps<typeof EnrollmentWizard>;

export function WizardView({ view }: { view: View }) {
  if (view.kind === "open") return <EnrollmentWizard {...view.wizard} />;
  if (view.kind === "submitted") return <SubmissionSummary enrollment={view.enrollment} />;
  return <WizardRefusal title={view.heading} back={view.back} {...view.refusal} />;
}
