"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { deleteEnrollment } from "@/lib/portal/actions/enrollment";
import { attempt, type Trouble } from "./attempt";
import type { Draft } from "./draft";
import type { DraftStore } from "./draft-store";
import { loadChecks } from "./load-checks";
import { saveDraft, valuesOf } from "./save";
import type { WizardSetup } from "./setup";
import { useBusy } from "./use-busy";
import type { Saving } from "./use-saving";
import { askedIn } from "./wizard-page";

type Props = { setup: WizardSetup; store: DraftStore; draft: Draft | undefined; saving: Saving };

/** The ways out of the wizard: leave with everything saved, or give the draft up. */
export function DraftButtons({ setup, store, draft, saving }: Props) {
  const { leave } = setup;
  if (!draft) return <ButtonLink href={leave.href}>Cancel</ButtonLink>;
  return (
    <div className="flex flex-wrap gap-2 max-sm:*:grow">
      <LeaveButton setup={setup} store={store} draft={draft} saving={saving} />
      <DeleteButton setup={setup} store={store} draft={draft} />
    </div>
  );
}

function LeaveButton({ setup, store, draft, saving }: Props & { draft: Draft }) {
  const router = useRouter();

  /** What the platform wouldn't keep, such as a text beyond every limit, stays in this browser alone. */
  async function leave() {
    const { harmless } = await loadChecks();
    const { name, notes, answers } = store.get().typed;
    const typed = askedIn(setup.steps).filter(({ id }) => Object.hasOwn(answers, id));
    const kept = harmless(typed, answers);
    const savable = typed.filter(({ id }) => Object.hasOwn(kept, id));
    return saving.save({
      sent: { name, notes, answers: kept },
      run: () =>
        saveDraft(draft, {
          name: name?.trim() || undefined,
          notes,
          parameters: { ordering: valuesOf(savable, kept) },
        }),
      onSaved: () => {
        toast.success("Draft saved", { detail: "We keep it until you delete it." });
        router.push(setup.leave.href);
      },
      retry: () => saving.withChecks(leave),
    });
  }

  return (
    <Button pending={saving.isBusy} onClick={() => saving.withChecks(leave)}>
      Save and leave
    </Button>
  );
}

function DeleteButton({ setup, store, draft }: Omit<Props, "draft" | "saving"> & { draft: Draft }) {
  const router = useRouter();
  const [isAsking, setIsAsking] = useState(false);
  const [error, setError] = useState<string>();
  const { isBusy, run } = useBusy();

  function remove() {
    return run(async () => {
      setError(undefined);
      const outcome = await attempt(() => deleteEnrollment({ enrollmentId: draft.id }));
      if (!outcome.ok) {
        setError(sentenceOf(outcome.trouble));
        return;
      }
      store.forget();
      toast.success("Draft deleted");
      router.replace(setup.leave.href);
    });
  }

  return (
    <>
      <Button variant="quiet" onClick={() => setIsAsking(true)}>
        Delete draft
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title={`Delete draft ${draft.id}?`}
        lost={`“${draft.name}” and all its answers are lost. This can't be undone.`}
        confirmLabel="Delete draft"
        cancelLabel="Keep draft"
        onConfirm={remove}
        pending={isBusy}
        error={error}
      />
    </>
  );
}

function sentenceOf(trouble: Trouble) {
  if (trouble.kind === "signedOut") return "Your session has ended. Sign in again to delete it.";
  if (trouble.kind === "outdated" || trouble.kind === "changed")
    return "This page is out of date. Reload it and try again.";
  if (trouble.kind === "outage") return trouble.message;
  return trouble.problem.detail ?? trouble.problem.title;
}
