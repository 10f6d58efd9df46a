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
import {
  audit,
  core,
  fileFacts,
  identity,
  leftOut,
  plainIdentity,
  publication,
  vendors,
} from "./shared";

export const Program = defineObject({
  name: "Program",
  table: "programs",
  properties: {
    ...identity,
    name: text("name", { core, ...vendors }),
    icon: text("icon", { core, ...vendors }),
    status: text("status", { core, values: publication }),
    shortDescription: text("short_description", vendors),
    longDescription: text("long_description", vendors),
    website: text("website", vendors),
    applicableTo: text("applicable_to", { core, values: ["Buyer", "Licensee"], ...vendors }),
    eligibility: json("eligibility", {
      fields: { client: "boolean", partner: "boolean" },
      ...vendors,
    }),
    products: collection(
      "products",
      { id: "text", name: "text", status: "text" },
      { core, ...vendors },
    ),
    vendor: reference(() => Account, "vendor_id"),
    settings: json("settings", {
      ...vendors,
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
    name: text("name", { core, ...vendors }),
    label: text("label", vendors),
    description: text("description", vendors),
    displayOrder: integer("display_order", vendors),
    default: boolean("is_default", vendors),
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
    name: text("name", { core, ...vendors }),
    externalId: text("external_id", vendors),
    description: text("description", vendors),
    group: reference(() => ParameterGroup, "group_id", vendors),
    scope: text("scope", { values: ["Enrollment"] }),
    phase: text("phase", { values: ["Order", "Fulfillment"] }),
    type: text("type"),
    displayOrder: integer("display_order", vendors),
    constraints: json("constraints", {
      ...vendors,
      fields: { hidden: "boolean", readonly: "boolean", required: "boolean" },
    }),
    options: json("options", vendors),
    multiple: boolean("multiple", vendors),
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
    name: text("name", { core, ...vendors }),
    type: text("type", {
      core,
      values: ["EnrollmentProcessing", "EnrollmentQuerying", "EnrollmentCompleted"],
    }),
    content: text("content", vendors),
    default: boolean("is_default", vendors),
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
    name: text("name", { core, ...vendors }),
    description: text("description", vendors),
    displayOrder: integer("display_order", vendors),
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
    name: text("name", vendors),
    revision: plainIdentity.revision,
    assetUrl: text("asset_url"),
    languageCode: text("language_code"),
    description: text("description", vendors),
    status: text("status", { values: publication }),
    ...fileFacts,
    fileId: text("file_id"),
    programTermsAndConditions: reference(() => Terms, "terms_id"),
    audit,
  },
  ...leftOut,
});
