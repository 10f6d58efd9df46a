import { useState } from "react";
import type { Problem } from "@/lib/contract/problem";
import type { Attempt, Trouble } from "./attempt";
import type { Draft, Typed } from "./draft";
import type { DraftStore } from "./draft-store";
import { isDraftStill } from "./save";
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
  save: (work: Work) => Promise<void>;
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
      const isRefused = trouble.kind === "refusal";
      if (isRefused && draft && !(await isDraftStill(draft.id))) return onOver(draft);
      if (isRefused) onRefused?.(trouble.problem);
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

  return { isBusy, trouble: shown?.trouble, retry: shown?.retry, save, perform };
}
