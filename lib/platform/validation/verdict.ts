import { z } from "zod";
import { nested, ParametrisedMessage } from "@/lib/contract/common";
import { messageText } from "@/lib/contract/message";
import { Constraints } from "@/lib/contract/parameter";
import { Problem } from "@/lib/contract/problem";
import type { EgressAnswer } from "../egress";
import { checkStorable } from "../json-text";
import type { SentEnrollment } from "./check";

type Phase = "ordering" | "fulfillment";

/** Something the vendor's system objects to: on a parameter, or without one on the enrollment as a whole. */
export type Finding = {
  message: string;
  at?: { phase: Phase; parameterId: string; part: string };
};

/** What the vendor's own system says. */
export type Verdict =
  | { status: "Validated"; answer: VendorAnswer }
  | { status: "Refused"; answer?: VendorAnswer; findings: Finding[] }
  | NotValidated;

/** It said nothing that could be used: `message` is for both sides, `cause` for the vendor alone. */
export type NotValidated = { status: "NotValidated"; message: string; cause: string };

const VendorValue = z.looseObject({
  id: z.string().optional(),
  externalId: z.string().nullish(),
  value: z.unknown().optional(),
  error: nested(ParametrisedMessage),
  constraints: nested(Constraints),
});
export type VendorValue = z.infer<typeof VendorValue>;

/** The object sent back with changes (contract §13.5); only what a vendor may change is read. */
const VendorAnswer = z.looseObject({
  id: z.string(),
  error: nested(ParametrisedMessage),
  parameters: nested(
    z.looseObject({
      ordering: z.array(VendorValue).nullish(),
      fulfillment: z.array(VendorValue).nullish(),
    }),
  ),
});
export type VendorAnswer = z.infer<typeof VendorAnswer>;

/** Reads an answer as integrations give it: 2xx with the object, on which errors refuse, or a 4xx about the object. */
export function verdictOf({ status, text }: EgressAnswer, sent: SentEnrollment): Verdict {
  const json = parsed(text);
  if (refusals.has(status)) return refusalOf(status, json, sent);
  if (status < 200 || status > 299) return failing(`It answered ${status}.`);
  const answer = VendorAnswer.safeParse(json);
  if (!answer.success)
    return unreadable(`It answered ${status} with something else than the enrollment.`);
  if (answer.data.id !== sent.id) {
    return unreadable(
      `It answered with '${answer.data.id.slice(0, 50)}' when asked about '${sent.id}'.`,
    );
  }
  const findings = findingsIn(answer.data, sent);
  if (findings.length === 0) return { status: "Validated", answer: answer.data };
  return { status: "Refused", answer: answer.data, findings };
}

/** A 401, 403, 404 or 429 is about the call and not about the enrollment. */
const refusals = new Set([400, 409, 422]);

function refusalOf(status: number, json: unknown, sent: SentEnrollment): Verdict {
  const problem = Refusal.safeParse(json);
  if (!problem.success) return unreadable(`It answered ${status} without a message.`);
  const { errors = {}, message, detail } = problem.data;
  const findings = Object.entries(errors).flatMap(([path, messages]) =>
    messages.map((text) => findingAt(path, text, sent)),
  );
  const whole = message ?? detail;
  if (findings.length === 0 && !whole)
    return unreadable(`It answered ${status} without a message.`);
  const isSaid = findings.length > 0;
  return {
    status: "Refused",
    findings: isSaid || !whole ? findings : [{ message: clipped(whole) }],
  };
}

/** A problem (contract §6), or the `{ id, message }` of the extension SDK. */
const Refusal = z.looseObject({
  message: z.string().optional(),
  detail: z.string().optional(),
  errors: Problem.shape.errors,
});

/** The vendor counts the values as they were sent to it. */
function findingAt(path: string, message: string, { parameters }: SentEnrollment): Finding {
  const match = /^parameters\.(ordering|fulfillment)\[(\d+)\](?:\.value)?(.*)$/.exec(path);
  const phase = match?.[1] === "fulfillment" ? "fulfillment" : "ordering";
  const target = match && parameters[phase][Number(match[2])];
  if (!target) return { message: clipped(message) };
  const part = match[3] ?? "";
  return { message: clipped(message), at: { phase, parameterId: target.id, part } };
}

function findingsIn({ error, parameters }: VendorAnswer, sent: SentEnrollment): Finding[] {
  const phases = ["ordering", "fulfillment"] as const;
  const onValues = phases.flatMap((phase) =>
    (parameters?.[phase] ?? []).flatMap((value): Finding[] => {
      if (!value.error) return [];
      const target = sent.parameters[phase].find((one) => isSame(one, value));
      const message = clipped(messageText(value.error));
      return [target ? { message, at: { phase, parameterId: target.id, part: "" } } : { message }];
    }),
  );
  return [...(error ? [{ message: clipped(messageText(error)) }] : []), ...onValues];
}

/** Whether a value of the answer is of this parameter; integrations may know only its external id. */
export function isSame(
  one: { id: string; externalId?: unknown },
  { id, externalId }: Pick<VendorValue, "id" | "externalId">,
) {
  return id ? one.id === id : Boolean(externalId) && one.externalId === externalId;
}

function parsed(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text);
    checkStorable(json, []);
    return json;
  } catch {
    return undefined;
  }
}

function clipped(message: string) {
  return message.slice(0, 4000);
}

/** The system is there and doesn't do its work. */
export function failing(cause: string): NotValidated {
  return { status: "NotValidated", message: "The validation system could not check it.", cause };
}

export function unreadable(cause: string): NotValidated {
  return {
    status: "NotValidated",
    message: "The validation system answered in a form that can't be used.",
    cause,
  };
}
