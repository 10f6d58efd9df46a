import {
  boolean,
  collection,
  computed,
  defineObject,
  embedded,
  integer,
  json,
  reference,
  text,
} from "../rql/object";
import { Account } from "./account";
import { audit, core, fileFacts, identity, leftOut, plainIdentity, publication } from "./shared";

export const Program = defineObject({
  name: "Program",
  table: "programs",
  properties: {
    ...identity,
    status: text("status", { core, values: publication }),
    shortDescription: text("short_description"),
    longDescription: text("long_description"),
    website: text("website"),
    applicableTo: text("applicable_to", { core, values: ["Buyer", "Licensee"] }),
    eligibility: json("eligibility", { fields: { client: "boolean", partner: "boolean" } }),
    products: collection("products", { id: "text", name: "text", status: "text" }, { core }),
    vendor: reference(() => Account, "vendor_id"),
    settings: json("settings", {
      fields: {
        newCertificateAutoapprove: "boolean",
        programEnrollment: "boolean",
        programLink: "boolean",
        terminateOnExpiration: { enabled: "boolean", duration: "integer" },
      },
    }),
    statistics: embedded(
      {
        certificates: computed(
          "integer",
          (program) =>
            `(select count(*)::int from certificates held where held.program_id = ${program}.id and held.status in ('Active', 'Updating'))`,
        ),
      },
      { see: ["Vendor", "Operations"] },
    ),
    audit,
  },
  ...leftOut,
});

const program = reference(() => Program, "program_id");

export const ParameterGroup = defineObject({
  name: "ParameterGroup",
  table: "parameter_groups",
  properties: {
    ...plainIdentity,
    label: text("label"),
    description: text("description"),
    displayOrder: integer("display_order"),
    default: boolean("is_default"),
    parameterCount: computed(
      "integer",
      (group) =>
        `(select count(*)::int from parameters member where member.group_id = ${group}.id and member.status = 'Active')`,
    ),
    program,
    audit,
  },
  omitted: leftOut.omitted,
  order: "displayOrder,id",
});

export const Parameter = defineObject({
  name: "Parameter",
  table: "parameters",
  properties: {
    ...plainIdentity,
    externalId: text("external_id"),
    description: text("description"),
    group: reference(() => ParameterGroup, "group_id"),
    scope: text("scope", { values: ["Enrollment"] }),
    phase: text("phase", { values: ["Order", "Fulfillment"] }),
    type: text("type"),
    displayOrder: integer("display_order"),
    constraints: json("constraints", {
      fields: { hidden: "boolean", readonly: "boolean", required: "boolean" },
    }),
    options: json("options"),
    multiple: boolean("multiple"),
    status: text("status", { core, values: ["Active", "Deleted"] }),
    program,
    audit,
  },
  omitted: leftOut.omitted,
  order: "displayOrder,id",
});

export const Template = defineObject({
  name: "Template",
  table: "templates",
  properties: {
    ...plainIdentity,
    type: text("type", {
      core,
      values: ["EnrollmentProcessing", "EnrollmentQuerying", "EnrollmentCompleted"],
    }),
    content: text("content"),
    default: boolean("is_default"),
    status: text("status", { values: ["Active", "Deleted"] }),
    program,
    audit,
  },
  ...leftOut,
});

export const Terms = defineObject({
  name: "Terms",
  table: "terms",
  properties: {
    ...plainIdentity,
    description: text("description"),
    displayOrder: integer("display_order"),
    status: text("status", { values: publication }),
    program,
    audit,
  },
  omitted: leftOut.omitted,
  order: "displayOrder,id",
});

export const TermsVariant = defineObject({
  name: "TermsVariant",
  table: "terms_variants",
  properties: {
    id: plainIdentity.id,
    type: text("type", { core, values: ["Online", "File"] }),
    name: text("name"),
    revision: plainIdentity.revision,
    assetUrl: text("asset_url"),
    languageCode: text("language_code"),
    description: text("description"),
    status: text("status", { values: publication }),
    ...fileFacts,
    fileId: text("file_id"),
    programTermsAndConditions: reference(() => Terms, "terms_id"),
    audit,
  },
  ...leftOut,
});
