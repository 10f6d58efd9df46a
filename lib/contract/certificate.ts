import { z } from "zod";
import { Account, Buyer, Licensee, User } from "./account";
import {
  ApplicableTo,
  Eligibility,
  nested,
  openEnum,
  plainIdentity,
  ReferenceInput,
} from "./common";
import { ParameterValues, ParameterValuesInput } from "./parameter";
import { Program } from "./program";
import { Template } from "./template";

/** The states of a certificate; `Draft` and `Deleted` belong to enrollments never submitted (contract §14.3). */
export const CertificateStatus = openEnum([
  "Draft",
  "Pending",
  "Active",
  "Updating",
  "Expired",
  "Terminated",
  "Deleted",
]);
export type CertificateStatus = z.infer<typeof CertificateStatus>;

/** Terms as accepted at submission: when (ISO instant) and by whom (contract §13.4). */
export const AcceptedTerms = z.looseObject({
  ...plainIdentity,
  accepted: z.string().nullish(),
  acceptedBy: nested(User),
});
export type AcceptedTerms = z.infer<typeof AcceptedTerms>;

/** Proof that a client meets a program's requirements; `expirationDate` is YYYY-MM-DD, valid through that day in UTC (contract §14.1). */
export const Certificate = z.looseObject({
  ...plainIdentity,
  program: nested(Program),
  vendor: nested(Account),
  client: nested(Account),
  applicableTo: ApplicableTo.optional(),
  buyer: nested(Buyer),
  licensee: nested(Licensee),
  eligibility: nested(Eligibility),
  externalIds: nested(z.looseObject({ vendor: z.string().nullish() })),
  status: CertificateStatus.optional(),
  statusNotes: z.string().nullish(),
  expirationDate: z.string().nullish(),
  template: nested(Template),
  parameters: nested(ParameterValues),
  terms: z.array(AcceptedTerms).nullish(),
});
export type Certificate = z.infer<typeof Certificate>;

const asked = "Enter the expiration date as year-month-day, for example 2027-05-03.";

/** A day; an instant is read as its day (contract §15 row 24). The store knows no year 0. */
const expirationDate = z
  .string(asked)
  .transform((value) => value.replace(/T[\d:.]+(Z|[+-]\d\d:\d\d)?$/, ""))
  .pipe(z.iso.date(asked).refine((day) => day >= "0001", asked));

/** What Operations sends to migrate an existing certificate, which is Active at once (contract §14.2). */
export const CertificateInput = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Enter a name for the certificate.")
    .max(255, "Shorten the name to 255 characters."),
  program: ReferenceInput,
  client: ReferenceInput,
  buyer: ReferenceInput.nullish(),
  licensee: ReferenceInput.nullish(),
  parameters: ParameterValuesInput.nullish(),
  expirationDate: expirationDate.nullish(),
  externalIds: z.object({ vendor: z.string().max(255).nullish() }).nullish(),
});
export type CertificateInput = z.infer<typeof CertificateInput>;

/** A partial change; everybody may rename, the rest is the vendor's and Operations' (contract §14.2). */
export const CertificateUpdate = z
  .object({
    name: CertificateInput.shape.name,
    parameters: ParameterValuesInput.nullable(),
    template: ReferenceInput.nullable(),
    expirationDate: expirationDate.nullable(),
    externalIds: z.object({ vendor: z.string().max(255).nullish() }).nullable(),
  })
  .partial();
export type CertificateUpdate = z.infer<typeof CertificateUpdate>;

/** The reason of a termination, as an object or a bare string (contract §15 row 7). */
export const TerminateInput = z.object({
  statusNotes: z.preprocess(
    (value) => (typeof value === "string" ? { message: value } : value),
    z.object(
      {
        id: z.string().nullish(),
        message: z
          .string("Write the reason.")
          .trim()
          .min(1, "Write the reason.")
          .max(4000, "Shorten the reason to 4,000 characters."),
        parameters: z.record(z.string(), z.unknown()).nullish(),
      },
      "Write the reason.",
    ),
  ),
});
export type TerminateInput = z.infer<typeof TerminateInput>;
