import { Stepper } from "@/components/form/stepper";
import type { Answers } from "@/lib/parameters/answer";
import { stepHref, type WizardPlace } from "./wizard-address";
import { openIn, type WizardPage } from "./wizard-page";

type Props = {
  pages: readonly WizardPage[];
  place: WizardPlace;
  /** Index of the page that is open, and of the furthest one that may be. */
  current: number;
  reached: number;
  answers: Answers;
};

/** The whole way with what is still open on it; pages up to the furthest one are links. */
export function WizardStepper({ pages, place, current, reached, answers }: Props) {
  return (
    <Stepper
      steps={pages.map((page, index) => {
        const open = openIn(page, answers);
        const isDone = index < reached && open === 0;
        return {
          id: page.id,
          label: page.label,
          state: index === current ? "current" : isDone ? "done" : "todo",
          href: place.enrollmentId && index <= reached ? stepHref(place, page.id) : undefined,
          open: index <= reached ? open : undefined,
        };
      })}
    />
  );
}
