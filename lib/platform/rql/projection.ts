import { type Aliases, createAliases } from "./aliases";
import { type Chosen, choose } from "./choice";
import { jsonObject, type Member } from "./json-object";
import { narrowJson } from "./narrow";
import type { Context, ObjectDefinition, ReferenceProperty } from "./object";
import type { Selection } from "./select";
import { collectionSql, columnOf, sourceOf, tableName, wireSql } from "./sql";

/** Which omissions of a definition apply. */
export type Mode = keyof ObjectDefinition["omitted"];

/** What to show, from the row at `alias`. */
export type Request = {
  selection: Selection | null;
  alias: string;
  mode: Mode;
  context: Context;
};

/** The members of a root object and the names that it leaves out (contract §4). */
export function projectRoot(
  object: ObjectDefinition,
  { selection, alias, mode, context }: Request,
): { members: Member[]; omitted: string[] } {
  const isDefault = (name: string) => !object.omitted[mode].includes(name);
  const { chosen, omitted } = choose(object.properties, {
    selection,
    role: context.role,
    isDefault,
  });
  const frame = { mode, context, nextAlias: createAliases("p") };
  return { members: membersOf(chosen, alias, frame), omitted };
}

/** What all members of one answer share; a reference shown in full omits by the same mode. */
type Frame = { mode: Mode; context: Context; nextAlias: Aliases };

function membersOf(chosen: Chosen[], alias: string, frame: Frame): Member[] {
  return chosen.map((choice) => ({ name: choice.name, sql: memberSql(choice, alias, frame) }));
}

function memberSql(chosen: Chosen, alias: string, frame: Frame): string {
  const { property } = chosen;
  switch (property.kind) {
    case "value":
      return wireSql(property.type, sourceOf(property.source, alias, frame.context));
    case "collection":
      return collectionSql(property, alias, frame.context);
    case "json": {
      const narrowing = { ...chosen, fields: property.options.fields };
      return narrowJson(sourceOf(property.source, alias, frame.context), narrowing);
    }
    case "embedded": {
      const isDefault = (name: string) => chosen.whole || isCore(property.properties, name);
      const { role } = frame.context;
      const { selection } = chosen;
      const inner = choose(property.properties, { selection, role, isDefault });
      return jsonObject(membersOf(inner.chosen, alias, frame));
    }
    case "reference":
      return referenceSql(property, chosen, { alias, frame });
  }
}

function isCore(properties: ObjectDefinition["properties"], name: string): boolean {
  return properties[name]?.options.core === true;
}

/**
 * In short form unless the caller named it; what is selected inside comes on top. A subquery rather
 * than a join: planning eight joins takes PostgreSQL longer than looking a page's rows up.
 */
function referenceSql(
  property: ReferenceProperty,
  { named, selection }: Chosen,
  { alias, frame }: { alias: string; frame: Frame },
): string {
  const target = property.target();
  const isDefault = (name: string) =>
    named ? !target.omitted[frame.mode].includes(name) : isCore(target.properties, name);
  const { role } = frame.context;
  const { chosen } = choose(target.properties, { selection, role, isDefault });
  const referred = frame.nextAlias();
  const object = jsonObject(membersOf(chosen, referred, frame));
  const condition = `${columnOf(referred, "id")} = ${columnOf(alias, property.column)}`;
  return `(SELECT ${object} FROM ${tableName(target.table)} AS ${referred} WHERE ${condition})`;
}
