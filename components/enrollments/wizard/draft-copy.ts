import { z } from "zod";
import type { Typed } from "./draft";

const version = 1;

const Answers = z.record(z.string(), z.unknown());
const TypedCopy = z.object({
  holderId: z.string().optional(),
  name: z.string().optional(),
  notes: z.string().optional(),
  hasAccepted: z.boolean().optional(),
  answers: Answers,
});

const DraftCopy = z.object({
  version: z.literal(version),
  /** `savedAt` of the draft on which the typing was done; null before there was one. */
  base: z.string().nullable(),
  at: z.iso.datetime(),
  typed: TypedCopy,
  /** What was typed on an older draft, until the person decides what becomes of it. */
  earlier: TypedCopy.optional(),
});

/** What was typed in this browser and hasn't reached the platform. */
export type DraftCopy = z.infer<typeof DraftCopy>;

type Keeper = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Whose typing it is: another person, account or program never sees it. */
export function copyKey(owner: string, enrollmentId: string | undefined) {
  return `enrollment-draft:${owner}:${enrollmentId ?? "new"}`;
}

/** The copy under this key; undefined when there is none that this version of the portal can read. */
export function readCopy(key: string, keeper = browserKeeper()): DraftCopy | undefined {
  try {
    const copy = DraftCopy.safeParse(JSON.parse(keeper?.getItem(key) ?? "null"));
    return copy.success ? copy.data : undefined;
  } catch {
    return undefined;
  }
}

/** A browser that keeps nothing (full, private) still has what is on the page. */
export function writeCopy(
  key: string,
  copy: { base: string | null; typed: Typed; earlier?: Typed },
  keeper = browserKeeper(),
) {
  try {
    keeper?.setItem(key, JSON.stringify({ version, at: new Date().toISOString(), ...copy }));
  } catch {
    return;
  }
}

export function removeCopy(key: string, keeper = browserKeeper()) {
  try {
    keeper?.removeItem(key);
  } catch {
    return;
  }
}

/** Whether the typing belongs on top of the draft: it was done on this very one, or after its last change. */
export function isCurrent({ base, at }: DraftCopy, savedAt: string | undefined) {
  if (savedAt === undefined || base === savedAt) return true;
  const saved = Date.parse(savedAt);
  return Number.isNaN(saved) || Date.parse(at) > saved;
}

/** Reading `localStorage` throws where the person has forbidden it. */
function browserKeeper(): Keeper | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
