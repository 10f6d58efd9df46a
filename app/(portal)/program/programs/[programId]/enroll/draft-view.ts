import "server-only";
import { redirect } from "next/navigation";
import { nextAfter } from "@/components/enrollments/wizard/submission-next";
import { startStep, wizardPages } from "@/components/enrollments/wizard/wizard-start";
import { stepTitle } from "@/components/enrollments/wizard/wizard-title";
import type { Enrollment } from "@/lib/contract/enrollment";
import type { Program } from "@/lib/contract/program";
import type { Session } from "@/lib/contract/session";
import { asRoute } from "@/lib/portal/as-route";
import type { loadWizardData } from "./wizard-data";
import type { View } from "./wizard-view";

/** The steps that a submission ends on: the page whose button sends it, and the confirmation. */
const lastSteps = ["overview", "summary"];
const underWay = ["Processing", "Querying", "Completed"];

/** Where a wizard is: its own path, the page that it leaves to, and what the address names. */
export type Place = {
  heading: string;
  path: string;
  leave: { href: ReturnType<typeof asRoute>; label: string };
  step: string | undefined;
};

/** What the wizard's address shows of an enrollment that is no draft any more. */
export function submittedView(enrollment: Enrollment, { heading, step = "", leave }: Place): View {
  const status = String(enrollment.status);
  if (status === "Deleted") redirect(leave.href);
  if (lastSteps.includes(step) && underWay.includes(status)) {
    const title = stepTitle(nextAfter(enrollment).title, heading);
    return { kind: "submitted", title, enrollment };
  }
  redirect(asRoute(`/program/enrollments/${enrollment.id}`));
}

type Draft = {
  place: Place;
  session: Session;
  program: Program;
  enrollment: Enrollment | undefined;
  data: Awaited<ReturnType<typeof loadWizardData>>;
};

/** The open wizard; an address that names no step of it is led to the one where the draft goes on. */
export function draftView(
  { place, session, program, enrollment, data }: Draft,
  more: Pick<Extract<View, { kind: "open" }>["wizard"], "renewed" | "otherDrafts">,
): View {
  const { heading, path, leave } = place;
  const { groups, parameters } = data;
  const type = more.renewed ? "Change" : "New";
  const questions = { groups, parameters, type, enrollment } as const;
  const step = startStep(questions, place.step);
  if (enrollment && step !== place.step) {
    redirect(asRoute(`${path}?enrollment=${enrollment.id}&step=${step}`));
  }
  const page = wizardPages(questions).find(({ id }) => id === step);
  return {
    kind: "open",
    title: stepTitle(page?.heading, heading),
    wizard: { title: heading, path, leave, viewer: session, program, enrollment, ...data, ...more },
  };
}
