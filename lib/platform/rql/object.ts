/** The type of the caller's account, which decides what the caller may see (contract §7). */
export type Role = "Client" | "Vendor" | "Operations";

/** What an expression may use: `bind` turns a value into a placeholder, `role` is the caller's. */
export type Context = { role: Role; bind: (value: unknown) => string };

/** A column name of the object's table, or any SQL expression over the table's alias. */
export type Source = string | ((alias: string, context: Context) => string);

/** How a value compares. `instant` and `date` are ISO text on the wire and inside jsonb. */
export type ScalarType = "text" | "integer" | "boolean" | "instant" | "date";

/** What a jsonb value holds, as far as queries may name it. */
export type Fields = { [name: string]: ScalarType | Fields };

/** Who may change a property while the object is in which of its states. */
export type Write = { [Of in Role]?: "always" | readonly string[] };

/**
 * `core` marks the short form shown by referring objects, `see` the only roles for which the
 * property exists, `write` those that may change it, `filter` and `order` set to false refuse it in queries,
 * `mask` keeps a part of a collection from some roles.
 */
export type Options = {
  core?: true;
  see?: readonly Role[];
  write?: Write;
  filter?: false;
  order?: false;
  mask?: Mask;
};

/** What a role sees of the stored value, as SQL over the SQL of it. */
export type Mask = (value: string, role: Role) => string;

/** `values` lists the words of an enumeration, which then compare in any case. */
export type TextOptions = Options & { values?: readonly string[] };

/**
 * `fields` declares what may be filtered and ordered; without it any path is taken as text, spelled
 * exactly as stored. `columns` names the columns that mirror a path, as in `{ "created.at": … }`.
 */
export type JsonOptions = Options & { fields?: Fields; columns?: Record<string, ValueProperty> };

/** `writeInside` says who may change properties of the elements that have rules of their own. */
export type CollectionOptions = Options & { writeInside?: Record<string, Write> };

export type ValueProperty = {
  kind: "value";
  type: ScalarType;
  source: Source;
  options: TextOptions;
};
export type JsonProperty = { kind: "json"; source: Source; options: JsonOptions };
export type CollectionProperty = {
  kind: "collection";
  source: Source;
  item: Fields | ScalarType;
  options: CollectionOptions;
};
export type EmbeddedProperty = { kind: "embedded"; properties: Properties; options: Options };
export type ReferenceProperty = {
  kind: "reference";
  target: () => ObjectDefinition;
  column: string;
  options: Options;
};
export type Property =
  | ValueProperty
  | JsonProperty
  | CollectionProperty
  | EmbeddedProperty
  | ReferenceProperty;
export type Properties = Record<string, Property>;

/**
 * One object of the API over one `table`: its name, or a query in parentheses. `omitted` names what lists and single answers leave out
 * unless asked (contract §4), `order` is the default order in the words of `order=`.
 */
export type ObjectDefinition = {
  name: string;
  table: string;
  properties: Properties;
  omitted: { list: readonly string[]; single: readonly string[] };
  order: string;
};

/** Declares an object; every object has an `id` property. */
export function defineObject(definition: ObjectDefinition): ObjectDefinition {
  if (definition.properties.id?.kind !== "value") {
    throw new Error(`Object ${definition.name} has no id property.`);
  }
  return definition;
}

const value =
  (type: ScalarType) =>
  (source: Source, options: Options = {}): ValueProperty => ({
    kind: "value",
    type,
    source,
    options,
  });

/** A text column. */
export function text(source: Source, options: TextOptions = {}): ValueProperty {
  return { kind: "value", type: "text", source, options };
}

/** A whole-number column. */
export const integer = value("integer");

/** A boolean column. */
export const boolean = value("boolean");

/** A timestamptz column, shown as `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export const instant = value("instant");

/** A date column, shown as `YYYY-MM-DD`. */
export const date = value("date");

/** A jsonb column shown as it is; paths into it may be filtered and ordered. */
export function json(source: Source, options: JsonOptions = {}): JsonProperty {
  return { kind: "json", source, options };
}

/** A value of any SQL expression, jsonb for `json`; it filters and orders like a column. */
export function computed(
  type: ScalarType | "json",
  source: (alias: string, context: Context) => string,
  options: TextOptions & JsonOptions = {},
): ValueProperty | JsonProperty {
  if (type === "json") return { kind: "json", source, options };
  return { kind: "value", type, source, options };
}

/** An object made of properties of the same row; it is shown even when nothing is in it. */
export function embedded(properties: Properties, options: Options = {}): EmbeddedProperty {
  return { kind: "embedded", properties, options };
}

/** Another object, found by its id in `column`; absent when that is null. */
export function reference(
  target: () => ObjectDefinition,
  column: string,
  options: Options = {},
): ReferenceProperty {
  return { kind: "reference", target, column, options };
}

/** A jsonb array shown as it is; `item` types its elements for `any`, `all` and `self()`. */
export function collection(
  source: Source,
  item: Fields | ScalarType,
  options: CollectionOptions = {},
): CollectionProperty {
  return { kind: "collection", source, item, options };
}
