import type { CollectionProperty, Context, ScalarType, Source } from "./object";

/** A quoted identifier; a dot in a table name separates it from its schema. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A table's name quoted; a query in parentheses stays as it is. */
export function tableName(name: string): string {
  if (name.startsWith("(")) return name;
  return name.split(".").map(identifier).join(".");
}

/** A literal of a name from a definition; what users write is bound instead. */
export function literal(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

export function columnOf(alias: string, column: string): string {
  return `${alias}.${identifier(column)}`;
}

export function sourceOf(source: Source, alias: string, context: Context): string {
  return typeof source === "string" ? columnOf(alias, source) : `(${source(alias, context)})`;
}

/** A collection as the caller may see it. */
export function collectionSql(
  { source, options }: CollectionProperty,
  alias: string,
  context: Context,
) {
  const sql = sourceOf(source, alias, context);
  return options.mask ? options.mask(sql, context.role) : sql;
}

/** A column's value as it stands on the wire. */
export function wireSql(type: ScalarType, sql: string): string {
  if (type === "date") return `to_char(${sql}, 'YYYY-MM-DD')`;
  if (type !== "instant") return sql;
  return `to_char(${sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
