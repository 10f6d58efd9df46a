import type { Enrollment } from "@/lib/contract/enrollment";
import type { ParameterGroup } from "@/lib/contract/group";
import type { Parameter } from "@/lib/contract/parameter";
import type { Answers } from "@/lib/parameters/answer";
import { answersSchema } from "@/lib/parameters/answers-schema";
import { definitionsOf, isAsked } from "@/lib/parameters/definition";
import { type Step, stepsOf } from "@/lib/parameters/steps";
import { answersIn } from "./draft";
import { answersTo, indexOfPage, pagesOf, type WizardPage, type WizardType } from "./wizard-page";

type Questions = {
  groups: readonly ParameterGroup[];
  parameters: readonly Parameter[];
  type: WizardType;
  /** The draft, whose own constraints override those of the definitions. */
  enrollment: Enrollment | undefined;
};

/** The pages of this enrollment's wizard. */
export function wizardPages({ groups, parameters, type, enrollment }: Questions) {
  const definitions = definitionsOf(parameters, enrollment?.parameters?.ordering);
  return pagesOf(stepsOf(groups, definitions), type);
}

/** The step that an address should name: itself where there is one, else the one where the draft goes on. */
export function startStep(questions: Questions, step: string | undefined) {
  const pages = wizardPages(questions);
  if (!questions.enrollment) return pages[0].id;
  if (step && indexOfPage(pages, step) !== -1) return step;
  const answers = answersIn(questions.enrollment.parameters?.ordering ?? []);
  return pages[firstOpenIndex(pages, answers)]?.id ?? pages[0].id;
}

/** Where a draft goes on: the first group with an answer that is missing or wrong, else the overview. */
export function firstOpenIndex(pages: readonly WizardPage[], answers: Answers) {
  const open = pages.findIndex((page) => page.kind === "group" && !isComplete(page.step, answers));
  return open === -1 ? pages.length - 1 : open;
}

function isComplete({ definitions }: Step, answers: Answers) {
  const asked = definitions.filter(isAsked);
  return answersSchema(asked, "complete").safeParse(answersTo(asked, answers)).success;
}
