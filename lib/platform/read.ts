import { z } from "zod";
import type { Call, Item, Reader } from "./call";
import type { Scope } from "./context";
import { notFound } from "./refusal";
import { compileList, compileOne, type Statement, type Where } from "./rql/compile";
import type { ObjectDefinition } from "./rql/object";
import { type ListQuery, parseItemQuery, parseListQuery } from "./rql/query";

/** Which rows of an object a scope may see, as a condition over the row's alias. */
export type Visibility = (scope: Scope) => Where;

/** The JSON of a list: filter, order, page and projection by the query string, rows by `where` (contract §2-§4). */
export async function readList(call: Call, object: ObjectDefinition, where: Where) {
  const query = parseListQuery(call.search);
  const { rows, total, omitted } = compileList(object, query, { role: call.scope.role, where });
  const { pool } = call.context.store;
  const page = query.limit === 0 ? { rows: [] } : await pool.query<{ json: string }>(rows);
  const meta = {
    pagination: {
      offset: query.offset,
      limit: query.limit,
      total: lastOf(query, page.rows.length) ?? (await count(pool, total)),
    },
    ...(omitted.length > 0 ? { omitted } : {}),
  };
  const data = page.rows.map((row) => row.json).join(",");
  return `{"$meta":${JSON.stringify(meta)},"data":[${data}]}`;
}

/** How many there are when the page itself tells, because it is the last one and not past the end. */
function lastOf({ offset, limit }: ListQuery, length: number) {
  const isLast = length < limit && (length > 0 || offset === 0);
  return isLast ? offset + length : undefined;
}

async function count(pool: Reader, total: Statement) {
  const { rows } = await pool.query<{ total: number }>(total);
  return Number(rows[0]?.total ?? 0);
}

/** One object, or a 404 when `where` hides it (contract §4, §7). */
export async function readOne(
  call: Call,
  object: ObjectDefinition,
  { id, where }: { id: string; where: Where },
): Promise<Item> {
  const { row } = compileOne(object, parseItemQuery(call.search), {
    role: call.scope.role,
    where: (alias, bind) => `${alias}.id = ${bind(id)} and (${where(alias, bind)})`,
  });
  const reader = call.reader ?? call.context.store.pool;
  const { rows } = await reader.query<Item>(row);
  const [found] = rows;
  if (!found) throw notFound(object.name, id);
  return found;
}

const JsonObject = z.record(z.string(), z.unknown());

/** The answer that shows a secret the only time. */
export function withSecret({ json, revision }: Item, secret: Record<string, string>): Item {
  return { json: JSON.stringify({ ...JsonObject.parse(JSON.parse(json)), ...secret }), revision };
}
