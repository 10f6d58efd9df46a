import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  varchar,
} from "drizzle-orm/pg-core";
import { accountId, accounts, instant, named } from "./schema";

/** Who did something: a user, a token or the platform, and for which account. */
export type ActorColumn = {
  id: string;
  name: string;
  revision: number;
  account?: { id: string; name: string; type: string };
};

/**
 * What was done to what, once for every change of an object and in its transaction (contract §14b). Rows are
 * only ever added; a trigger refuses the rest. `snapshot` is the object as Operations sees it after the change.
 */
export const auditRecords = pgTable(
  "audit_records",
  {
    id: text("id").primaryKey(),
    event: text("event").notNull(),
    summary: text("summary").notNull(),
    type: text("type").notNull(),
    at: instant("at").notNull(),
    objectId: text("object_id").notNull(),
    objectName: text("object_name"),
    objectType: text("object_type").notNull(),
    revision: integer("revision").notNull(),
    actor: jsonb("actor").$type<ActorColumn>().notNull(),
    requestId: text("request_id"),
    /** Whose sides see the record besides Operations; none means no one else. */
    vendorId: text("vendor_id"),
    clientId: text("client_id"),
    snapshot: jsonb("snapshot").notNull(),
  },
  (table) => [
    index("audit_records_vendor").on(table.vendorId, table.at),
    index("audit_records_client").on(table.clientId, table.at),
    index("audit_records_object").on(table.objectId, table.revision),
    index("audit_records_at").on(table.at),
  ],
);

/** How the calls of a webhook went. */
export type WebhookStatisticsColumn = { calls: number; successes: number; failures: number };

/** Where the platform asks a vendor's own system (contract §13.5, §14b). */
export const webhooks = pgTable(
  "webhooks",
  {
    ...named,
    accountId: accountId().notNull(),
    description: text("description"),
    type: text("type").notNull(),
    objectType: text("object_type").notNull(),
    url: text("url").notNull(),
    secret: text("secret").notNull(),
    /** Key and value pairs that an object has to have, such as `program.id`. */
    criteria: jsonb("criteria").$type<{ key: string; value: string }[]>().notNull().default([]),
    status: text("status").notNull(),
    statistics: jsonb("statistics")
      .$type<WebhookStatisticsColumn>()
      .notNull()
      .default({ calls: 0, successes: 0, failures: 0 }),
    lastCall: jsonb("last_call").$type<WebhookCallColumn>(),
    lastSuccess: jsonb("last_success").$type<WebhookCallColumn>(),
    lastFailure: jsonb("last_failure").$type<WebhookCallColumn>(),
  },
  (table) => [index("webhooks_account").on(table.accountId, table.type, table.status)],
);

/** One call of a webhook: when, about what, how long it took and what came of it. */
export type WebhookCallColumn = {
  at: string;
  objectId: string;
  durationMs: number;
  httpStatus?: number;
  message?: string;
};

/** The modules that tokens may be limited to (contract §1). */
export const modules = pgTable("modules", { ...named, description: text("description") });

/** The legal entities that sell (contract §14b). */
export const sellers = pgTable(
  "sellers",
  {
    ...named,
    icon: text("icon"),
    status: text("status").notNull().default("Active"),
    externalId: text("external_id"),
    address: jsonb("address").$type<Record<string, unknown>>(),
    accountId: accountId().notNull(),
  },
  (table) => [index("sellers_account").on(table.accountId, table.id)],
);

/**
 * The answers of POSTs that carried an `Idempotency-Key`, for 24 hours. The row commits with what the POST
 * changed, so that neither can be without the other.
 */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id),
    actorId: text("actor_id").notNull(),
    key: text("key").notNull(),
    /** A digest of method, path and body. */
    fingerprint: text("fingerprint").notNull(),
    status: integer("status").notNull(),
    headers: jsonb("headers").$type<Record<string, string>>().notNull(),
    body: text("body").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.actorId, table.key] }),
    index("idempotency_keys_age").on(table.createdAt),
  ],
);

/** How often what was tried, in the columns of rate-limiter-flexible: `expire` is in milliseconds since 1970. */
export const limits = pgTable(
  "limits",
  {
    key: varchar("key", { length: 255 }).primaryKey(),
    points: integer("points").notNull().default(0),
    expire: bigint("expire", { mode: "number" }),
  },
  (table) => [index("limits_expiry").on(table.expire)],
);

/** A known text sealed with the key of this store, by which a wrong key is noticed at the start. */
export const vaultChecks = pgTable("vault_checks", {
  id: text("id").primaryKey(),
  sealed: text("sealed").notNull(),
});
