import type { Definition } from "@/lib/parameters/definition";
import { submitEnrollment } from "@/lib/portal/actions/enrollment";
import { attempt, type Trouble } from "./attempt";
import { type Draft, isNothing, type Typed } from "./draft";
import type { DraftStore } from "./draft-store";
import { refusalErrors } from "./form-errors";
import { readDraft, saveDraft, valuesOf } from "./save";

/** `sentIds` are the answers in the order in which a refusal counts them. */
type Failure = { trouble: Trouble; sentIds: readonly string[] };

/**
 * Saves what was typed on steps that were left by another way than Continue, has the vendor's system asked where
 * `validate` says so, then submits. Submits once: an answer
 * that got lost, or a second window, finds the enrollment submitted and is content.
 */
export async function submitEverything(
  store: DraftStore,
  draft: Draft,
  { asked, validate }: { asked: readonly Definition[]; validate: boolean },
): Promise<Failure | undefined> {
  const failure = (await saveRest(store, draft, asked)) ?? (await submit(draft, { validate }));
  if (failure?.trouble.kind !== "refusal") return failure;
  const now = await readDraft(draft.id);
  if (now === "over") return undefined;
  const sentIds = failure.sentIds.length > 0 ? failure.sentIds : (now ?? draft).orderingIds;
  const { fields } = refusalErrors(failure.trouble.problem, sentIds);
  const isAsked = ({ name }: { name: string }) =>
    asked.some(({ id }) => name === id || name.startsWith(`${id}.`));
  return fields.every(isAsked)
    ? { ...failure, sentIds }
    : { trouble: { kind: "changed" }, sentIds };
}

async function saveRest(
  store: DraftStore,
  draft: Draft,
  asked: readonly Definition[],
): Promise<Failure | undefined> {
  const { name, notes, answers } = store.get().typed;
  const rest: Typed = { name, notes, answers };
  if (isNothing(rest)) return undefined;
  const changed = asked.filter(({ id }) => Object.hasOwn(answers, id));
  const saved = await saveDraft(draft, {
    name: name?.trim() || undefined,
    notes,
    parameters: { ordering: valuesOf(changed, answers) },
  });
  if (!saved.ok) return { trouble: saved.trouble, sentIds: changed.map(({ id }) => id) };
  store.saved(saved.data, rest);
}

/** A refusal counts the answers as the platform lists them now, which is looked up afterwards. */
async function submit(
  { id }: Draft,
  { validate }: { validate: boolean },
): Promise<Failure | undefined> {
  const outcome = await attempt(() => submitEnrollment({ enrollmentId: id, validate }));
  return outcome.ok ? undefined : { trouble: outcome.trouble, sentIds: [] };
}
