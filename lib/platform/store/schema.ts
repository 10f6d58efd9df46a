import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { ParametrisedMessage } from "@/lib/contract/common";
import type {
  Constraints,
  ParameterOptions,
  ParameterPhase,
  ParameterType,
  ParameterValue,
} from "@/lib/contract/parameter";
import type { PreValidationFlag, Product, WhenUnreachable } from "@/lib/contract/program";

/** One entry of the audit column; `by` is a snapshot of the actor. */
export type AuditEntry = { at: string; by: { id: string; name: string; revision: number } };
export type AuditColumn = Record<string, AuditEntry>;
export type SettingsColumn = {
  newCertificateAutoapprove: boolean;
  programEnrollment: boolean;
  programLink: boolean;
  terminateOnExpiration: { enabled: boolean; duration: number | null };
  preValidation: { [flag in PreValidationFlag]?: boolean } & { whenUnreachable?: WhenUnreachable };
};
export type ValuesColumn = { ordering: ParameterValue[]; fulfillment: ParameterValue[] };
export type AcceptedTermsColumn = {
  id: string;
  name: string;
  accepted: string;
  acceptedBy: Record<string, unknown>;
}[];
/** What the vendor's own system said about an enrollment, or that it was not reached (decision 009). */
export type ValidationColumn = {
  status: "Validated" | "Refused" | "NotValidated";
  at: string;
  webhook?: { id: string };
  message?: string;
  attempts: number;
  /** The state of the enrollment that was asked about, and the revision of which this speaks. */
  state: string;
  revision: number;
  /** When nobody answered for the first time, and when to ask again. */
  since?: string;
  nextAttempt?: string;
};
export type EligibilityColumn = { client: boolean; partner: boolean };

export const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** What every row of an object of the API has. */
export const shared = {
  id: text("id").primaryKey(),
  revision: integer("revision").notNull().default(1),
  audit: jsonb("audit").$type<AuditColumn>().notNull().default({}),
};
/** The same for objects with a name. */
export const named = { ...shared, name: text("name").notNull() };
/** A file in the file store; all four or none (contract §12). */
export const file = {
  filename: text("filename"),
  /** Bytes. */
  size: integer("size"),
  contentType: text("content_type"),
  /** The file's key in the file store. */
  fileId: text("file_id"),
};
const entity = {
  ...named,
  icon: text("icon"),
  status: text("status").notNull().default("Active"),
  address: jsonb("address").$type<Record<string, unknown>>(),
  contact: jsonb("contact").$type<Record<string, unknown>>(),
};

export const accounts = pgTable("accounts", {
  ...named,
  icon: text("icon"),
  type: text("type").notNull(),
  status: text("status").notNull().default("Active"),
  eligibility: jsonb("eligibility").$type<EligibilityColumn>(),
});

export const accountId = () => text("account_id").references((): AnyPgColumn => accounts.id);

export const buyers = pgTable(
  "buyers",
  { ...entity, accountId: accountId().notNull() },
  (table) => [index("buyers_account").on(table.accountId, table.id)],
);

export const licensees = pgTable(
  "licensees",
  {
    ...entity,
    accountId: accountId().notNull(),
    buyerId: text("buyer_id").references(() => buyers.id),
    externalId: text("external_id"),
    eligibility: jsonb("eligibility").$type<EligibilityColumn>(),
  },
  (table) => [index("licensees_account").on(table.accountId, table.id)],
);

/** A person's own regional settings; absent keys are the browser's (contract §14b). */
export type UserSettingsColumn = {
  cultureCode?: string | null | undefined;
  languageCode?: string | null | undefined;
  timeZone?: string | null | undefined;
  dateFormat?: string | null | undefined;
};

export const users = pgTable(
  "users",
  {
    ...named,
    icon: text("icon"),
    firstName: text("first_name").notNull(),
    lastName: text("last_name").notNull(),
    email: text("email").notNull(),
    phone: jsonb("phone").$type<Record<string, unknown>>(),
    status: text("status").notNull().default("Active"),
    settings: jsonb("settings").$type<UserSettingsColumn>(),
    lastLoginAt: instant("last_login_at"),
    passwordHash: text("password_hash"),
    passwordChangedAt: instant("password_changed_at"),
    /** The secret of the authenticator app, sealed; in force only when `totpConfirmedAt` is set. */
    totpSecret: text("totp_secret"),
    totpConfirmedAt: instant("totp_confirmed_at"),
    /** The time step of the last code taken, so that none is taken twice (RFC 6238 §5.2). */
    totpStep: integer("totp_step"),
  },
  // Who is merely invited may be somebody's colleague already, or be invited elsewhere too.
  (table) => [
    uniqueIndex("users_email")
      .on(sql`lower(${table.email})`)
      .where(sql`${table.status} <> 'Invited'`),
  ],
);

