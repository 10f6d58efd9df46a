import { filterSql } from "./filter";
import { From } from "./from";
import { jsonObject, type Member } from "./json-object";
import type { ObjectDefinition, Role } from "./object";
import { parseOrder } from "./order";
import { type OrderKey, orderKeys } from "./ordering";
import type { Scope } from "./path";
import { projectRoot } from "./projection";
import type { ItemQuery, ListQuery } from "./query";
import { identifier } from "./sql";
import { type Binder, createBinder, finish, type Statement } from "./statement";

export type { Statement };

/** The rows that the caller may see, as SQL over the table's alias. */
export type Where = (alias: string, bind: (value: unknown) => string) => string;

/** Who asks, and what that account may see. */
export type Viewer = { role: Role; where: Where };

/**
 * A list (contract §2–§4): `rows` gives one row per object whose only column `json` is finished
 * JSON text, `total` one row with the integer column `total`. `omitted` belongs into `$meta`.
 * Throws RqlError for what the object does not allow.
 */
export function compileList(
  object: ObjectDefinition,
  query: ListQuery,
  viewer: Viewer,
): { rows: Statement; total: Statement; omitted: string[] } {
  const binder = createBinder(viewer.role);
  const page = pageSql(object, query, { binder, viewer });
  const shown = { selection: query.select, alias: "page", mode: "list", context: binder } as const;
  const { members, omitted } = projectRoot(object, shown);
  const order = page.keys.map(({ direction }, index) => `page.${orderName(index)} ${direction}`);
  const text = `SELECT ${jsonText(members)} FROM (${page.text}) AS page ORDER BY ${order.join(", ")}`;
  const total = totalStatement(object, query, viewer);
  return { rows: finish(text, binder), total, omitted };
}

/** One object as `json` with its `revision`; the JSON carries `$meta.omitted` only when something is left out (contract §4). */
export function compileOne(
  object: ObjectDefinition,
  query: ItemQuery,
  viewer: Viewer,
): { row: Statement; omitted: string[] } {
  const binder = createBinder(viewer.role);
  const from = new From(object.table);
  const where = viewer.where(from.alias, binder.bind);
  const key = [viewer.role, binder.values.length, query.text, where].join(" ");
  const known = shapes.get(object)?.get(key);
  if (known) {
    const { row, omitted } = known;
    const values = [...binder.values, ...row.values.slice(binder.values.length)];
    return { row: { ...row, values }, omitted };
  }
  const shape = shapeOf(object, query, { binder, from, where });
  keepShape(object, key, shape);
  return shape;
}

type Shape = { row: Statement; omitted: string[] };

/**
 * Finished statements by what they were made of: the same question about another object differs in the values
 * that the condition binds first. Bounded, because callers choose what they select.
 */
const shapes = new WeakMap<ObjectDefinition, Map<string, Shape>>();
const maxShapes = 100;

function keepShape(object: ObjectDefinition, key: string, shape: Shape) {
  const known = shapes.get(object) ?? new Map<string, Shape>();
  if (known.size < maxShapes) known.set(key, shape);
  shapes.set(object, known);
}

function shapeOf(
  object: ObjectDefinition,
  query: ItemQuery,
  { binder, from, where }: { binder: Binder; from: From; where: string },
): Shape {
  const { alias } = from;
  const shown = { selection: query.select, alias, mode: "single", context: binder } as const;
  const { members, omitted } = projectRoot(object, shown);
  if (omitted.length > 0) members.push(metaMember(omitted, binder));
  const text = `SELECT ${jsonText(members)}, ${alias}.revision FROM ${from} WHERE ${where}`;
  return { row: finish(text, binder), omitted };
}

type Request = { binder: Binder; viewer: Viewer };

/** The page is cut before anything is looked up for show, also where an offset skips rows. */
function pageSql(
  object: ObjectDefinition,
  query: ListQuery,
  { binder, viewer }: Request,
): { text: string; keys: OrderKey[] } {
  const scope: Scope & { kind: "object" } = {
    kind: "object",
    object,
    from: new From(object.table),
  };
  const where = conditionSql(query, scope, { binder, viewer });
  const keys = orderKeys(query.order ?? parseOrder(object.order), scope, binder);
  const columns = keys.map(({ sql }, index) => `${sql} AS ${orderName(index)}`);
  const order = keys.map(({ direction }, index) => `${orderName(index)} ${direction}`);
  const cut = `LIMIT ${binder.bind(query.limit)}::bigint OFFSET ${binder.bind(query.offset)}::bigint`;
  const select = `SELECT t0.*, ${columns.join(", ")} FROM ${scope.from} WHERE ${where}`;
  return { text: `${select} ORDER BY ${order.join(", ")} ${cut}`, keys };
}

function totalStatement(object: ObjectDefinition, query: ListQuery, viewer: Viewer): Statement {
  const binder = createBinder(viewer.role);
  const scope: Scope & { kind: "object" } = {
    kind: "object",
    object,
    from: new From(object.table),
  };
  const where = conditionSql(query, scope, { binder, viewer });
  return finish(`SELECT count(*)::int AS total FROM ${scope.from} WHERE ${where}`, binder);
}

function conditionSql(
  { filter }: ListQuery,
  scope: Scope & { kind: "object" },
  { binder, viewer }: Request,
): string {
  const visible = `(${viewer.where(scope.from.alias, binder.bind)})`;
  return filter ? `${visible} AND ${filterSql(filter, scope, binder)}` : visible;
}

/** Names that no column has: `t0.*` stands beside them. */
function orderName(index: number): string {
  return identifier(`order ${index}`);
}

function jsonText(members: Member[]): string {
  return `json_strip_nulls(${jsonObject(members)})::text AS json`;
}

function metaMember(omitted: string[], binder: Binder): Member {
  return { name: "$meta", sql: `${binder.bind(JSON.stringify({ omitted }))}::json` };
}
