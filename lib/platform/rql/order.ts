import { RqlError } from "./error";

export type OrderItem = { path: string; direction: "asc" | "desc"; at: number };

/** Parses `order` (contract §3.3); a leading space is a `+` that a decoder has eaten. */
export function parseOrder(text: string): OrderItem[] {
  const items: OrderItem[] = [];
  let at = 0;
  for (const piece of text.split(",")) {
    const path = piece.replace(/^[\s+]*-?/, "").trim();
    const direction = /^[\s+]*-/.test(piece) ? "desc" : "asc";
    if (path !== "") items.push({ path, direction, at });
    at += piece.length + 1;
  }
  if (items.length > 0) return items;
  throw new RqlError("order", "No valid ordering properties were detected", 0);
}
