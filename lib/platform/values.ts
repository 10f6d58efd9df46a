import { and, eq, inArray } from "drizzle-orm";
import type { Role } from "@/lib/contract/common";
import type { Constraints, Parameter, ParameterValue } from "@/lib/contract/parameter";
import { type Answers, normalizeAnswer } from "@/lib/parameters/answer";
import { answersSchema } from "@/lib/parameters/answers-schema";
import { type Definition, definitionOf } from "@/lib/parameters/definition";
import { wireErrors } from "@/lib/parameters/field-errors";
import { valuesOf } from "@/lib/parameters/value-list";
import { enrollments, parameters, type ValuesColumn } from "./store/schema";
import type { Tx } from "./store/transaction";

/** Constraints that one enrollment has for itself, by parameter id. */
export type Overrides = Record<string, Constraints>;

/** The active parameters of a program as the contract writes them. */
export async function activeParameters(tx: Tx, programId: string): Promise<Parameter[]> {
  const rows = await tx
    .select()
    .from(parameters)
    .where(and(eq(parameters.programId, programId), eq(parameters.status, "Active")))
    .orderBy(parameters.displayOrder, parameters.id);
  return rows.map(({ groupId, audit: _, programId: __, options, ...row }) => ({
    ...row,
    ...(options ? { options } : {}),
    ...(groupId ? { group: { id: groupId } } : {}),
  }));
}

/** Definitions as they count for one enrollment: its overrides win flag by flag (contract §9.3). */
export function resolved(active: Parameter[], overrides: Overrides = {}): Definition[] {
  return active.map((parameter) => {
    const constraints = overrides[parameter.id];
    return definitionOf(parameter, constraints ? { constraints } : undefined);
  });
}

/** The wire's values for `definitions` in display order, with what `stored` holds for them (contract §9.3). */
export function valuesColumn(definitions: Definition[], column: ValuesColumn): ValuesColumn {
  const stored = Object.fromEntries(
    [...column.ordering, ...column.fulfillment].map((value) => [value.id, value]),
  );
  return {
    ordering: valuesOf(definitions, { phase: "Order", stored }),
    fulfillment: valuesOf(definitions, { phase: "Fulfillment", stored }),
  };
}

/** The column with `answers` in place of what they answer; used for defaults and renewals. */
export function answered(definitions: Definition[], answers: Answers): ValuesColumn {
  const stored = definitions.flatMap((definition): ParameterValue[] => {
    const value = normalizeAnswer(definition, answers[definition.id]);
    return value === undefined ? [] : [{ id: definition.id, value }];
  });
  return valuesColumn(definitions, { ordering: stored, fulfillment: [] });
}

/** The answers of a column, by parameter id. */
export function answersIn(values: readonly ParameterValue[]): Answers {
  const given = values.filter(({ value }) => value !== undefined && value !== null);
  return Object.fromEntries(given.map(({ id, value }) => [id, value]));
}

/** The same values with nothing remarked on any of them. */
export function withoutRemarks({ ordering, fulfillment }: ValuesColumn): ValuesColumn {
  const clean = (values: ValuesColumn["ordering"]) => values.map(({ error: _, ...value }) => value);
  return { ordering: clean(ordering), fulfillment: clean(fulfillment) };
}

/**
 * What keeps the ordering answers from being submitted, keyed by the field path that the caller sees: hidden
 * parameters are not in a client's list (contract §13.4).
 */
export function openErrors(definitions: Definition[], { ordering }: ValuesColumn, role: Role) {
  const asked = definitions.filter(({ phase }) => phase === "Order");
  const known = new Set(asked.map(({ id }) => id));
  const result = answersSchema(asked, "complete").safeParse(
    answersIn(ordering.filter(({ id }) => known.has(id))),
  );
  if (result.success) return {};
  const seen = ordering.filter(({ constraints }) => role !== "Client" || !constraints?.hidden);
  return wireErrors(
    result.error.issues,
    seen.map(({ id }) => id),
    "ordering",
  );
}

/**
 * After a definition changed: every open enrollment lists the active definitions as they are now. Runs in the
 * transaction of the change, whose caller has locked the program.
 */
export async function refreshOpenEnrollments(tx: Tx, programId: string) {
  const active = await activeParameters(tx, programId);
  const open = await tx
    .select({
      id: enrollments.id,
      parameters: enrollments.parameters,
      overrides: enrollments.overrides,
    })
    .from(enrollments)
    .where(
      and(
        eq(enrollments.programId, programId),
        inArray(enrollments.status, ["Draft", "Processing", "Querying"]),
      ),
    )
    .orderBy(enrollments.id)
    .for("update");
  for (const row of open) {
    const column = valuesColumn(resolved(active, row.overrides), row.parameters);
    await tx.update(enrollments).set({ parameters: column }).where(eq(enrollments.id, row.id));
  }
}
