import { isRecord } from "@/lib/parameters/options";
import type { Typed } from "./draft";

const version = 1;

/** What was typed in this browser and hasn't reached the platform. */
export type DraftCopy = {
  /** `savedAt` of the draft on which the typing was done; null before there was one. */
  base: string | null;
  /** When it was written, as an ISO instant. */
  at: string;
  typed: Typed;
  /** What was typed on an older draft, until the person decides what becomes of it. */
  earlier?: Typed;
};

type Keeper = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Whose typing it is: another person, account or program never sees it. */
export function copyKey(owner: string, enrollmentId: string | undefined) {
  return `enrollment-draft:${owner}:${enrollmentId ?? "new"}`;
}

/** The copy under this key; undefined when there is none that this version of the portal can read. */
export function readCopy(key: string): DraftCopy | undefined {
  try {
    return copyOf(JSON.parse(browserKeeper()?.getItem(key) ?? "null"));
  } catch {
    return undefined;
  }
}

/** A browser that keeps nothing (full, private) still has what is on the page. */
export function writeCopy(key: string, copy: Omit<DraftCopy, "at">) {
  try {
    const text = JSON.stringify({ version, at: new Date().toISOString(), ...copy });
    browserKeeper()?.setItem(key, text);
  } catch {
    return;
  }
}

/** Leaves nothing under this key. */
export function removeCopy(key: string) {
  try {
    browserKeeper()?.removeItem(key);
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

/** Read by hand, not by a schema: whoever only opens the page would load the schema library for it. */
function copyOf(value: unknown): DraftCopy | undefined {
  if (!isRecord(value) || value.version !== version) return undefined;
  const { at, base } = value;
  const typed = typedOf(value.typed);
  if (typeof at !== "string" || !typed) return undefined;
  return {
    at,
    base: typeof base === "string" ? base : null,
    typed,
    earlier: typedOf(value.earlier),
  };
}

function typedOf(value: unknown): Typed | undefined {
  if (!isRecord(value) || !isRecord(value.answers)) return undefined;
  const { holderId, name, notes, hasAccepted, answers } = value;
  return {
    ...(typeof holderId === "string" ? { holderId } : {}),
    ...(typeof name === "string" ? { name } : {}),
    ...(typeof notes === "string" ? { notes } : {}),
    ...(typeof hasAccepted === "boolean" ? { hasAccepted } : {}),
    answers,
  };
}

/** Reading `localStorage` throws where the person has forbidden it. */
function browserKeeper(): Keeper | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
