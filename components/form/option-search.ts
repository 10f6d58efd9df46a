import type { Option } from "./select";

/** The options that hold the typed text, those that begin with it first; accents and case do not count. */
export function matching(options: Option[], typed: string): Option[] {
  const text = folded(typed);
  if (text === "") return options;
  const found = options.filter(({ label }) => folded(label).includes(text));
  const begins = found.filter(({ label }) => folded(label).startsWith(text));
  return [...begins, ...found.filter((option) => !begins.includes(option))];
}

/**
 * What a person means who leaves with this text: the option of that name or the only one that
 * matches, "" for an emptied field that may be empty, null when it cannot be told.
 */
export function settled(options: Option[], typed: string, canBeEmpty: boolean): string | null {
  if (typed.trim() === "") return canBeEmpty ? "" : null;
  const found = matching(options, typed);
  const same = found.find(({ label }) => folded(label) === folded(typed));
  if (same) return same.value;
  return found.length === 1 ? (found[0]?.value ?? null) : null;
}

export function labelOf(options: Option[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? "";
}

function folded(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .trim()
    .toLowerCase();
}
