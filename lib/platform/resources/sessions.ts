import { and, desc, eq, gt, ne } from "drizzle-orm";
import { OwnSessions } from "@/lib/contract/session";
import type { Verb } from "../call";
import { notFound } from "../refusal";
import { confirmIdentity } from "../sign-in/confirmation";
import { accountFor } from "../sign-in/memberships";
import { sessionId } from "../sign-in/own-session";
import { logSecurity } from "../sign-in/security-log";
import { accountCore, describeSession } from "../sign-in/session-description";
import { accounts } from "../store/schema";
import { sessions } from "../store/schema-identity";

export const getSession: Verb<"getSession"> = async (call) =>
  JSON.stringify(await describeSession(call.context, sessionId(call)));

export const switchSession: Verb<"switchSession"> = async (call) => {
  const { context, body } = call;
  const id = sessionId(call);
  const accountId = await accountFor(context, call.scope.actor.id, body.account.id);
  await context.store.db.update(sessions).set({ accountId }).where(eq(sessions.id, id));
  return JSON.stringify(await describeSession(context, id));
};

export const deleteSession: Verb<"deleteSession"> = async (call) => {
  const id = sessionId(call);
  await call.context.store.db.delete(sessions).where(eq(sessions.id, id));
  logSecurity(call, "signed out", { userId: call.scope.actor.id, sessionId: id });
  return undefined;
};

export const listSessions: Verb<"listSessions"> = async (call) => {
  const { store, clock } = call.context;
  const current = sessionId(call);
  const rows = await store.db
    .select({ session: sessions, account: accountCore })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(sessions.userId, call.scope.actor.id), gt(sessions.expiresAt, clock())))
    .orderBy(desc(sessions.createdAt), desc(sessions.id));
  const data = rows.map(({ session, account }) => ({
    id: session.id,
    isCurrent: session.id === current,
    method: session.method,
    address: session.address,
    userAgent: session.userAgent,
    account,
    createdAt: session.createdAt.toISOString(),
    lastUsedAt: (session.lastUsedAt ?? session.createdAt).toISOString(),
  }));
  return JSON.stringify(OwnSessions.parse({ data }));
};

export const endSession: Verb<"endSession"> = async (call) => {
  sessionId(call);
  const id = call.id("sessionId");
  const userId = call.scope.actor.id;
  const ended = await call.context.store.db
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.userId, userId)))
    .returning({ id: sessions.id });
  if (ended.length === 0) throw notFound("Session", id);
  logSecurity(call, "sessions ended", { userId, sessionId: id });
  return undefined;
};

export const endOtherSessions: Verb<"endOtherSessions"> = async (call) => {
  const userId = call.scope.actor.id;
  const others = and(eq(sessions.userId, userId), ne(sessions.id, sessionId(call)));
  await call.context.store.db.delete(sessions).where(others);
  logSecurity(call, "sessions ended", { userId });
  return undefined;
};

export const confirmSession: Verb<"confirmSession"> = async (call) => {
  const { store, clock } = call.context;
  const id = sessionId(call);
  await confirmIdentity(call, { userId: call.scope.actor.id, sessionId: id, given: call.body });
  await store.db.update(sessions).set({ confirmedAt: clock() }).where(eq(sessions.id, id));
  return undefined;
};
