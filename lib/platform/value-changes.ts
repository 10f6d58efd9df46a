import { isDeepStrictEqual } from "node:util";
import type {
  Constraints,
  Parameter,
  ParameterValue,
  ParameterValueInput,
  ParameterValuesInput,
} from "@/lib/contract/parameter";
import { normalizeAnswer } from "@/lib/parameters/answer";
import { answersSchema } from "@/lib/parameters/answers-schema";
import type { Definition } from "@/lib/parameters/definition";
import { wireErrors } from "@/lib/parameters/field-errors";
import { forbidden, unacceptable } from "./refusal";
import type { ValuesColumn } from "./store/schema";
import { type Overrides, resolved, valuesColumn } from "./values";

/** Which parts of a parameter the caller may write now (contract §9.3). */
export type Rights = {
  ordering: boolean;
  fulfillment: boolean;
  remarks: boolean;
  constraints: boolean;
  /** Clients neither see hidden parameters nor change read-only ones. */
  limited: boolean;
};

export type Values = { column: ValuesColumn; overrides: Overrides };
type Phase = keyof ValuesColumn;
const phaseNames = { ordering: "Order", fulfillment: "Fulfillment" } as const;

/**
 * Merges input into the values by parameter id or external id: what is not mentioned stays, `null` clears. A
 * value that the caller may not write is a 403 unless it changes nothing; remarks and constraints that they
 * may not write are ignored (contract §9.3). Wrong shapes are a 400 keyed by the input's field path.
 */
export function changeValues(
  { column, overrides }: Values,
  input: ParameterValuesInput | null | undefined,
  { active, rights }: { active: Parameter[]; rights: Rights },
): Values {
  const next = { ...overrides };
  const changed: ValuesColumn = { ordering: column.ordering, fulfillment: column.fulfillment };
  for (const phase of ["ordering", "fulfillment"] as const) {
    const entries = input?.[phase] ?? [];
    const change = { phase, entries, overrides: next, rights };
    changed[phase] = changePhase(column[phase], resolved(active, next), change);
  }
  return { column: valuesColumn(resolved(active, next), changed), overrides: next };
}

type Change = {
  phase: Phase;
  entries: ParameterValueInput[];
  overrides: Overrides;
  rights: Rights;
};

function changePhase(stored: ParameterValue[], definitions: Definition[], change: Change) {
  const { phase, entries, overrides, rights } = change;
  const values = new Map(stored.map((value) => [value.id, value]));
  const targets = entries.map((entry, index) => {
    const target = targetOf(entry, { phase, definitions, rights });
    if (!target) throw unacceptable({ [`parameters.${phase}[${index}].id`]: [unknown(entry)] });
    return target;
  });
  checkShapes(entries, targets, phase);
  for (const [index, entry] of entries.entries()) {
    const definition = targets[index];
    if (!definition) continue;
    const value = values.get(definition.id) ?? { id: definition.id };
    values.set(definition.id, changeValue(value, entry, { definition, phase, rights }));
    if (!rights.constraints) continue;
    if (!entry.constraints) continue;
    overrides[definition.id] = overridden(overrides[definition.id], entry.constraints, definition);
  }
  return [...values.values()];
}

/** Flag by flag: one that is sent as it counts already is no override, null takes an override back (contract §9.3). */
function overridden(current: Constraints = {}, sent: Constraints, { constraints }: Definition) {
  const next = { ...current };
  for (const flag of ["hidden", "readonly", "required"] as const) {
    const value = sent[flag];
    if (value === null) delete next[flag];
    if (typeof value === "boolean" && value !== constraints[flag]) next[flag] = value;
  }
  return next;
}

function changeValue(
  stored: ParameterValue,
  entry: ParameterValueInput,
  { definition, phase, rights }: { definition: Definition; phase: Phase; rights: Rights },
): ParameterValue {
  const next: ParameterValue = { ...stored };
  if (entry.error !== undefined && rights.remarks) next.error = entry.error ?? undefined;
  if (entry.value === undefined) return next;
  const value = normalizeAnswer(definition, entry.value);
  if (isDeepStrictEqual(value, stored.value ?? undefined)) return next;
  if (!rights[phase] || (rights.limited && definition.constraints.readonly)) {
    throw forbidden(
      `Parameter '${definition.id}' (${definition.name}) can't be changed by you now.`,
    );
  }
  return { ...next, value };
}

/** Found among the definitions, because what is stored may be older than the newest of them. */
function targetOf(
  { id, externalId }: ParameterValueInput,
  { phase, definitions, rights }: { phase: Phase; definitions: Definition[]; rights: Rights },
) {
  const definition = definitions.find(
    (candidate) =>
      candidate.phase === phaseNames[phase] &&
      (id ? candidate.id === id : Boolean(externalId) && candidate.externalId === externalId),
  );
  return definition?.constraints.hidden && rights.limited ? undefined : definition;
}

function unknown({ id, externalId }: ParameterValueInput) {
  return `The program has no parameter '${id ?? externalId ?? ""}' here. Use the id of one of its parameters.`;
}

function checkShapes(entries: ParameterValueInput[], targets: Definition[], phase: Phase) {
  const answers = Object.fromEntries(
    entries.flatMap(({ value }, index) => {
      const id = targets[index]?.id;
      return id && value !== undefined && value !== null ? [[id, value]] : [];
    }),
  );
  const result = answersSchema(targets, "draft").safeParse(answers);
  if (result.success) return;
  throw unacceptable(
    wireErrors(
      result.error.issues,
      targets.map(({ id }) => id),
      phase,
    ),
  );
}
