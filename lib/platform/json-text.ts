import type { z } from "zod";
import { refused, unacceptable } from "./refusal";

const maxLevels = 64;

/** The value of a JSON text that the store can keep; anything else is a 400 that says what is wrong. */
export function parseJson(text: string): unknown {
  const json = parsed(text);
  checkStorable(json, []);
  return json;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unreadable";
    throw refused(`The body is not JSON: ${reason}.`);
  }
}

/** Issues of a schema keyed by field path as the wire spells it: `parameters.ordering[0].value` (contract §6). */
export function errorsOf(error: z.ZodError) {
  const errors: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const name = fieldPath(issue.path);
    errors[name] = [...(errors[name] ?? []), issue.message];
  }
  return errors;
}

function fieldPath(path: readonly PropertyKey[]) {
  return path.map(String).reduce(join, "") || "body";
}

function join(path: string, key: string) {
  if (/^\d+$/.test(key)) return `${path}[${key}]`;
  return path ? `${path}.${key}` : key;
}

/** Nobody's object is as deep, and what walks it would run out of stack. */
export function checkLevels(levels: number) {
  if (levels <= maxLevels) return;
  throw refused(`The body is nested deeper than ${maxLevels} levels. Send it flatter.`);
}

/** PostgreSQL keeps neither NUL characters nor halves of a surrogate pair, and nothing here walks endless depths. */
export function checkStorable(value: unknown, path: string[]) {
  checkLevels(path.length);
  if (typeof value === "string") checkText(value, path);
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    checkText(key, path);
    checkStorable(item, [...path, key]);
  }
}

function checkText(text: string, path: string[]) {
  if (!text.includes("\0") && text.isWellFormed()) return;
  throw unacceptable({
    [fieldPath(path)]: ["Remove the characters that are no text (NUL or half a character)."],
  });
}
