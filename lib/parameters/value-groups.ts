import type { ParameterGroup } from "@/lib/contract/group";
import type { ParameterValue } from "@/lib/contract/parameter";
import type { Definition } from "./definition";
import { grouped } from "./steps";

/** A value beside its definition, where the reader has one. */
export type ValueEntry = { value: ParameterValue; definition?: Definition };

/** Values under one title; the title is empty where there is nothing to tell apart. */
export type ValueGroup = { id: string; title: string; entries: ValueEntry[] };

/**
 * The values of one phase as they are read: by parameter group, in the order in which they came, without headings
 * (contract §9.3, §10). A value whose definition is gone since stands with the default group.
 */
export function valueGroups(
  values: readonly ParameterValue[],
  {
    groups,
    definitions,
  }: { groups: readonly ParameterGroup[]; definitions: readonly Definition[] },
): ValueGroup[] {
  const known = new Map(definitions.map((definition) => [definition.id, definition]));
  const entries = values
    .map((value) => ({ value, definition: known.get(value.id) }))
    .filter(({ value, definition }) => (definition?.type ?? value.type) !== "Heading");
  const found = grouped(groups, entries, ({ definition }) => definition?.groupId).filter(
    (group) => group.members.length > 0,
  );
  return found.map(({ id, title, members }) => ({
    id,
    title: found.length > 1 ? title : "",
    entries: members,
  }));
}
