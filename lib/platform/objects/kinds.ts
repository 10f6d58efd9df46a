import { getTableName, type Table } from "drizzle-orm";
import type { ObjectDefinition } from "../rql/object";
import {
  accounts,
  accountUsers,
  apiTokens,
  certificates,
  enrollments,
  parameterGroups,
  parameters,
  programs,
  templates,
  terms,
  termsVariants,
  users,
} from "../store/schema";
import { attachments, documents, media } from "../store/schema-parts";
import { webhooks } from "../store/schema-platform";
import { Account, AccountUser, ApiToken, User } from "./account";
import { Attachment, Media, ProgramDocument } from "./document";
import { Certificate, Enrollment } from "./enrollment";
import { Parameter, ParameterGroup, Program, Template, Terms, TermsVariant } from "./program";
import { Webhook } from "./webhook";

/** What the audit says of a table's rows: `platform.<module>.<noun>.<action>` and the object as the API shows it (contract §14b). */
export type Kind = {
  module: "program" | "accounts" | "notifications";
  noun: string;
  object: ObjectDefinition;
  /** What may happen to one besides being created and updated. */
  actions: readonly string[];
};

const switched = ["enabled", "disabled", "deleted"];
const publication = ["published", "unpublished", "deleted"];

const kinds: [Table, Kind][] = [
  [programs, { module: "program", noun: "program", object: Program, actions: publication }],
  [
    parameterGroups,
    { module: "program", noun: "parameter-group", object: ParameterGroup, actions: ["deleted"] },
  ],
  [parameters, { module: "program", noun: "parameter", object: Parameter, actions: ["deleted"] }],
  [templates, { module: "program", noun: "template", object: Template, actions: ["deleted"] }],
  [terms, { module: "program", noun: "terms", object: Terms, actions: publication }],
  [
    termsVariants,
    { module: "program", noun: "terms-variant", object: TermsVariant, actions: publication },
  ],
  [
    documents,
    { module: "program", noun: "document", object: ProgramDocument, actions: publication },
  ],
  [media, { module: "program", noun: "media", object: Media, actions: publication }],
  [
    enrollments,
    {
      module: "program",
      noun: "enrollment",
      object: Enrollment,
      actions: ["processing", "querying", "completed", "failed", "deleted"],
    },
  ],
  [
    attachments,
    { module: "program", noun: "attachment", object: Attachment, actions: ["deleted"] },
  ],
  [
    certificates,
    {
      module: "program",
      noun: "certificate",
      object: Certificate,
      actions: ["pending", "activated", "updating", "expired", "terminated", "deleted"],
    },
  ],
  [accounts, { module: "accounts", noun: "account", object: Account, actions: [] }],
  [users, { module: "accounts", noun: "user", object: User, actions: ["blocked", "unblocked"] }],
  [
    accountUsers,
    {
      module: "accounts",
      noun: "account-user",
      object: AccountUser,
      actions: ["enabled", "disabled", "deleted"],
    },
  ],
  [apiTokens, { module: "accounts", noun: "api-token", object: ApiToken, actions: switched }],
  [webhooks, { module: "notifications", noun: "webhook", object: Webhook, actions: switched }],
];

const byTable = new Map(kinds.map(([table, kind]) => [getTableName(table), kind]));

/** The kind of a table's rows; a table without one is never written through `record.ts`. */
export function kindOf(table: Table): Kind {
  const kind = byTable.get(getTableName(table));
  if (!kind) throw new Error(`The table ${getTableName(table)} has no kind in objects/kinds.ts.`);
  return kind;
}

/** Every kind, in the order in which the audit lists its event types. */
export function allKinds(): Kind[] {
  return kinds.map(([, kind]) => kind);
}

/** The name of an event: `platform.program.certificate.activated`. */
export function eventOf({ module, noun }: Kind, action: string) {
  return `platform.${module}.${noun}.${action}`;
}

/** What people call one, at the beginning of a sentence: "Parameter group", "API token". */
export function titleOf({ noun }: Kind) {
  const words = noun.replaceAll("-", " ").replace(/^api\b/, "API");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
