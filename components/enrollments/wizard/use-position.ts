import type { Route } from "next";
import type { RefObject } from "react";
import type { Draft } from "./draft";
import type { WizardSetup } from "./setup";
import { useStepAddress } from "./use-step-address";
import { stepHref } from "./wizard-address";
import { indexOfPage, type WizardPage } from "./wizard-page";

type Position = {
  index: number;
  page: WizardPage;
  back: Route;
  goOn: (saved: Draft) => void;
};

type Wizard = {
  root: RefObject<HTMLElement | null>;
  pages: readonly [WizardPage, ...WizardPage[]];
  draft: Draft | undefined;
};

/** Where in the wizard the address points, and what lies before and after; without a draft that is the start. */
export function usePosition(
  { path, leave }: WizardSetup,
  { root, pages, draft }: Wizard,
): Position {
  const { step, from, visit } = useStepAddress(root);
  const index = draft ? Math.max(0, indexOfPage(pages, step)) : 0;
  const page = pages[index] ?? pages[0];
  const asker = indexOfPage(pages, from);
  const previous = pages[asker === -1 ? index - 1 : asker];
  const next = pages[asker === -1 ? index + 1 : asker] ?? page;

  /** The first Continue also gives the page on which it was pressed its lasting address. */
  function goOn({ id }: Draft) {
    const place = { path, enrollmentId: id };
    if (!draft) window.history.replaceState(null, "", stepHref(place, page.id));
    visit(stepHref(place, next.id));
  }

  return {
    index,
    page,
    back: previous ? stepHref({ path, enrollmentId: draft?.id }, previous.id) : leave.href,
    goOn,
  };
}
