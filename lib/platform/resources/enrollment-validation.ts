import { Enrollment } from "@/lib/contract/enrollment";
import type { ParameterValue } from "@/lib/contract/parameter";
import type { Call, Item, Verb } from "../call";
import { type Case, lockCase } from "../lifecycle";
import { rehearse, type Tx } from "../store/transaction";
import { activeParameters, openErrors, resolved } from "../values";
import { addEnrollment } from "./enrollment-creation";
import { readEnrollment } from "./enrollment-reading";
import { updateCase } from "./enrollment-update";

/** Stores what the caller may change, then reports what still keeps the enrollment from going on; the state stays (contract §13.5). */
export const validateEnrollment: Verb<"validateEnrollment"> = async (call) => {
  const errors = await call.context.store.transaction(async (tx) => {
    const found = await lockCase(tx, call);
    if (Object.keys(call.body).length > 0) await updateCase(tx, call, found);
    return missingIn(tx, call, await lockCase(tx, call));
  });
  return withErrors(await readEnrollment(call, call.id("enrollmentId")), errors);
};

/** Checks an enrollment that is not stored: it is created and read in a transaction that never commits (contract §13.5). */
export const validateNewEnrollment: Verb<"validateNewEnrollment"> = (call) =>
  rehearse(call.context.store, async (tx) => {
    const found = await addEnrollment(tx, call);
    const item = await readEnrollment({ ...call, reader: tx.client }, found.enrollment.id);
    return withErrors(item, await missingIn(tx, call, found));
  });

async function missingIn(tx: Tx, { scope }: Pick<Call, "scope">, { enrollment }: Case) {
  const definitions = resolved(
    await activeParameters(tx, enrollment.programId),
    enrollment.overrides,
  );
  return openErrors(definitions, enrollment.parameters, scope.role);
}

/** Built-in findings are part of the answer, never stored (contract §13.5). */
function withErrors(item: Item, errors: Record<string, string[]>): Item {
  if (Object.keys(errors).length === 0) return item;
  const enrollment = Enrollment.parse(JSON.parse(item.json));
  const ordering = (enrollment.parameters?.ordering ?? []).map((value, index) =>
    withError(value, errors, `parameters.ordering[${index}]`),
  );
  const message = "Some answers are missing or need to be corrected.";
  const parameters = { ...enrollment.parameters, ordering };
  return { ...item, json: JSON.stringify({ ...enrollment, error: { message }, parameters }) };
}

function withError(value: ParameterValue, errors: Record<string, string[]>, path: string) {
  const messages = Object.entries(errors)
    .filter(([key]) => key === path || key.startsWith(`${path}.`))
    .flatMap(([, texts]) => texts);
  return messages.length > 0 ? { ...value, error: { message: messages.join(" ") } } : value;
}
