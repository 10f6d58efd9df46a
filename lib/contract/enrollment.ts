import { z } from "zod";
import { Account, Buyer, Licensee, User } from "./account";
import { Certificate, TerminateInput } from "./certificate";
import {
  ApplicableTo,
  Eligibility,
  nested,
  openEnum,
  ParametrisedMessage,
  plainIdentity,
  ReferenceInput,
} from "./common";
import { ParameterValues, ParameterValuesInput } from "./parameter";
import { Program } from "./program";
import { Template } from "./template";

/** The states of an enrollment; `Complete` of older texts is read as `Completed` (contract §13.3, §15 row 1). */
export const EnrollmentStatus = z.preprocess(
  (value) => (value === "Complete" ? "Completed" : value),
  openEnum(["Draft", "Processing", "Querying", "Completed", "Failed", "Deleted"]),
);
export type EnrollmentStatus = z.infer<typeof EnrollmentStatus>;

/**
 * What the vendor's own system said of an enrollment, or that it could not be asked: an extension of ours
 * (decision 009). `nextAttempt` is when it is asked again by itself; `attempts` counts calls in vain.
 */
export const EnrollmentValidation = z.looseObject({
  status: openEnum(["Validated", "Refused", "NotValidated"]),
  at: z.string(),
  message: z.string().nullish(),
  attempts: z.number().optional(),
  nextAttempt: z.string().nullish(),
});
export type EnrollmentValidation = z.infer<typeof EnrollmentValidation>;

/** A request for a certificate (`New`) or for its renewal (`Change`) (contract §13.1). */
export const Enrollment = z.preprocess(
  liftFlatParameters,
  z.looseObject({
    ...plainIdentity,
    type: openEnum(["New", "Change"]).optional(),
    status: EnrollmentStatus.optional(),
    certificate: nested(Certificate),
    program: nested(Program),
    vendor: nested(Account),
    client: nested(Account),
    applicableTo: ApplicableTo.optional(),
    buyer: nested(Buyer),
    licensee: nested(Licensee),
    eligibility: nested(Eligibility),
    notes: z.string().nullish(),
    statusNotes: nested(ParametrisedMessage),
    assignee: nested(User),
    parameters: nested(ParameterValues),
    error: nested(ParametrisedMessage),
    validation: nested(EnrollmentValidation),
    template: nested(Template),
  }),
);
export type Enrollment = z.infer<typeof Enrollment>;

const notes = z.string().max(4000, "Shorten the notes to 4,000 characters.").nullish();
const name = z.string().trim().max(255, "Shorten the name to 255 characters.").nullish();

/** What a client (or Operations, naming the client) sends to start an enrollment (contract §13.2). */
export const EnrollmentInput = z.object({
  program: ReferenceInput.nullish(),
  certificate: ReferenceInput.nullish(),
  client: ReferenceInput.nullish(),
  buyer: ReferenceInput.nullish(),
  licensee: ReferenceInput.nullish(),
  name,
  notes,
  parameters: ParameterValuesInput.nullish(),
  status: z.string().nullish(),
});
export type EnrollmentInput = z.infer<typeof EnrollmentInput>;

const message = z.object({
  id: z.string().nullish(),
  message: z
    .string()
    .trim()
    .min(1, "Write a message.")
    .max(4000, "Shorten the message to 4,000 characters."),
  parameters: z.record(z.string(), z.unknown()).nullish(),
});

/** A partial change of an enrollment; who may change what depends on role and state (contract §13.2). */
export const EnrollmentUpdate = z.object({
  name,
  notes,
  buyer: ReferenceInput.nullish(),
  licensee: ReferenceInput.nullish(),
  assignee: ReferenceInput.nullish(),
  template: ReferenceInput.nullish(),
  statusNotes: message.nullish(),
  error: message.nullish(),
  parameters: ParameterValuesInput.nullish(),
});
export type EnrollmentUpdate = z.infer<typeof EnrollmentUpdate>;

/** Asks the client for more; the template must be of type EnrollmentQuerying (contract §13.2). */
export const QueryInput = z.object({ template: ReferenceInput });
export type QueryInput = z.infer<typeof QueryInput>;

/** Hands the enrollment back to the vendor; only a vendor may name the template (contract §13.4). */
export const ProcessInput = z.object({ template: ReferenceInput.nullish() });
export type ProcessInput = z.infer<typeof ProcessInput>;

/** Completes the enrollment; the certificate takes over the values (contract §13.4). */
export const CompleteInput = z.object({
  template: ReferenceInput.nullish(),
  externalIds: z.object({ vendor: z.string().max(255).nullish() }).nullish(),
});
export type CompleteInput = z.infer<typeof CompleteInput>;

/** Fails the enrollment; the reason is required (contract §13.4). */
export const FailInput = TerminateInput;
export type FailInput = z.infer<typeof FailInput>;

/** Seeds show `"parameters.ordering"` as flat keys; they are read as the nested object (contract §15 row 25). */
function liftFlatParameters(value: unknown) {
  if (typeof value !== "object" || value === null) return value;
  if (!("parameters.ordering" in value) && !("parameters.fulfillment" in value)) return value;
  const flat: Record<string, unknown> = { ...value };
  const parameters = {
    ordering: flat["parameters.ordering"],
    fulfillment: flat["parameters.fulfillment"],
  };
  delete flat["parameters.ordering"];
  delete flat["parameters.fulfillment"];
  return { ...flat, parameters };
}
