import { Enrollment } from "@/lib/contract/enrollment";
import type { ParameterValue } from "@/lib/contract/parameter";
import type { Call, Item, Verb } from "../call";
import type { Context } from "../context";
import { type Case, lockCase } from "../lifecycle";
import { rehearse, type Tx } from "../store/transaction";
import { ask } from "../validation/ask";
import { answerCase, questionOf, requirePassed, unmatched } from "../validation/case";
import { missingIn } from "../validation/gate";
import { settle } from "../validation/settle";
import { addEnrollment } from "./enrollment-creation";
import { readEnrollment } from "./enrollment-reading";
import { updateCase } from "./enrollment-update";

/**
 * Stores what the caller may change, has the vendor's own system check it where the program says so, then reports
 * what still keeps the enrollment from going on; the state stays (contract §13.5).
 */
export const validateEnrollment: Verb<"validateEnrollment"> = async (call) => {
  const { context } = call;
  const { settings, asked, errors } = await context.store.transaction(async (tx) => {
    const found = await lockCase(tx, call);
    if (Object.keys(call.body).length > 0) await updateCase(tx, call, found);
    const current = await lockCase(tx, unmatched(call));
    return {
      settings: current.program.settings,
      asked: await questionOf(tx, current),
      errors: await missingIn(tx, call, current),
    };
  });
  const id = call.id("enrollmentId");
  if (!asked) return withErrors(await readEnrollment(call, id), errors);
  const verdict = await answerCase(context, call, asked);
  const { json } = await readEnrollment({ ...call, search: "" }, id);
  requirePassed(verdict, { settings, json });
  const left = await context.store.transaction(async (tx) =>
    missingIn(tx, call, await lockCase(tx, unmatched(call))),
  );
  return withErrors(await readEnrollment(call, id), left);
};

/** Checks an enrollment that is not stored: it is created and read in transactions that never commit (contract §13.5). */
export const validateNewEnrollment: Verb<"validateNewEnrollment"> = async (call) => {
  const { store } = call.context;
  const again = replayed(call.context);
  const first = await rehearse(store, async (tx) => {
    const found = await addEnrollment(tx, { ...call, context: again() });
    const asked = await questionOf(tx, found);
    return asked ? { asked } : { item: await reported(tx, call, found) };
  });
  if (first.item) return first.item;
  const { check } = first.asked;
  const verdict = await ask(call.context, check);
  return rehearse(store, async (tx) => {
    const created = await addEnrollment(tx, { ...call, context: again() });
    const stamp = { at: call.context.clock(), requestId: call.requestId() };
    const settled = await settle(tx, stamp, {
      found: neverQueued(created),
      check,
      verdict,
      asked: created.enrollment.status,
    });
    const reading = { ...call, reader: tx.client, search: "" };
    const { json } = await readEnrollment(reading, created.enrollment.id);
    requirePassed(settled.verdict, { settings: created.program.settings, json });
    return reported(tx, call, settled.found);
  });
};

/** The same enrollment comes into being twice, before and after the vendor's system is asked: under the same ids. */
function replayed(context: Context) {
  const ids: string[] = [];
  return (): Context => {
    let position = 0;
    const newId: Context["newId"] = (prefix, groups) => {
      const id = ids[position] ?? context.newId(prefix, groups);
      ids[position] = id;
      position += 1;
      return id;
    };
    return { ...context, newId };
  };
}

/** Nobody asks again about an enrollment that is not kept. */
function neverQueued(found: Case): Case {
  const { preValidation, ...settings } = found.program.settings;
  const { whenUnreachable: _, ...flags } = preValidation;
  return {
    ...found,
    program: { ...found.program, settings: { ...settings, preValidation: flags } },
  };
}

async function reported(tx: Tx, call: Call, found: Case) {
  const item = await readEnrollment({ ...call, reader: tx.client }, found.enrollment.id);
  return withErrors(item, await missingIn(tx, call, found));
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
