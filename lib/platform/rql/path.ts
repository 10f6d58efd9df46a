import type { From } from "./from";
import { exactName, propertyOf } from "./names";
import type {
  CollectionProperty,
  Context,
  Fields,
  JsonProperty,
  ObjectDefinition,
  Properties,
  Property,
  ReferenceProperty,
  ScalarType,
  ValueProperty,
} from "./object";
import { collectionSql, columnOf, literal, sourceOf } from "./sql";

/** Where paths start: an object's table, or one element of a jsonb array. */
export type Scope =
  | { kind: "object"; object: ObjectDefinition; from: From }
  | { kind: "element"; item: Fields | ScalarType; sql: string };

/**
 * What a path leads to. `sql` is lazy, because it joins and binds. A `whole` is an object or an array:
 * it can be absent but not compared, and an array has `elements`. `untyped` is text of jsonb that
 * nobody declared.
 */
export type Found = {
  type: ScalarType | "whole";
  stored: "column" | "json";
  sql: () => string;
  values?: readonly string[];
  elements?: { item: Fields | ScalarType; sql: () => string };
  untyped?: true;
  filter: boolean;
  order: boolean;
};

/** Follows a dotted path in any case; null where it leads nowhere for this role. */
export function findPath(scope: Scope, path: string, context: Context): Found | null {
  const steps = path.split(".");
  if (scope.kind === "element") return findInElement(scope, steps);
  const place = { alias: () => scope.from.alias, from: scope.from, context, open: openPlace };
  return findInProperties(scope.object.properties, steps, place);
}

/** The element itself, for collections of scalars. */
export function findSelf(scope: Scope): Found | null {
  if (scope.kind === "object" || typeof scope.item !== "string") return null;
  return jsonScalar(scope.item, { text: () => `${scope.sql} #>> '{}'`, value: () => scope.sql });
}

type Permissions = { filter: boolean; order: boolean };
type Place = { alias: () => string; from: From; context: Context; open: Permissions };

const openPlace: Permissions = { filter: true, order: true };

function narrow(open: Permissions, { options }: Property): Permissions {
  return {
    filter: open.filter && options.filter !== false,
    order: open.order && options.order !== false,
  };
}

function findInProperties(properties: Properties, steps: string[], place: Place): Found | null {
  const [step = "", ...rest] = steps;
  const property = propertyOf(properties, step, place.context.role);
  if (!property) return null;
  const inside = { ...place, open: narrow(place.open, property) };
  switch (property.kind) {
    case "value":
      return rest.length === 0 ? valueFound(property, inside) : null;
    case "json":
      return findInJson(property, rest, inside);
    case "collection":
      return rest.length === 0 ? collectionFound(property, inside) : null;
    case "embedded":
      if (rest.length === 0) return whole(inside, () => "'{}'::jsonb");
      return findInProperties(property.properties, rest, inside);
    case "reference":
      return findInReference(property, rest, inside);
  }
}

function whole({ open }: { open: Permissions }, sql: () => string): Found {
  return { type: "whole", stored: "json", sql: () => `(${sql()} #>> '{}')`, ...open, order: false };
}

function valueFound(property: ValueProperty, { alias, context, open }: Place): Found {
  return {
    type: property.type,
    stored: "column",
    sql: () => sourceOf(property.source, alias(), context),
    values: property.options.values,
    ...open,
  };
}

function collectionFound(property: CollectionProperty, place: Place): Found {
  const sql = () => collectionSql(property, place.alias(), place.context);
  return { ...whole(place, sql), elements: { item: property.item, sql } };
}

/** The id of a referred object is the foreign key itself: no join, and its index serves. */
function findInReference(property: ReferenceProperty, rest: string[], place: Place): Found | null {
  const { alias, from, open } = place;
  const key = () => columnOf(alias(), property.column);
  if (rest.length === 0) return { ...whole(place, key), sql: key };
  if (rest.length === 1 && rest[0]?.toLowerCase() === "id") {
    return { type: "text", stored: "column", sql: key, ...open };
  }
  const joined = () => from.join(alias(), property);
  return findInProperties(property.target().properties, rest, { ...place, alias: joined });
}

function findInJson(property: JsonProperty, rest: string[], place: Place): Found | null {
  const { alias, context, open } = place;
  const sql = () => sourceOf(property.source, alias(), context);
  if (rest.length === 0) return whole(place, sql);
  const { fields, columns = {} } = property.options;
  const column = columns[exactName(columns, rest.join(".")) ?? ""];
  if (column) return valueFound(column, place);
  if (!fields) {
    const text = () => `(${sql()} #>> ${context.bind(rest)}::text[])`;
    return { type: "text", stored: "json", untyped: true, sql: text, ...open };
  }
  const found = findInFields(fields, rest, sql);
  return found && { ...found, filter: open.filter, order: open.order && found.order };
}

function findInElement(scope: Scope & { kind: "element" }, steps: string[]): Found | null {
  if (typeof scope.item === "string") return null;
  return findInFields(scope.item, steps, () => scope.sql);
}

function findInFields(fields: Fields, steps: string[], sql: () => string): Found | null {
  const names: string[] = [];
  let field: ScalarType | Fields = fields;
  for (const step of steps) {
    if (typeof field === "string") return null;
    const name = exactName(field, step);
    if (name === null) return null;
    names.push(name);
    field = field[name] ?? field;
  }
  const parent = () =>
    names.slice(0, -1).reduce((from, name) => `${from} -> ${literal(name)}`, sql());
  const last = literal(names.at(-1) ?? "");
  const text = () => `${parent()} ->> ${last}`;
  if (typeof field === "string") {
    return jsonScalar(field, { text, value: () => `${parent()} -> ${last}` });
  }
  return { ...whole({ open: openPlace }, sql), sql: () => `(${text()})` };
}

type JsonSql = { text: () => string; value: () => string };

/** A jsonb value of another type than declared counts as absent instead of failing the query. */
function jsonScalar(type: ScalarType, { text, value }: JsonSql): Found {
  const guarded = (kind: string, cast: string) =>
    `(CASE WHEN jsonb_typeof(${value()}) = '${kind}' THEN (${value()})::${cast} END)`;
  const sql = () => {
    if (type === "integer") return guarded("number", "numeric");
    if (type === "boolean") return guarded("boolean", "boolean");
    return `(${text()})`;
  };
  return { type, stored: "json", sql, ...openPlace };
}
