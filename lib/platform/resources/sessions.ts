import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { and, asc, eq, lt, ne, sql } from "drizzle-orm";
import { ProblemError, problemOf } from "@/lib/contract/problem";
import { Session, type SessionInput } from "@/lib/contract/session";
import { digest, sessionExpiry, sessionPrefix } from "../access";
import type { PublicCall, Reply, Verb } from "../call";
import type { Context, Scope } from "../context";
import { notFound, refused, unacceptable } from "../refusal";
import type { Store } from "../store/open";
import { accounts, accountUsers, users } from "../store/schema";
import { sessions } from "../store/schema-identity";

/** Signs a person in; the token is shown once, the store keeps its digest. */
export async function createSession(call: PublicCall<"createSession">): Promise<Reply> {
  const { body, context } = call;
  const userId = "email" in body ? await userByPassword(context, body) : demoUser(context, body);
  const wanted = "account" in body ? body.account?.id : undefined;
  const account = await accountFor(context, userId, wanted);
  const now = context.clock();
  const token = `${sessionPrefix}${randomBytes(32).toString("base64url")}`;
  const id = context.newId("SES", 3);
  await context.store.db.delete(sessions).where(lt(sessions.expiresAt, now));
  await context.store.db.insert(sessions).values({
    id,
    secretHash: digest(token),
    userId,
    accountId: account,
    createdAt: now,
    expiresAt: sessionExpiry(now, now),
  });
  return JSON.stringify({ ...(await describe(context, id)), token });
}

export const getSession: Verb<"getSession"> = async (call) =>
  JSON.stringify(await describe(call.context, sessionId(call)));

export const switchSession: Verb<"switchSession"> = async (call) => {
  const { context, body } = call;
  const id = sessionId(call);
  const accountId = await accountFor(context, call.scope.actor.id, body.account.id);
  await context.store.db.update(sessions).set({ accountId }).where(eq(sessions.id, id));
  return JSON.stringify(await describe(context, id));
};

export const deleteSession: Verb<"deleteSession"> = async (call) => {
  await call.context.store.db.delete(sessions).where(eq(sessions.id, sessionId(call)));
  return undefined;
};

/** The people of the demo world; there is no such list outside demo mode. */
export async function listDemoPeople({ context }: PublicCall<"listDemoPeople">): Promise<Reply> {
  if (!context.demo) throw notFound("Path", "/public/v1/accounts/demo-people");
  const rows = await context.store.db
    .select({ user: userCore, account: accountCore })
    .from(accountUsers)
    .innerJoin(users, eq(users.id, accountUsers.userId))
    .innerJoin(accounts, eq(accounts.id, accountUsers.accountId))
    .where(eq(users.status, "Active"))
    .orderBy(asc(accounts.type), asc(accounts.id), asc(users.id));
  return JSON.stringify({ data: rows });
}

const userCore = {
  id: users.id,
  name: users.name,
  firstName: users.firstName,
  lastName: users.lastName,
  email: users.email,
  phone: users.phone,
  revision: users.revision,
};
const accountCore = {
  id: accounts.id,
  name: accounts.name,
  icon: accounts.icon,
  revision: accounts.revision,
  type: accounts.type,
  status: accounts.status,
  eligibility: accounts.eligibility,
};

async function describe({ store }: Context, id: string): Promise<Session> {
  const rows = await descriptionOf(store.db).execute({ id });
  const current = rows.find(({ session, account }) => account.id === session.accountId);
  if (!current) throw new ProblemError(problemOf(401, "The session has ended. Sign in again."));
  return Session.parse({
    id,
    expiresAt: current.session.expiresAt.toISOString(),
    user: current.user,
    account: current.account,
    accounts: rows.map(({ account }) => account),
  });
}

const descriptions = new WeakMap<Store["db"], ReturnType<typeof prepareDescription>>();

/** Prepared once per store: every page of a signed-in person begins with it. */
function descriptionOf(db: Store["db"]) {
  const description = descriptions.get(db) ?? prepareDescription(db);
  descriptions.set(db, description);
  return description;
}

function prepareDescription(db: Store["db"]) {
  return db
    .select({ session: sessions, user: userCore, account: accountCore })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .innerJoin(accountUsers, eq(accountUsers.userId, users.id))
    .innerJoin(accounts, eq(accounts.id, accountUsers.accountId))
    .where(and(eq(sessions.id, sql.placeholder("id")), ne(accounts.status, "Disabled")))
    .orderBy(asc(accounts.name))
    .prepare("session-description");
}

function sessionId({ scope }: { scope: Scope }) {
  if (scope.sessionId) return scope.sessionId;
  throw refused("An API token has no session. Sign in to get one.");
}

/** One answer for a wrong password and an unknown address, after the same amount of work. */
async function userByPassword(
  { store }: Context,
  { email, password }: Extract<SessionInput, { email: string }>,
) {
  const [user] = await store.db
    .select({ id: users.id, passwordHash: users.passwordHash })
    .from(users)
    .where(and(eq(sql`lower(${users.email})`, email.toLowerCase()), eq(users.status, "Active")));
  const right = await verify(user?.passwordHash ?? (await nobodysHash()), password);
  if (!user?.passwordHash || !right) {
    throw unacceptable({
      password: ["The e-mail address or the password is not right. Check both and try again."],
    });
  }
  return user.id;
}

let nobody: Promise<string> | undefined;
function nobodysHash() {
  nobody ??= hash(randomBytes(16).toString("hex"));
  return nobody;
}

function demoUser(context: Context, body: Exclude<SessionInput, { email: string }>) {
  if (context.demo && "user" in body) return body.user.id;
  throw unacceptable({ email: ["Enter your e-mail address and your password."] });
}

async function accountFor({ store }: Context, userId: string, wanted: string | undefined) {
  const rows = await store.db
    .select({ id: accounts.id })
    .from(accountUsers)
    .innerJoin(accounts, eq(accounts.id, accountUsers.accountId))
    .where(and(eq(accountUsers.userId, userId), ne(accounts.status, "Disabled")))
    .orderBy(asc(accounts.name));
  const account = wanted ? rows.find(({ id }) => id === wanted) : rows[0];
  if (!account) throw notFound(wanted ? "Account" : "User", wanted ?? userId);
  return account.id;
}
