import type { Route } from "next";
import { useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import type { Draft } from "./draft";
import type { WizardSetup } from "./setup";
import { stepHref } from "./wizard-address";
import { firstOpenIndex, indexOfPage, type WizardPage } from "./wizard-page";

type Position = {
  index: number;
  page: WizardPage;
  back: Route;
  goOn: (saved: Draft) => void;
};

/** Where in the wizard the address points: without a draft at the start, without a step where the draft goes on. */
export function usePosition(
  { path, leave }: WizardSetup,
  { pages, draft }: { pages: readonly [WizardPage, ...WizardPage[]]; draft: Draft | undefined },
): Position {
  const params = useSearchParams();
  const [start] = useState(() => (draft ? firstOpenIndex(pages, draft.answers) : 0));
  const named = indexOfPage(pages, params.get("step"));
  const index = draft ? (named === -1 ? start : named) : 0;
  const page = pages[index] ?? pages[0];
  const enrollmentId = draft?.id;
  const from = indexOfPage(pages, params.get("from"));
  const previous = pages[from === -1 ? index - 1 : from];
  const next = pages[from === -1 ? index + 1 : from] ?? page;

  const isUnnamed = draft !== undefined && named === -1;
  useEffect(() => {
    if (isUnnamed) replaceAddress(stepHref({ path, enrollmentId }, page.id));
  }, [isUnnamed, path, enrollmentId, page.id]);

  /** The first Continue also gives the page on which it was pressed its lasting address. */
  function goOn({ id }: Draft) {
    if (!draft) replaceAddress(stepHref({ path, enrollmentId: id }, page.id));
    window.history.pushState(null, "", stepHref({ path, enrollmentId: id }, next.id));
  }

  return {
    index,
    page,
    back: previous ? stepHref({ path, enrollmentId }, previous.id) : leave.href,
    goOn,
  };
}

function replaceAddress(href: Route) {
  window.history.replaceState(null, "", href);
}
