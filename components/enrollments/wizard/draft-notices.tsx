"use client";

import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { DraftState, DraftStore } from "./draft-store";
import type { WizardSetup } from "./setup";

type Props = { setup: WizardSetup; store: DraftStore; state: DraftState };

/** What a person should know before going on: typing from before a later change, and drafts that exist already. */
export function DraftNotices({ setup: { otherDrafts }, store, state }: Props) {
  return (
    <>
      {state.earlier && (
        <Banner
          tone="warning"
          title="You typed something else here before"
          actions={
            <>
              <Button size="small" onClick={() => store.settleEarlier("use")}>
                Use what I typed here
              </Button>
              <Button size="small" variant="quiet" onClick={() => store.settleEarlier("discard")}>
                Discard it
              </Button>
            </>
          }
        >
          This browser has answers that were never saved, and the draft was changed elsewhere after
          that. Below are those of the draft.
        </Banner>
      )}
      {!state.draft &&
        otherDrafts.map(({ id, name, href }) => (
          <Banner
            key={id}
            tone="info"
            title="You have a draft for this program already"
            actions={
              <ButtonLink size="small" href={href}>
                Continue draft
              </ButtonLink>
            }
          >
            {name} ({id}). Going on here starts another enrollment.
          </Banner>
        ))}
    </>
  );
}
