import { type Answers, answerTo } from "@/lib/parameters/answer";
import { type Definition, isAsked } from "@/lib/parameters/definition";
import { openQuestions, type Step } from "@/lib/parameters/steps";

/** One page of the wizard. `label` names it in the stepper, `heading` is its question. */
export type WizardPage = { id: string; label: string; heading: string } & (
  | { kind: "group"; step: Step }
  | { kind: "certificant" | "details" | "overview" }
);

/** As enrollments are: of a new certificate, or a change of one that is held (contract §13.1). */
export type WizardType = "New" | "Change";

const firstHeadings: Record<WizardType, string> = {
  New: "Who is the certificate for?",
  Change: "Renew the certificate",
};

/** The certificant, a page per parameter group, the details, the overview. */
export function pagesOf(
  steps: readonly Step[],
  type: WizardType = "New",
): [WizardPage, ...WizardPage[]] {
  return [
    {
      kind: "certificant",
      id: "certificant",
      label: "Certificant",
      heading: firstHeadings[type],
    },
    ...steps.map(
      (step): WizardPage => ({
        kind: "group",
        id: step.id,
        label: step.title,
        heading: step.title,
        step,
      }),
    ),
    { kind: "details", id: "details", label: "Details", heading: "Name and notes" },
    { kind: "overview", id: "overview", label: "Overview", heading: "Check your answers" },
  ];
}

/** The index of the page that `id` names; -1 for none. */
export function indexOfPage(pages: readonly WizardPage[], id: string | null) {
  return pages.findIndex((page) => page.id === id);
}

/** The furthest page that may be opened: the first one with a required answer missing, else the overview. */
export function reachedIndex(pages: readonly WizardPage[], answers: Answers) {
  const open = pages.findIndex((page) => openIn(page, answers) > 0);
  return open === -1 ? pages.length - 1 : open;
}

/** How many required questions of the page are still to be answered. */
export function openIn(page: WizardPage, answers: Answers) {
  return page.kind === "group" ? openQuestions(page.step, answers) : 0;
}

/** The questions that a person answers here; headings and what others set are left out. */
export function askedIn(steps: readonly Step[]): Definition[] {
  return steps.flatMap(({ definitions }) => definitions.filter(isAsked));
}

/** The answers to `definitions` alone, because the schema refuses those to unknown parameters. */
export function answersTo(definitions: readonly Definition[], answers: Answers): Answers {
  return Object.fromEntries(definitions.map(({ id }) => [id, answerTo(answers, id)]));
}
