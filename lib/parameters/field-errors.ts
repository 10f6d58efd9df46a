/** The two arrays of values on the wire (contract §9.3). */
export type PhaseKey = "ordering" | "fulfillment";

type Issue = { path: readonly PropertyKey[]; message: string };

/** The error of one field: its own sentence, or one sentence per part ("city", "phone.number"). */
export type FieldError = string | Record<string, string>;

/**
 * Splits the `errors` of a problem into those about the sent values and the others. `ids` are the parameter ids in the
 * order in which the values of this phase were sent, because the wire counts them (contract §6).
 */
export function answerErrors(
  errors: Record<string, string[]>,
  ids: readonly string[],
  phase: PhaseKey = "ordering",
) {
  const issues: { path: (string | number)[]; message: string }[] = [];
  const others: Record<string, string[]> = {};
  for (const [key, messages] of Object.entries(errors)) {
    const path = answerPath(key, ids, phase);
    if (path) issues.push(...messages.map((message) => ({ path, message })));
    else others[key] = messages;
  }
  return { issues, others };
}

/** The inverse: issues of `answersSchema` as the `errors` of a problem, keyed "parameters.ordering[3].value.city". */
export function wireErrors(
  issues: readonly Issue[],
  ids: readonly string[],
  phase: PhaseKey = "ordering",
) {
  const errors: Record<string, string[]> = {};
  for (const { path, message } of issues) {
    const [id, ...parts] = path;
    const index = ids.indexOf(String(id));
    const value = index === -1 ? "" : `[${index}].value${parts.map(step).join("")}`;
    const key = `parameters.${phase}${value}`;
    errors[key] = [...(errors[key] ?? []), message];
  }
  return errors;
}

/** The first sentence per field and part, keyed by parameter id, as `ParameterField` takes them. */
export function fieldErrors(issues: readonly Issue[]): Record<string, FieldError> {
  const fields = new Map<string, FieldError>();
  for (const { path, message } of issues) {
    const [id, ...parts] = path.map(String);
    if (id === undefined) continue;
    const known = fields.get(id);
    if (typeof known === "string") continue;
    if (parts.length === 0) fields.set(id, message);
    else fields.set(id, { [parts.join(".")]: message, ...known });
  }
  return Object.fromEntries(fields);
}

function answerPath(key: string, ids: readonly string[], phase: PhaseKey) {
  const prefix = `parameters.${phase}[`;
  if (!key.startsWith(prefix)) return undefined;
  const match = /^(\d+)\](?:\.value((?:\.[^.[\]]+|\[\d+\])*))?$/.exec(key.slice(prefix.length));
  const id = ids[Number(match?.[1] ?? -1)];
  return match && id !== undefined ? [id, ...partsOf(match[2] ?? "")] : undefined;
}

function partsOf(text: string) {
  return [...text.matchAll(/\.([^.[\]]+)|\[(\d+)\]/g)].map(
    ([, name, index]) => name ?? Number(index),
  );
}

function step(part: PropertyKey) {
  return typeof part === "number" ? `[${part}]` : `.${String(part)}`;
}