/** What a person may do for an account, and whether they may. */
export const accountUsers = pgTable(
  "account_users",
  {
    ...shared,
    accountId: accountId().notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    role: text("role").notNull().default("Member"),
    status: text("status").notNull().default("Active"),
    invitationExpiresAt: instant("invitation_expires_at"),
    /** Set by single sign-on from the provider's groups, which then also takes it away. */
    byGroup: boolean("by_group").notNull().default(false),
  },
  (table) => [
    uniqueIndex("account_users_pair").on(table.accountId, table.userId),
    index("account_users_user").on(table.userId),
  ],
);

export const apiTokens = pgTable(
  "api_tokens",
  {
    ...named,
    description: text("description"),
    accountId: accountId().notNull(),
    status: text("status").notNull().default("Active"),
    icon: text("icon"),
    /** The modules that the token may call; the Program module is `MOD-1478` (contract §1). */
    modules: jsonb("modules").$type<string[]>().notNull().default(["MOD-1478"]),
    lastAccessAt: instant("last_access_at"),
    secretHash: text("secret_hash").notNull(),
  },
  (table) => [
    uniqueIndex("api_tokens_secret").on(table.secretHash),
    index("api_tokens_account").on(table.accountId, table.id),
  ],
);

export const products = pgTable("products", {
  ...named,
  icon: text("icon"),
  status: text("status").notNull(),
  externalIds: jsonb("external_ids").$type<Record<string, string>>().notNull().default({}),
  vendorId: text("vendor_id").references(() => accounts.id),
});

export const programs = pgTable(
  "programs",
  {
    ...named,
    status: text("status").notNull(),
    shortDescription: text("short_description"),
    longDescription: text("long_description"),
    website: text("website"),
    icon: text("icon"),
    applicableTo: text("applicable_to").notNull(),
    eligibility: jsonb("eligibility").$type<EligibilityColumn>().notNull(),
    products: jsonb("products").$type<Product[]>().notNull().default([]),
    vendorId: text("vendor_id")
      .notNull()
      .references(() => accounts.id),
    settings: jsonb("settings").$type<SettingsColumn>().notNull(),
    /** The last running number given to a child, per id prefix. */
    counters: jsonb("counters").$type<Record<string, number>>().notNull().default({}),
  },
  (table) => [
    index("programs_vendor").on(table.vendorId, table.status, table.id),
    index("programs_status").on(table.status, table.id),
  ],
);

export const programId = () =>
  text("program_id")
    .notNull()
    .references((): AnyPgColumn => programs.id);

/** Pictures of up to 1 MB, by the id of what they show: programs, accounts, buyers, licensees, tokens. */
export const icons = pgTable("icons", {
  ownerId: text("owner_id").primaryKey(),
  contentType: text("content_type").notNull(),
  bytes: bytea("bytes").notNull(),
});

export const parameterGroups = pgTable(
  "parameter_groups",
  {
    ...named,
    programId: programId(),
    label: text("label").notNull(),
    description: text("description"),
    displayOrder: integer("display_order").notNull(),
    isDefault: boolean("is_default").notNull().default(false),
  },
  (table) => [index("parameter_groups_program").on(table.programId, table.displayOrder)],
);

export const parameters = pgTable(
  "parameters",
  {
    ...named,
    programId: programId(),
    groupId: text("group_id").references(() => parameterGroups.id),
    description: text("description"),
    scope: text("scope").notNull(),
    phase: text("phase").$type<ParameterPhase>().notNull(),
    type: text("type").$type<ParameterType>().notNull(),
    externalId: text("external_id"),
    displayOrder: integer("display_order").notNull(),
    constraints: jsonb("constraints").$type<Constraints>().notNull(),
    options: jsonb("options").$type<ParameterOptions>(),
    multiple: boolean("multiple").notNull().default(false),
    status: text("status").notNull().default("Active"),
  },
  (table) => [
    index("parameters_program").on(table.programId, table.displayOrder),
    uniqueIndex("parameters_external_id")
      .on(table.programId, table.externalId)
      .where(sql`${table.status} = 'Active'`),
  ],
);

