import { drizzle } from "drizzle-orm/node-postgres";
import type { PoolClient } from "pg";
import { Enrollment } from "@/lib/contract/enrollment";
import type { ParameterValue } from "@/lib/contract/parameter";
import type { Call, Verb } from "../call";
import type { Tx } from "../context";
import { type Case, lockCase } from "../lifecycle";
import * as schema from "../store/schema";
import { activeParameters, openErrors, resolved } from "../values";
import { addEnrollment } from "./enrollment-creation";
import { readEnrollment } from "./enrollment-reading";
import { updateCase } from "./enrollment-update";

/** Stores what the caller may change, then reports what still keeps the enrollment from going on; the state stays (contract §13.5). */
export const validateEnrollment: Verb<"validateEnrollment"> = async (call) => {
  const errors = await call.context.store.db.transaction(async (tx) => {
    const found = await lockCase(tx, call);
    if (Object.keys(call.body).length > 0) await updateCase(tx, call, found);
    return missingIn(tx, call, await lockCase(tx, call));
  });
  return withErrors(await readEnrollment(call, call.id("enrollmentId")), errors);
};

/** Checks an enrollment that is not stored: it is created and read in a transaction that never commits (contract §13.5). */
export const validateNewEnrollment: Verb<"validateNewEnrollment"> = async (call) => {
  const client = await call.context.store.pool.connect();
  try {
    await client.query("begin");
    const tx = drizzle(client, { schema });
    const found = await addEnrollment(tx, call);
    const json = await readEnrollment(within(call, client), found.enrollment.id);
    return withErrors(json, await missingIn(tx, call, found));
  } finally {
    await client.query("rollback");
    client.release();
  }
};

/** The same call, reading through the connection whose transaction has the rows. */
function within(call: Call<"validateNewEnrollment">, client: PoolClient): Call {
  return { ...call, reader: client };
}

async function missingIn(tx: Tx, { scope }: Pick<Call, "scope">, { enrollment }: Case) {
  const definitions = resolved(
    await activeParameters(tx, enrollment.programId),
    enrollment.overrides,
  );
  return openErrors(definitions, enrollment.parameters, scope.role);
}

/** Built-in findings are part of the answer, never stored (contract §13.5). */
function withErrors(json: string, errors: Record<string, string[]>) {
  if (Object.keys(errors).length === 0) return json;
  const enrollment = Enrollment.parse(JSON.parse(json));
  const ordering = (enrollment.parameters?.ordering ?? []).map((value, index) =>
    withError(value, errors, `parameters.ordering[${index}]`),
  );
  const message = "Some answers are missing or need to be corrected.";
  return JSON.stringify({
    ...enrollment,
    error: { message },
    parameters: { ...enrollment.parameters, ordering },
  });
}

function withError(value: ParameterValue, errors: Record<string, string[]>, path: string) {
  const messages = Object.entries(errors)
    .filter(([key]) => key === path || key.startsWith(`${path}.`))
    .flatMap(([, texts]) => texts);
  return messages.length > 0 ? { ...value, error: { message: messages.join(" ") } } : value;
}
