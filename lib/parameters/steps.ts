import type { ParameterGroup } from "@/lib/contract/group";
import { type Answers, answerTo, isBlank } from "./answer";
import { byDisplayOrder, type Definition, isDemanded } from "./definition";

/** One page of the wizard: a parameter group with what it shows, in display order (contract §10). */
export type Step = {
  /** The id of the group. */
  id: string;
  title: string;
  description?: string;
  definitions: Definition[];
};

/**
 * The groups as steps, by display order and id, without those that would show nothing but headings. A parameter whose
 * group is missing goes to the default group (contract §9.1, §10).
 */
export function stepsOf(
  groups: readonly ParameterGroup[],
  definitions: readonly Definition[],
): Step[] {
  return grouped(groups, definitions.filter(isVisible), ({ groupId }) => groupId)
    .map(({ members, ...group }) => ({ ...group, definitions: members.sort(byDisplayOrder) }))
    .filter((step) => step.definitions.some(({ type }) => type !== "Heading"));
}

/** How many of the step's required questions have no answer yet (contract §9.2). */
export function openQuestions(step: Step, answers: Answers) {
  return step.definitions.filter(
    (definition) => isDemanded(definition) && isBlank(definition, answerTo(answers, definition.id)),
  ).length;
}

/**
 * Every group, by display order and id, with its members in their own order; members without a known group belong to
 * the default one. Without any group there is one called "Parameters" (contract §9.1, §10).
 */
export function grouped<Member>(
  groups: readonly ParameterGroup[],
  members: readonly Member[],
  groupIdOf: (member: Member) => string | undefined,
) {
  const ordered = groups.length ? [...groups].sort(byDisplayOrder) : [soleGroup];
  const fallback = ordered.find((group) => group.default) ?? ordered[0] ?? soleGroup;
  const known = new Set(ordered.map(({ id }) => id));
  const homeOf = (member: Member) => {
    const id = groupIdOf(member);
    return id !== undefined && known.has(id) ? id : fallback.id;
  };
  return ordered.map((group) => ({
    id: group.id,
    title: group.label?.trim() || group.name?.trim() || "Parameters",
    description: group.description?.trim() || undefined,
    members: members.filter((member) => homeOf(member) === group.id),
  }));
}

const soleGroup: ParameterGroup = { id: "parameters" };

function isVisible({ phase, constraints }: Definition) {
  return phase === "Order" && !constraints.hidden;
}
