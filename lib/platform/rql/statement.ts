import { createHash } from "node:crypto";
import type { Context, Role } from "./object";

/**
 * A finished query. `name`, for the driver to prepare it by, depends on `text` alone; a statement
 * without one is planned anew each time.
 */
export type Statement = { text: string; values: unknown[]; name?: string };

/** The values of one statement; no text of a user ever enters SQL but through `bind`. */
export type Binder = Context & { values: unknown[] };

export function createBinder(role: Role): Binder {
  const values: unknown[] = [];
  return { role, values, bind: (value) => `$${values.push(value)}` };
}

export function finish(text: string, { values }: Binder): Statement {
  const name = nameOf(text);
  return name === null ? { text, values } : { text, values, name };
}

/**
 * Every connection keeps what it has prepared for good, and callers shape the texts by their filters
 * and selects: without a bound, variety alone would fill the server's memory.
 */
export const MAX_NAMES = 200;

const names = new Map<string, string>();

function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known) return known;
  if (names.size >= MAX_NAMES) return null;
  const name = `rql_${createHash("sha256").update(text).digest("base64url").slice(0, 22)}`;
  names.set(text, name);
  return name;
}
