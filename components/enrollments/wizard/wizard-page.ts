import { type Answers, answerTo } from "@/lib/parameters/answer";
import { answersSchema } from "@/lib/parameters/answers-schema";
import { type Definition, isAsked } from "@/lib/parameters/definition";
import { openQuestions, type Step } from "@/lib/parameters/steps";

/** One page of the wizard. `label` names it in the stepper, `heading` is its question. */
export type WizardPage = { id: string; label: string; heading: string } & (
  | { kind: "group"; step: Step }
  | { kind: "certificant" | "details" | "overview" }
);

/** The certificant, a page per parameter group, the details, the overview. */
export function pagesOf(steps: readonly Step[]): [WizardPage, ...WizardPage[]] {
  return [
    {
      kind: "certificant",
      id: "certificant",
      label: "Certificant",
      heading: "Who is the certificate for?",
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

/** Where a draft goes on: the first group with an answer that is missing or wrong, else the overview. */
export function firstOpenIndex(pages: readonly WizardPage[], answers: Answers) {
  const open = pages.findIndex((page) => page.kind === "group" && !isComplete(page.step, answers));
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

function isComplete({ definitions }: Step, answers: Answers) {
  const asked = definitions.filter(isAsked);
  return answersSchema(asked, "complete").safeParse(answersTo(asked, answers)).success;
}
