"use client";

import Link from "next/link";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { DraftState, DraftStore } from "./draft-store";
import type { WizardSetup } from "./setup";

type Props = { setup: WizardSetup; store: DraftStore; state: DraftState };

/** What a person should know before going on: typing from before a later change, and drafts that exist already. */
export function DraftNotices({ setup: { otherDrafts }, store, state }: Props) {
  if (state.earlier) return <EarlierTyping store={store} />;
  if (state.draft || otherDrafts.length === 0) return null;
  return <OtherDrafts drafts={otherDrafts} />;
}

function EarlierTyping({ store }: Pick<Props, "store">) {
  return (
    <div className="max-w-form">
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
    </div>
  );
}

function OtherDrafts({ drafts }: { drafts: WizardSetup["otherDrafts"] }) {
  return (
    <div className="max-w-form">
      <Banner
        tone="info"
        title={
          drafts.length === 1
            ? "You have a draft for this program already"
            : "You have drafts for this program already"
        }
      >
        <ul className="space-y-1">
          {drafts.map(({ id, name, href }) => (
            <li key={id}>
              <Link
                href={href}
                prefetch={false}
                className="inline-flex min-h-6 items-center font-medium text-info underline underline-offset-4"
              >
                Continue “{name}”
              </Link>
            </li>
          ))}
        </ul>
        <p className="mt-1">Going on below starts another enrollment.</p>
      </Banner>
    </div>
  );
}
