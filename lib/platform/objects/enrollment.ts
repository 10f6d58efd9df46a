import {
  collection,
  computed,
  date,
  defineObject,
  embedded,
  json,
  type Mask,
  reference,
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
const mask: Mask = (values, role) => {
  if (role !== "Client") return values;
  return `jsonb_path_query_array(${values}, '$[*] ? (!(@.constraints.hidden == true))')`;
};

/** Drafts are their author's, the vendor reviews, the client answers what it is asked (contract §9.3, §13.2). */
const drafting = { Client: ["Draft"], Operations: ["Draft"] } as const;
const reviewing = { Vendor: ["Processing"] } as const;
const answering = { Client: ["Draft", "Querying"], Operations: ["Draft"], ...reviewing } as const;
const remarking = { Vendor: ["Processing", "Querying"] } as const;
const inside = { error: remarking, constraints: reviewing };
/** Of a certificate only the name is everybody's (contract §14.2). */
const everybody = { Client: "always", Vendor: "always", Operations: "always" } as const;
const keepers = { Vendor: "always", Operations: "always" } as const;

const parties = {
  program: reference(() => Program, "program_id"),
  vendor: reference(() => Account, "vendor_id"),
  client: reference(() => Account, "client_id"),
  applicableTo: text("applicable_to", { values: ["Buyer", "Licensee"] }),
  buyer: reference(() => Buyer, "buyer_id"),
  licensee: reference(() => Licensee, "licensee_id"),
  eligibility: json("eligibility", { fields: { client: "boolean", partner: "boolean" } }),
};

export const Certificate = defineObject({
  name: "Certificate",
  table: "certificates",
  properties: {
    ...plainIdentity,
    name: text("name", { core, write: everybody }),
    program: parties.program,
    vendor: parties.vendor,
    externalIds: embedded({
      vendor: text("external_vendor_id", { see: ["Vendor", "Operations"], write: keepers }),
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
    expirationDate: date("expiration_date", { write: keepers }),
    template: reference(() => Template, "template_id", {
      see: ["Client", "Operations"],
      write: keepers,
    }),
    parameters: embedded({
      ordering: collection((row) => `${row}.parameters -> 'ordering'`, value, {
        mask,
        write: keepers,
      }),
      fulfillment: collection((row) => `${row}.parameters -> 'fulfillment'`, value, {
        mask,
        write: keepers,
      }),
    }),
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
    name: computed("text", nameOf, { write: drafting }),
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
    buyer: reference(() => Buyer, "buyer_id", { write: drafting }),
    licensee: reference(() => Licensee, "licensee_id", { write: drafting }),
    eligibility: parties.eligibility,
    notes: text("notes", {
      write: {
        Client: ["Draft", "Processing", "Querying", "Completed", "Failed"],
        Operations: ["Draft"],
      },
    }),
    statusNotes: json("status_notes", { write: remarking }),
    assignee: reference(() => User, "assignee_id", { write: remarking }),
    error: json("error", { write: remarking }),
    validation: computed("json", validationOf),
    parameters: embedded({
      ordering: collection((row) => `${row}.parameters -> 'ordering'`, value, {
        mask,
        write: answering,
        writeInside: inside,
      }),
      fulfillment: collection((row) => `${row}.parameters -> 'fulfillment'`, value, {
        mask,
        write: reviewing,
        writeInside: inside,
      }),
    }),
    template: reference(() => Template, "template_id", {
      see: ["Client", "Operations"],
      write: remarking,
    }),
    audit: agedAudit,
  },
  ...leftOut,
});
