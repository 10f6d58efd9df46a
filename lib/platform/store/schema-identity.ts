import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { accountId, bytea, instant, users } from "./schema";

const userId = () =>
  text("user_id")
    .notNull()
    .references(() => users.id);

/** Who is signed in, from where and how; of the token only the digest is kept. */
export const sessions = pgTable(
  "sessions",
  {
    id: text("id").primaryKey(),
    secretHash: text("secret_hash").notNull(),
    userId: userId(),
    accountId: accountId().notNull(),
    /** `password`, `password+code`, `passkey`, `sso` or `demo`. */
    method: text("method").notNull().default("password"),
    address: text("address"),
    userAgent: text("user_agent"),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    lastUsedAt: instant("last_used_at"),
    /** When the person last proved who they are; a while after it they have to again for what can't be undone. */
    confirmedAt: instant("confirmed_at"),
  },
  (table) => [
    uniqueIndex("sessions_secret").on(table.secretHash),
    index("sessions_user").on(table.userId),
    index("sessions_expiry").on(table.expiresAt),
  ],
);

/** Secrets that serve once: of mails, of a sign-in's second step, of passkey challenges. `id` is the digest. */
export const tickets = pgTable(
  "tickets",
  {
    id: text("id").primaryKey(),
    kind: text("kind").notNull(),
    userId: text("user_id").references(() => users.id),
    accountUserId: text("account_user_id"),
    /** What the kind needs to remember, such as a passkey's challenge. */
    payload: jsonb("payload").$type<Record<string, unknown>>().notNull().default({}),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [
    index("tickets_user").on(table.userId, table.kind),
    index("tickets_account_user").on(table.accountUserId),
    index("tickets_expiry").on(table.expiresAt),
  ],
);

/** Credentials of the Web Authentication API; `id` is the credential's own, base64url. */
export const passkeys = pgTable(
  "passkeys",
  {
    id: text("id").primaryKey(),
    userId: userId(),
    name: text("name").notNull(),
    publicKey: bytea("public_key").notNull(),
    counter: integer("counter").notNull(),
    transports: jsonb("transports").$type<string[]>().notNull().default([]),
    isBackedUp: boolean("is_backed_up").notNull().default(false),
    createdAt: instant("created_at").notNull(),
    lastUsedAt: instant("last_used_at"),
  },
  (table) => [index("passkeys_user").on(table.userId)],
);

/** Digests of the codes that serve once when the authenticator app is lost. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  { userId: userId(), hash: text("hash").notNull(), usedAt: instant("used_at") },
  (table) => [primaryKey({ columns: [table.userId, table.hash] })],
);

/** Browsers that a person has signed in from; `id` is the digest of what the browser keeps. */
export const knownDevices = pgTable(
  "known_devices",
  {
    id: text("id").primaryKey(),
    userId: userId(),
    createdAt: instant("created_at").notNull(),
    lastSeenAt: instant("last_seen_at").notNull(),
  },
  (table) => [index("known_devices_user").on(table.userId)],
);

/** Who a person is at an OpenID provider. */
export const userIdentities = pgTable(
  "user_identities",
  {
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    userId: userId(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.issuer, table.subject] }),
    index("user_identities_user").on(table.userId),
  ],
);

/** Mails that are to be sent, or that demo mode keeps to be read. They hold links that open accounts. */
export const mails = pgTable(
  "mails",
  {
    id: text("id").primaryKey(),
    to: text("to").notNull(),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    html: text("html").notNull(),
    createdAt: instant("created_at").notNull(),
    nextAttemptAt: instant("next_attempt_at"),
    attempts: integer("attempts").notNull().default(0),
    lastError: text("last_error"),
  },
  (table) => [index("mails_due").on(table.nextAttemptAt), index("mails_age").on(table.createdAt)],
);
