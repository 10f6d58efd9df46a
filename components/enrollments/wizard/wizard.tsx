"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import type { Draft } from "./draft";
import { DraftButtons } from "./draft-buttons";
import { DraftNotices } from "./draft-notices";
import type { WizardSetup } from "./setup";
import { StepPage } from "./step-page";
import { useArrival } from "./use-arrival";
import { useDraftStore } from "./use-draft-store";
import { usePosition } from "./use-position";
import { useSaving } from "./use-saving";
import { asRoute, stepHref, type WizardPlace } from "./wizard-address";
import { pagesOf, reachedIndex } from "./wizard-page";
import { WizardStepper } from "./wizard-stepper";
import { stepTitle } from "./wizard-title";

type Props = { setup: WizardSetup; initial: Draft | undefined };

/** The steps of one enrollment, one a page: the address says which, the draft store what is in them. */
export function Wizard({ setup, initial }: Props) {
  const router = useRouter();
  const root = useRef<HTMLDivElement>(null);
  const { store, state } = useDraftStore(setup.owner, initial);
  const { draft, typed, generation } = state;
  const pages = pagesOf(setup.steps, setup.renewed ? "Change" : "New");
  const { index, page, back, goOn } = usePosition(setup, { root, pages, draft });
  const place: WizardPlace = { path: setup.path, enrollmentId: draft?.id };
  const saving = useSaving(store, {
    pageId: page.id,
    onOver: ({ id }) => router.replace(asRoute(`/program/enrollments/${id}`)),
  });
  useArrival({ pageId: page.id, title: stepTitle(page.heading, setup.title) });

  function onSubmitted() {
    store.forget();
    router.replace(stepHref(place, "summary"));
  }

  return (
    <div ref={root} className="grid gap-x-12 gap-y-6 md:grid-cols-[15rem_minmax(0,1fr)]">
      <WizardStepper
        pages={pages}
        place={place}
        current={index}
        reached={draft ? Math.max(index, reachedIndex(pages, draft.answers)) : 0}
        answers={{ ...draft?.answers, ...typed.answers }}
      />
      <div className="min-w-0 space-y-6">
        <DraftNotices setup={setup} store={store} state={state} />
        <StepPage
          key={`${page.id} ${generation}`}
          {...{ page, place, setup, store, draft, typed, saving, back, goOn, onSubmitted }}
          others={<DraftButtons setup={setup} store={store} draft={draft} saving={saving} />}
        />
        {draft && (
          <p className="max-w-measure text-muted text-sm">
            Draft <span className="tabular-nums">{draft.id}</span>. We keep this draft until you
            delete it.
          </p>
        )}
      </div>
    </div>
  );
}
