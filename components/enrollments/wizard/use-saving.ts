import { useState } from "react";
import type { Problem } from "@/lib/contract/problem";
import { type Attempt, type Trouble, unreachable } from "./attempt";
import type { Draft, Typed } from "./draft";
import type { DraftStore } from "./draft-store";
import { refusalErrors } from "./form-errors";
import { loadChecks } from "./load-checks";
import { readDraft } from "./save";
import { useBusy } from "./use-busy";

type Work = {
  /** What arrives with it, as it was typed. */
  sent: Typed;
  run: () => Promise<Attempt<Draft>>;
  onSaved: (draft: Draft) => void;
  onRefused?: (problem: Problem) => void;
  /** What Try again does where it isn't the form's own Continue. */
  retry?: () => void;
};

type Failure = { trouble: Trouble; pageId: string; retry?: () => void };

/** How the steps save: one thing at a time, whatever is pressed. */
export type Saving = {
  isBusy: boolean;
  trouble: Trouble | undefined;
  retry: (() => void) | undefined;
  /** What the last refusal says beside the answers, which it counts in the order of `sentIds`. */
  refusals: (sentIds?: readonly string[]) => string[];
  save: (work: Work) => Promise<void>;
  /** Runs what needs the checks; says so where they can't be fetched. */
  withChecks: (work: () => unknown) => Promise<void>;
  /** For work that is no saving: what it answers is shown as trouble. */
  perform: (work: () => Promise<Trouble | undefined>) => Promise<void>;
};

/** `onOver` hears that the draft has been submitted or deleted elsewhere. */
export function useSaving(
  store: DraftStore,
  { pageId, onOver }: { pageId: string; onOver: (draft: Draft) => void },
): Saving {
  const { isBusy, run } = useBusy();
  const [failure, setFailure] = useState<Failure>();
  const shown = failure?.pageId === pageId ? failure : undefined;

  function save({ sent, run: send, onSaved, onRefused, retry }: Work) {
    return run(async () => {
      setFailure(undefined);
      const outcome = await send();
      if (outcome.ok) {
        store.saved(outcome.data, sent);
        onSaved(outcome.data);
        return;
      }
      const { trouble } = outcome;
      const { draft } = store.get();
      const mayBeOver = trouble.kind === "refusal" || trouble.kind === "changed";
      if (mayBeOver && draft && (await readDraft(draft.id)) === "over") return onOver(draft);
      if (trouble.kind === "refusal") onRefused?.(trouble.problem);
      setFailure({ trouble, pageId, retry });
    });
  }

  function perform(work: () => Promise<Trouble | undefined>) {
    return run(async () => {
      setFailure(undefined);
      const trouble = await work();
      if (trouble) setFailure({ trouble, pageId });
    });
  }

  async function withChecks(work: () => unknown) {
    const trouble = await loadChecks().then(() => undefined, unreachable);
    if (trouble) setFailure({ trouble, pageId });
    else await work();
  }

  function refusals(sentIds: readonly string[] = []) {
    const trouble = shown?.trouble;
    return trouble?.kind === "refusal" ? refusalErrors(trouble.problem, sentIds).others : [];
  }

  return {
    isBusy,
    refusals,
    withChecks,
    trouble: shown?.trouble,
    retry: shown?.retry,
    save,
    perform,
  };
}
