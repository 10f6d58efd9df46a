import { type Draft, isNothing, merged, nothingTyped, type Typed, unsentOf } from "./draft";
import { copyKey, isCurrent, readCopy, removeCopy, writeCopy } from "./draft-copy";

/** `generation` counts the times when typing was put back, so that a form knows to start again from it. */
export type DraftState = { draft?: Draft; typed: Typed; earlier?: Typed; generation: number };

const pauseMs = 300;

/**
 * The one place where a draft lives on a page: what the platform has, and above it what was typed since, which is
 * also written to the browser's own storage so that no reload, crash, lost session or network takes it away.
 */
export class DraftStore {
  private state: DraftState;
  private readonly owner: string;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isRestored = false;
  private isUnwritten = false;
  private isOver = false;

  constructor(owner: string, draft: Draft | undefined) {
    this.owner = owner;
    this.state = { draft, typed: nothingTyped, generation: 0 };
  }

  readonly get = () => this.state;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Puts back what an earlier visit to this page left; typing on an older draft waits to be decided upon. */
  restore() {
    if (this.isRestored) return;
    this.isRestored = true;
    const { draft, typed, generation } = this.state;
    const copy = readCopy(this.key());
    if (!copy) return;
    const isOnTop = isCurrent(copy, draft?.savedAt);
    const earlier = isOnTop ? copy.earlier : merged(copy.earlier ?? nothingTyped, copy.typed);
    this.change({
      draft,
      typed: isOnTop ? merged(copy.typed, typed) : typed,
      earlier,
      generation: generation + 1,
    });
  }

  /** Takes keystrokes in; they are written within 300 ms, or at once when the page goes away. */
  type(change: Partial<Typed>) {
    const { typed } = this.state;
    const answers = { ...typed.answers, ...storable(change.answers ?? {}) };
    this.change({ ...this.state, typed: { ...typed, ...change, answers } });
    this.writeSoon();
  }

  /** The platform has `sent`; what was typed meanwhile stays. */
  saved(draft: Draft, sent: Typed) {
    if (!this.state.draft) removeCopy(this.key());
    this.change({ ...this.state, draft, typed: unsentOf(this.state.typed, sent) });
    this.isUnwritten = true;
    this.write();
  }

  /** Decides upon the typing that was done on an older draft. */
  settleEarlier(decision: "use" | "discard") {
    const { typed, earlier, generation, draft } = this.state;
    const kept = decision === "use" && earlier ? merged(earlier, typed) : typed;
    this.change({ draft, typed: kept, generation: generation + 1 });
    this.isUnwritten = true;
    this.write();
  }

  /** Writes what is still unwritten. */
  readonly write = () => {
    clearTimeout(this.timer);
    if (!this.isUnwritten || this.isOver) return;
    this.restore();
    this.isUnwritten = false;
    const { draft, typed, earlier } = this.state;
    if (isNothing(typed) && !earlier) removeCopy(this.key());
    else writeCopy(this.key(), { base: draft?.savedAt ?? null, typed, earlier });
  };

  /** The draft is submitted or deleted: nothing of it stays in this browser. */
  forget() {
    clearTimeout(this.timer);
    this.isOver = true;
    removeCopy(this.key());
  }

  private key() {
    return copyKey(this.owner, this.state.draft?.id);
  }

  private writeSoon() {
    this.isUnwritten = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.write, pauseMs);
  }

  private change(next: DraftState) {
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}

/** JSON drops `undefined`, and an answer that was taken back must not come back. */
function storable(answers: Typed["answers"]): Typed["answers"] {
  return Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, value ?? null]));
}
