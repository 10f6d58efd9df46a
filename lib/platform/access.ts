import { createHash } from "node:crypto";
import { Role } from "@/lib/contract/common";
import type { Rank } from "@/lib/contract/endpoint";
import { ProblemError, problemOf } from "@/lib/contract/problem";
import type { Context, Scope } from "./context";

export const sessionPrefix = "ses:";
const sessionIdleMs = 60 * 60 * 1000;
const sessionRenewMs = 5 * 60 * 1000;
const accessNoteMs = 60 * 1000;
const sessionMaxMs = 12 * 60 * 60 * 1000;

/**
 * Turns the Bearer token of a request into the scope of the call: an API token acts for its account, a
 * session token for the account that the person chose (contract §1). Anything else is a 401.
 */
export async function authenticate(context: Context, request: Request): Promise<Scope> {
  const header = request.headers.get("authorization") ?? "";
  const token = /^Bearer\s+(\S+)$/i.exec(header)?.[1];
  if (!token) throw unauthorized("Send a token in the header 'Authorization: Bearer {token}'.");
  const scope = token.startsWith(sessionPrefix)
    ? await sessionScope(context, token)
    : await tokenScope(context, token);
  if (!scope) throw unauthorized("The token is unknown, disabled or has expired.");
  return scope;
}

/** What the store keeps of a secret: it is random, so a plain digest cannot be guessed back. */
export function digest(secret: string) {
  return createHash("sha256").update(secret).digest("hex");
}

/** A session ends after an hour without use, and twelve hours after it began. */
export function sessionExpiry(createdAt: Date, now: Date) {
  return new Date(Math.min(now.getTime() + sessionIdleMs, createdAt.getTime() + sessionMaxMs));
}

function unauthorized(detail: string) {
  return new ProblemError(problemOf(401, detail));
}

async function tokenScope(context: Context, token: string): Promise<Scope | null> {
  const { rows } = await context.store.pool.query<{
    id: string;
    name: string;
    revision: number;
    account_id: string;
    type: string;
    modules: string[];
    last_access_at: Date | null;
  }>({
    name: "token-scope",
    text: `select t.id, t.name, t.revision, t.account_id, t.modules, t.last_access_at, a.type from api_tokens t
           join accounts a on a.id = t.account_id
           where t.secret_hash = $1 and t.status = 'Active' and a.status <> 'Disabled'`,
    values: [digest(token)],
  });
  const [row] = rows;
  if (!row) return null;
  await noteAccess(context, row);
  const { account_id: accountId, modules } = row;
  return { role: Role.parse(row.type), accountId, actor: actorOf(row), modules };
}

/** Once a minute at most, and never waiting: whoever has the row locked changes the token itself. */
async function noteAccess(context: Context, token: { id: string; last_access_at: Date | null }) {
  const now = context.clock();
  const due = new Date(now.getTime() - accessNoteMs);
  if (token.last_access_at && token.last_access_at > due) return;
  await context.store.pool.query({
    name: "token-access",
    text: `update api_tokens set last_access_at = $2 where id =
           (select id from api_tokens where id = $1 and (last_access_at is null or last_access_at <= $3)
            for update skip locked)`,
    values: [token.id, now, due],
  });
}

async function sessionScope(context: Context, token: string): Promise<Scope | null> {
  const now = context.clock();
  const { rows } = await context.store.pool.query<{
    session_id: string;
    id: string;
    name: string;
    revision: number;
    account_id: string;
    type: string;
    rank: string;
    created_at: Date;
    expires_at: Date;
  }>({
    name: "session-scope",
    text: `select s.id as session_id, s.created_at, s.expires_at, u.id, u.name, u.revision, s.account_id, a.type, m.role as rank
           from sessions s join users u on u.id = s.user_id join accounts a on a.id = s.account_id
           join account_users m on m.account_id = s.account_id and m.user_id = s.user_id
           where s.secret_hash = $1 and s.expires_at > $2 and u.status = 'Active' and m.status = 'Active'
             and a.status <> 'Disabled'`,
    values: [digest(token), now],
  });
  const [row] = rows;
  if (!row) return null;
  await renew(context, row);
  return {
    role: Role.parse(row.type),
    accountId: row.account_id,
    actor: actorOf(row),
    sessionId: row.session_id,
    rank: rankNamed(row.rank),
  };
}

/** An unknown word in the store may do the least. */
function rankNamed(role: string): Rank {
  return role === "Administrator" || role === "Member" ? role : "ReadOnly";
}

async function renew(
  context: Context,
  session: { session_id: string; created_at: Date; expires_at: Date },
) {
  const expiresAt = sessionExpiry(new Date(session.created_at), context.clock());
  if (expiresAt.getTime() - new Date(session.expires_at).getTime() < sessionRenewMs) return;
  await context.store.pool.query({
    name: "session-renew",
    text: "update sessions set expires_at = $2, last_used_at = $3 where id = $1",
    values: [session.session_id, expiresAt, context.clock()],
  });
}

function actorOf({ id, name, revision }: { id: string; name: string; revision: number }) {
  return { id, name, revision };
}
