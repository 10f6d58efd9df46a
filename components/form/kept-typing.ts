import { isRecord } from "@/lib/parameters/options";

/** Values of a form by path: "message", or "answers.PPM-1" for the entries of a record. */
export type Typing = Record<string, unknown>;

/** What of `values` differs from `initial`: whole values, and single entries of records. */
export function typingOf(values: object, initial: object): Typing {
  return Object.fromEntries(
    pathsOf(values).flatMap(([path, value]) => {
      const before = valueAt(initial, path);
      return same(value, before) ? [] : [[path, value ?? null]];
    }),
  );
}

/** A copy of `values` with `typing` in its places. */
export function withTyping<Values extends object>(values: Values, typing: Typing): Values {
  const copy = structuredClone(values);
  for (const [path, value] of Object.entries(typing)) {
    const [name = "", entry] = path.split(".");
    const holder: unknown = entry === undefined ? copy : valueAt(copy, name);
    if (isRecord(holder)) holder[entry ?? name] = value ?? undefined;
  }
  return copy;
}

/** What this browser keeps under `key`; nothing when it can't be read. */
export function readTyping(key: string): Typing {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? "null");
    return isRecord(kept) ? kept : {};
  } catch {
    return {};
  }
}

/** A browser that keeps nothing (full, private) still has what is on the page. */
export function writeTyping(key: string, typing: Typing) {
  try {
    if (Object.keys(typing).length === 0) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, JSON.stringify(typing));
  } catch {
    return;
  }
}

function pathsOf(values: object): [string, unknown][] {
  return Object.entries(values).flatMap(([name, value]): [string, unknown][] =>
    isRecord(value)
      ? Object.entries(value).map(([entry, inner]) => [`${name}.${entry}`, inner])
      : [[name, value]],
  );
}

function valueAt(values: object, path: string) {
  return path
    .split(".")
    .reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), values);
}

function same(one: unknown, other: unknown) {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
