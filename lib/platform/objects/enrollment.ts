import {
  collection,
  computed,
  date,
  defineObject,
  embedded,
  json,
  reference,
  type Source,
  text,
} from "../rql/object";
import { Account, Buyer, Licensee, User } from "./account";
import { Program, Template } from "./program";
import { agedAudit, core, leftOut, plainIdentity } from "./shared";

const value = {
  id: "text",
  externalId: "text",
  name: "text",
  type: "text",
  value: "text",
} as const;

/** Clients are not sent hidden parameters (contract §4). */
function shown(phase: string): Source {
  return (row, { role }) => {
    if (role !== "Client") return `(${row}.parameters -> '${phase}')`;
    return `jsonb_path_query_array(${row}.parameters, '$.${phase}[*] ? (!(@.constraints.hidden == true))')`;
  };
}

const parties = {
  program: reference(() => Program, "program_id"),
  vendor: reference(() => Account, "vendor_id"),
  client: reference(() => Account, "client_id"),
  applicableTo: text("applicable_to", { values: ["Buyer", "Licensee"] }),
  buyer: reference(() => Buyer, "buyer_id"),
  licensee: reference(() => Licensee, "licensee_id"),
  eligibility: json("eligibility", { fields: { client: "boolean", partner: "boolean" } }),
  template: reference(() => Template, "template_id", { see: ["Client", "Operations"] }),
  parameters: embedded({
    ordering: collection(shown("ordering"), value),
    fulfillment: collection(shown("fulfillment"), value),
  }),
};

export const Certificate = defineObject({
  name: "Certificate",
  table: "certificates",
  properties: {
    ...plainIdentity,
    program: parties.program,
    vendor: parties.vendor,
    externalIds: embedded({
      vendor: text("external_vendor_id", { see: ["Vendor", "Operations"] }),
    }),
    client: parties.client,
    applicableTo: parties.applicableTo,
    buyer: parties.buyer,
    licensee: parties.licensee,
    eligibility: parties.eligibility,
    status: text("status", {
      values: ["Draft", "Pending", "Active", "Updating", "Expired", "Terminated", "Deleted"],
    }),
    statusNotes: text("status_notes"),
    expirationDate: date("expiration_date"),
    template: parties.template,
    parameters: parties.parameters,
    terms: collection("terms", { id: "text", name: "text", accepted: "instant" }),
    audit: agedAudit,
  },
  omitted: { list: ["audit", "terms"], single: ["terms"] },
  order: "id",
});

/** A renewal that proposes no name goes by that of its certificate. */
function nameOf(row: string) {
  return `coalesce(nullif(${row}.name, ''), (select held.name from certificates held where held.id = ${row}.certificate_id))`;
}

/** Both sides see what the vendor's system said, without what the platform keeps for itself. */
function validationOf(row: string) {
  return `(${row}.validation - '{webhook,state,revision,since}'::text[])`;
}

export const Enrollment = defineObject({
  name: "Enrollment",
  table: "enrollments",
  properties: {
    ...plainIdentity,
    name: computed("text", nameOf),
    type: text("type", { core, values: ["New", "Change"] }),
    status: text("status", {
      core,
      values: ["Draft", "Processing", "Querying", "Completed", "Failed", "Deleted"],
    }),
    certificate: reference(() => Certificate, "certificate_id"),
    program: parties.program,
    vendor: parties.vendor,
    client: parties.client,
    applicableTo: parties.applicableTo,
    buyer: parties.buyer,
    licensee: parties.licensee,
    eligibility: parties.eligibility,
    notes: text("notes"),
    statusNotes: json("status_notes"),
    assignee: reference(() => User, "assignee_id"),
    error: json("error"),
    validation: computed("json", validationOf),
    parameters: parties.parameters,
    template: parties.template,
    audit: agedAudit,
  },
  ...leftOut,
});
