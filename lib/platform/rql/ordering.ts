import { RqlError } from "./error";
import type { Context } from "./object";
import type { OrderItem } from "./order";
import { findPath, type Scope } from "./path";

/** One ORDER BY key. */
export type OrderKey = { sql: string; direction: "ASC" | "DESC" };

/** The keys of an order; the id comes last, so that pages never overlap. */
export function orderKeys(items: OrderItem[], scope: Scope, context: Context): OrderKey[] {
  const id: OrderItem = { path: "id", direction: "asc", at: 0 };
  const keys = new Map<string, OrderKey>();
  for (const item of [...items, id]) {
    const sql = orderSql(item, scope, context);
    if (!keys.has(sql))
      keys.set(sql, { sql, direction: item.direction === "asc" ? "ASC" : "DESC" });
  }
  return [...keys.values()];
}

function orderSql({ path, at }: OrderItem, scope: Scope, context: Context): string {
  const found = findPath(scope, path, context);
  if (!found) throw new RqlError(path, "Invalid property path.", at);
  if (!found.order) throw new RqlError(path, "Ordering is not permitted.", at);
  return found.sql();
}
