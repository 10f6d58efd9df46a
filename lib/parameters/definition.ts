import type {
  Parameter,
  ParameterPhase,
  ParameterType,
  ParameterValue,
} from "@/lib/contract/parameter";
import { isRecord, type Options, optionsOf } from "./options";

/** The three flags as they count for one enrollment (contract §9.3). */
type ResolvedConstraints = { hidden: boolean; readonly: boolean; required: boolean };

/** A parameter ready to be asked, checked and shown; `name` is never empty (contract §9.1, §9.3). */
export type Definition = {
  id: string;
  externalId?: string;
  name: string;
  description?: string;
  type: ParameterType;
  phase: ParameterPhase;
  groupId?: string;
  displayOrder: number;
  constraints: ResolvedConstraints;
  options: Options;
};

/** Thrown for a parameter of a type that this build has no schema and no control for. */
export class UnknownParameterTypeError extends Error {
  readonly parameterId: string;
  readonly type: string;

  constructor(parameterId: string, type: string) {
    super(`Parameter ${parameterId} has the unknown type '${type}'.`);
    this.name = "UnknownParameterTypeError";
    this.parameterId = parameterId;
    this.type = type;
  }
}

/**
 * Resolves one parameter; constraints on the instance override the definition's flag by flag (contract §9.3).
 * Throws `UnknownParameterTypeError`.
 */
export function definitionOf(
  parameter: Parameter,
  instance?: Pick<ParameterValue, "constraints">,
): Definition {
  const { id, type } = parameter;
  if (!isParameterType(type)) throw new UnknownParameterTypeError(id, String(type));
  return {
    id,
    externalId: parameter.externalId ?? undefined,
    name: parameter.name?.trim() || parameter.externalId?.trim() || id,
    description: parameter.description?.trim() || undefined,
    type,
    phase: parameter.phase === "Fulfillment" ? "Fulfillment" : "Order",
    groupId: parameter.group?.id,
    displayOrder: parameter.displayOrder ?? Number.MAX_SAFE_INTEGER,
    constraints: {
      hidden: flag("hidden", instance?.constraints, parameter.constraints),
      readonly: flag("readonly", instance?.constraints, parameter.constraints),
      required: flag("required", instance?.constraints, parameter.constraints),
    },
    options: optionsOf(parameter.options),
  };
}

/** The active parameters resolved and in display order: by `displayOrder`, then by id (contract §9.1, §9.3). */
export function definitionsOf(
  parameters: readonly Parameter[],
  values: readonly ParameterValue[] = [],
): Definition[] {
  const instances = new Map(values.map((value) => [value.id, value]));
  return parameters
    .filter(({ status }) => status?.toLowerCase() !== "deleted")
    .map((parameter) => definitionOf(parameter, instances.get(parameter.id)))
    .sort(byDisplayOrder);
}

/** Sorts by `displayOrder`, then by id; missing orders come last (contract §9.1). */
export function byDisplayOrder(
  a: { id: string; displayOrder?: number | null },
  b: { id: string; displayOrder?: number | null },
) {
  const difference = (a.displayOrder ?? Infinity) - (b.displayOrder ?? Infinity);
  if (difference < 0 || difference > 0) return difference;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** Whether a person is asked for a value: neither hidden, nor read-only, nor a mere heading (contract §9.2). */
export function isAsked({ type, constraints }: Definition) {
  return type !== "Heading" && !constraints.hidden && !constraints.readonly;
}

/** Whether an empty answer holds up a submission (contract §9.2). */
export function isDemanded(definition: Definition) {
  return isAsked(definition) && definition.constraints.required;
}

const knownTypes = {
  SingleLineText: true,
  MultiLineText: true,
  Address: true,
  Contact: true,
  Checkbox: true,
  Choice: true,
  Subdomain: true,
  Heading: true,
  DropDown: true,
  Email: true,
  DataObject: true,
  Date: true,
} satisfies Record<ParameterType, true>;

/** Whether this build has a schema and a control for the type. */
export function isParameterType(type: string): type is ParameterType {
  return Object.hasOwn(knownTypes, type);
}

function flag(name: keyof ResolvedConstraints, ...layers: unknown[]) {
  for (const layer of layers) {
    const value = flagIn(layer, name);
    if (value !== undefined) return value;
  }
  return false;
}

/** The sources write `readonly`, `readOnly` and `ReadOnly` (contract §15 row 29). */
function flagIn(layer: unknown, name: string) {
  if (!isRecord(layer)) return undefined;
  for (const [key, value] of Object.entries(layer)) {
    if (key.toLowerCase() === name && typeof value === "boolean") return value;
  }
  return undefined;
}
