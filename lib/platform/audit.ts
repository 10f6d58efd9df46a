import { createHash } from "node:crypto";
import type { Table } from "drizzle-orm";
import { type Actor, randomId } from "./context";
import { eventOf, type Kind, kindOf, titleOf } from "./objects/kinds";
import { compileOne } from "./rql/compile";
import { parseSelect } from "./rql/select";
import type { Tx } from "./store/transaction";

/** Who acts, for which account, when, and in the course of which request. */
export type Stamp = {
  actor: Actor;
  at: Date;
  account?: { id: string; role: string } | undefined;
  /** Set where a client has not handed over yet what this belongs to (contract §7). */
  isUnseenByVendor?: boolean;
  requestId?: string | undefined;
};

/** A row as the audit needs to know it. */
export type Recorded = {
  id: string;
  revision: number;
  name?: string | null;
  status?: string;
  vendorId?: string | null;
  clientId?: string | null;
  accountId?: string;
};

/**
 * Adds to the audit what has just been done to `row`, with the object as Operations sees it now, in the
 * transaction of the change (contract §14b). Secrets are no properties of any object, so no snapshot has one.
 */
export async function recordChange(
  tx: Tx,
  stamp: Stamp,
  { table, row, action }: { table: Table; row: Recorded; action: string },
) {
  const kind = kindOf(table);
  const { actor, at, account, requestId } = stamp;
  const { vendorId, clientId } = viewersOf(row, stamp);
  const { text, name, count } = insertionOf(kind);
  const values = [
    randomId("AUD", 4),
    eventOf(kind, action),
    summaryOf(kind, row, action),
    kind.module === "program" ? "Public" : "Private",
    at.toISOString(),
    row.name ?? null,
    kind.object.name,
    row.revision,
    JSON.stringify(actor),
    account?.id ?? null,
    requestId ?? null,
    vendorId,
    clientId,
    row.id,
  ];
  if (values.length !== count) throw new Error("The audit's statement takes other values.");
  await tx.client.query({ name, text, values });
}

/**
 * A vendor doesn't learn of what a client has not handed over (contract §7). What belongs to one account is seen
 * by that account, whoever changes it; of the two columns only the one of its own type is ever compared with it.
 */
function viewersOf(row: Recorded, { account, isUnseenByVendor }: Stamp) {
  if (row.accountId !== undefined) return { vendorId: row.accountId, clientId: row.accountId };
  const isDraft =
    isUnseenByVendor ||
    (row.clientId != null && (row.status === "Draft" || row.status === "Deleted"));
  const own = (role: string) => (account?.role === role ? account.id : null);
  const vendorId = row.vendorId === undefined ? own("Vendor") : row.vendorId;
  return {
    vendorId: isDraft ? null : vendorId,
    clientId:
      row.clientId === undefined && row.vendorId === undefined
        ? own("Client")
        : (row.clientId ?? null),
  };
}

const insertions = new Map<Kind, { text: string; name: string; count: number }>();

/** One text for each kind, so that the driver prepares it once. */
function insertionOf(kind: Kind) {
  const known = insertions.get(kind);
  if (known) return known;
  const { row: snapshot } = compileOne(
    kind.object,
    { select: parseSelect("*"), text: "*" },
    { role: "Operations", where: (alias) => `${alias}.id = $14` },
  );
  const text = `insert into audit_records (id, event, summary, type, at, object_name, object_type, revision, actor, request_id, vendor_id, client_id, object_id, snapshot)
    values ($1::text, $2::text, $3::text, $4::text, $5::timestamptz, $6::text, $7::text, $8::int, $9::jsonb || ${accountSql}, $11::text, $12::text, $13::text, $14::text, (select snapshot.json::jsonb from (${snapshot.text}) as snapshot))`;
  if (snapshot.values.length > 0) throw new Error("A snapshot binds no values of its own.");
  const name = `audit_${createHash("sha256").update(text).digest("base64url").slice(0, 16)}`;
  const made = { text, name, count: 14 };
  insertions.set(kind, made);
  return made;
}

const accountSql =
  "coalesce((select jsonb_build_object('account', jsonb_build_object('id', a.id, 'name', a.name, 'type', a.type)) from accounts a where a.id = $10::text), '{}'::jsonb)";

/** A sentence for people: "Certificate CER-1234-5678-9012 was activated." */
function summaryOf(kind: Kind, { id }: Recorded, action: string) {
  return `${titleOf(kind)} ${id} ${verbs[action] ?? `was ${action}`}.`;
}

const verbs: Record<string, string> = {
  processing: "went to processing",
  querying: "was queried",
  failed: "failed",
  pending: "is pending",
  updating: "is being renewed",
  expired: "expired",
};