export const templates = pgTable(
  "templates",
  {
    ...named,
    programId: programId(),
    type: text("type").notNull(),
    content: text("content").notNull(),
    isDefault: boolean("is_default").notNull().default(false),
    status: text("status").notNull().default("Active"),
  },
  (table) => [index("templates_program").on(table.programId, table.type)],
);

export const terms = pgTable(
  "terms",
  {
    ...named,
    programId: programId(),
    description: text("description"),
    displayOrder: integer("display_order").notNull(),
    status: text("status").notNull(),
    variantCounter: integer("variant_counter").notNull().default(0),
  },
  (table) => [index("terms_program").on(table.programId, table.displayOrder)],
);

export const termsVariants = pgTable(
  "terms_variants",
  {
    ...named,
    termsId: text("terms_id")
      .notNull()
      .references(() => terms.id),
    type: text("type").notNull(),
    assetUrl: text("asset_url"),
    languageCode: text("language_code"),
    description: text("description"),
    status: text("status").notNull(),
    ...file,
  },
  (table) => [index("terms_variants_terms").on(table.termsId, table.id)],
);

const parties = {
  programId: programId(),
  vendorId: text("vendor_id")
    .notNull()
    .references((): AnyPgColumn => accounts.id),
  clientId: text("client_id")
    .notNull()
    .references((): AnyPgColumn => accounts.id),
  applicableTo: text("applicable_to").notNull(),
  buyerId: text("buyer_id").references((): AnyPgColumn => buyers.id),
  licenseeId: text("licensee_id").references((): AnyPgColumn => licensees.id),
  eligibility: jsonb("eligibility").$type<EligibilityColumn>().notNull(),
  status: text("status").notNull(),
  templateId: text("template_id").references((): AnyPgColumn => templates.id),
  parameters: jsonb("parameters").$type<ValuesColumn>().notNull(),
  createdAt: instant("created_at").notNull(),
};

export const certificates = pgTable(
  "certificates",
  {
    ...named,
    ...parties,
    externalVendorId: text("external_vendor_id"),
    statusNotes: text("status_notes"),
    expirationDate: date("expiration_date", { mode: "string" }),
    terms: jsonb("terms").$type<AcceptedTermsColumn>().notNull().default([]),
  },
  (table) => [
    index("certificates_client").on(table.clientId, table.id),
    index("certificates_client_status").on(table.clientId, table.status, table.id),
    index("certificates_client_program").on(table.clientId, table.programId),
    index("certificates_vendor").on(table.vendorId, table.id),
    index("certificates_vendor_status").on(table.vendorId, table.status, table.id),
    index("certificates_vendor_expiration").on(table.vendorId, table.expirationDate),
    index("certificates_program_status").on(table.programId, table.status, table.id),
    index("certificates_due").on(table.expirationDate).where(sql`${table.status} = 'Active'`),
  ],
);

export const enrollments = pgTable(
  "enrollments",
  {
    ...named,
    ...parties,
    type: text("type").notNull(),
    certificateId: text("certificate_id")
      .notNull()
      .references(() => certificates.id),
    /** Constraints that the vendor set on this enrollment alone, per parameter id (contract §9.3). */
    overrides: jsonb("overrides").$type<Record<string, Constraints>>().notNull().default({}),
    notes: text("notes"),
    statusNotes: jsonb("status_notes").$type<ParametrisedMessage>(),
    error: jsonb("error").$type<ParametrisedMessage>(),
    validation: jsonb("validation").$type<ValidationColumn>(),
    /** The last running number given to an attachment. */
    attachmentCounter: integer("attachment_counter").notNull().default(0),
    assigneeId: text("assignee_id").references(() => users.id),
  },
  (table) => [
    index("enrollments_client").on(table.clientId, table.id),
    index("enrollments_client_status").on(table.clientId, table.status, table.id),
    index("enrollments_vendor").on(table.vendorId, table.id),
    index("enrollments_vendor_status").on(table.vendorId, table.status, table.createdAt),
    index("enrollments_program").on(table.programId, table.status),
    index("enrollments_certificate").on(table.certificateId),
    index("enrollments_unvalidated")
      .on(sql`(${table.validation} ->> 'nextAttempt')`)
      .where(sql`${table.validation} ? 'nextAttempt'`),
    uniqueIndex("enrollments_one_open_renewal")
      .on(table.certificateId)
      .where(
        sql`${table.type} = 'Change' and ${table.status} in ('Draft', 'Processing', 'Querying')`,
      ),
  ],
);
