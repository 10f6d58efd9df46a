import { instant, type Pattern, someText } from "./match";
import type { Json } from "./player";

type Shape = { readonly [key: string]: Pattern };

/** Who did something, as the audit shows it. */
const actor: Shape = {
  id: /^(USR|TKN)-\d{4}-\d{4}$/,
  name: someText,
  revision: (value) => Number.isInteger(value),
};

/** An audit with just these events. */
export function audit(...events: string[]): Shape {
  return Object.fromEntries(events.map((event) => [event, { at: instant, by: actor }]));
}

/** The envelope of a list that shows all it has found. */
export function page(data: readonly Pattern[], omitted: readonly string[] = ["audit"]): Shape {
  const pagination = { offset: 0, limit: 10, total: data.length };
  return { $meta: { pagination, omitted: omitted.length > 0 ? omitted : undefined }, data };
}

/** Named keys taken out, as the list leaves them. */
export function without(shape: Shape, ...keys: string[]): Shape {
  return { ...shape, ...Object.fromEntries(keys.map((key) => [key, undefined])) };
}

/** An account in its short form. */
export const accountOf = (type: string): Shape => ({
  id: /^ACC-\d{4}-\d{4}$/,
  name: someText,
  icon: (icon) => icon === undefined || typeof icon === "string",
  revision: (value) => Number.isInteger(value),
  type,
  status: /^(Active|Enabled)$/,
});

/** A program in its short form. */
export function shortProgram({ id, name, icon, revision, status, applicableTo }: Json): Shape {
  return { id, name, icon, revision, status, applicableTo, products: [] };
}

/** The short form of a named object. */
export function short({ id, name, revision }: Json): Shape {
  return { id, name, revision };
}

/** A buyer in its short form. */
export const shortBuyer: Shape = {
  id: /^BUY-\d{4}-\d{4}$/,
  name: someText,
  icon: (icon) => icon === undefined || typeof icon === "string",
  revision: (value) => Number.isInteger(value),
};

/** A template in its short form; vendors don't see which one an enrollment shows. */
export function shortTemplate(id: string, name: Pattern, type: string): Shape {
  return { id, name, revision: (value) => Number.isInteger(value), type };
}
