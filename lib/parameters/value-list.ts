import type { ParametrisedMessage } from "@/lib/contract/common";
import type { ParameterPhase, ParameterValue } from "@/lib/contract/parameter";
import { normalizeAnswer } from "./answer";
import { byDisplayOrder, type Definition } from "./definition";
import { displayValue } from "./display";

/** What an enrollment or a certificate keeps of one parameter. */
export type StoredValue = { value?: unknown; error?: ParametrisedMessage | null };

/**
 * The wire's list of one phase: every definition in display order, `value` and `displayValue` null where nothing is
 * stored (contract §9.3). Which of them the caller may see is not decided here.
 */
export function valuesOf(
  definitions: readonly Definition[],
  { phase, stored }: { phase: ParameterPhase; stored: Readonly<Record<string, StoredValue>> },
): ParameterValue[] {
  return definitions
    .filter((definition) => definition.phase === phase)
    .sort(byDisplayOrder)
    .map((definition) => {
      const { value, error } = Object.hasOwn(stored, definition.id)
        ? (stored[definition.id] ?? {})
        : {};
      return {
        id: definition.id,
        externalId: definition.externalId ?? null,
        name: definition.name,
        type: definition.type,
        phase: definition.phase,
        constraints: definition.constraints,
        value: normalizeAnswer(definition, value) ?? null,
        displayValue: displayValue(definition, value) || null,
        ...(error ? { error } : {}),
      };
    });
}
