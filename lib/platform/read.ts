import type { Call } from "./call";
import type { Scope } from "./context";
import { notFound } from "./refusal";
import { compileList, compileOne, type Where } from "./rql/compile";
import type { ObjectDefinition } from "./rql/object";
import { parseItemQuery, parseListQuery } from "./rql/query";

/** Which rows of an object a scope may see, as a condition over the row's alias. */
export type Visibility = (scope: Scope) => Where;

/** The JSON of a list: filter, order, page and projection by the query string, rows by `where` (contract §2-§4). */
export async function readList(call: Call, object: ObjectDefinition, where: Where) {
  const query = parseListQuery(call.search);
  const { rows, total, omitted } = compileList(object, query, { role: call.scope.role, where });
  const { pool } = call.context.store;
  const [page, count] = await Promise.all([
    query.limit === 0 ? { rows: [] } : pool.query<{ json: string }>(rows),
    pool.query<{ total: number }>(total),
  ]);
  const meta = {
    pagination: {
      offset: query.offset,
      limit: query.limit,
      total: Number(count.rows[0]?.total ?? 0),
    },
    ...(omitted.length > 0 ? { omitted } : {}),
  };
  const data = page.rows.map((row) => row.json).join(",");
  return `{"$meta":${JSON.stringify(meta)},"data":[${data}]}`;
}

/** The JSON of one object, or a 404 when `where` hides it (contract §4, §7). */
export async function readOne(
  call: Call,
  object: ObjectDefinition,
  { id, where }: { id: string; where: Where },
) {
  const { row } = compileOne(object, parseItemQuery(call.search), {
    role: call.scope.role,
    where: (alias, bind) => `${alias}.id = ${bind(id)} and (${where(alias, bind)})`,
  });
  const reader = call.reader ?? call.context.store.pool;
  const { rows } = await reader.query<{ json: string }>(row);
  const [found] = rows;
  if (!found) throw notFound(object.name, id);
  return found.json;
}
