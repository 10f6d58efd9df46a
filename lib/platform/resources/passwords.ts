import { and, eq, inArray, ne } from "drizzle-orm";
import type { Call, PublicCall, Reply, Verb } from "../call";
import { queueMail } from "../mail/queue";
import { User } from "../objects/account";
import { readOne } from "../read";
import { notFound, refused, unacceptable } from "../refusal";
import { isPasswordOf } from "../sign-in/confirmation";
import { hasEmail } from "../sign-in/has-email";
import { queueNotice, resetLetter } from "../sign-in/letters";
import { requireConfirmed, sessionId } from "../sign-in/own-session";
import { passwordHashOf } from "../sign-in/password-strength";
import { logSecurity } from "../sign-in/security-log";
import {
  confirmationCounts,
  countTry,
  forgetTries,
  mayAskForReset,
  ticketCounts,
} from "../sign-in/throttle";
import { users } from "../store/schema";
import { knownDevices, sessions, tickets } from "../store/schema-identity";
import type { Tx } from "../store/transaction";
import { findTicket, issueTicket, redeemTicket } from "../tickets";

const resetMs = 60 * 60 * 1000;
const reset = "password-reset";

/** Sends the way to a new password, if the address is an active person's; the answer doesn't tell. */
export async function requestPasswordReset(
  call: PublicCall<"requestPasswordReset">,
): Promise<Reply> {
  const { context, body } = call;
  if (!(await mayAskForReset(call, body.email))) return undefined;
  const [user] = await context.store.db
    .select({ id: users.id, email: users.email })
    .from(users)
    .where(and(hasEmail(body.email), eq(users.status, "Active")));
  logSecurity(call, "password reset asked", { userId: user?.id });
  await context.store.transaction(async (tx) => {
    const userId = user?.id ?? "";
    await tx.delete(tickets).where(and(eq(tickets.userId, userId), eq(tickets.kind, reset)));
    // Nobody's ticket opens nothing; it is there so that the answer takes as long.
    const owner = user ? { userId } : {};
    const { secret } = await issueTicket(tx, context, {
      kind: reset,
      ...owner,
      lifetimeMs: resetMs,
    });
    if (user) await queueMail(tx, context, { to: user.email, letter: resetLetter(call, secret) });
  });
  return undefined;
}

/** Sets a new password with the ticket of the mail, and ends every session of the person. */
export async function completePasswordReset(
  call: PublicCall<"completePasswordReset">,
): Promise<Reply> {
  const { context, body } = call;
  await countTry(call, ticketCounts(call));
  const secret = { kind: reset, secret: body.ticket } as const;
  const ticket = await findTicket(context.store.db, context, secret);
  const user = ticket?.userId ? await activeUser(call, ticket.userId) : undefined;
  if (!user) throw usedUp(call);
  const passwordHash = await passwordHashOf(body.password, { about: [user.name, user.email] });
  await context.store.transaction(async (tx) => {
    if (!(await redeemTicket(tx, context, secret))) throw usedUp(call);
    await setHash(tx, call, { userId: user.id, passwordHash });
    await tx.delete(sessions).where(eq(sessions.userId, user.id));
  });
  logSecurity(call, "password reset", { userId: user.id });
  return undefined;
}

/** Changes one's own password and ends all other sessions; who has none yet proves who they are another way. */
export const setPassword: Verb<"setPassword"> = async (call) => {
  const { context, body, scope } = call;
  const id = call.id("userId");
  const user = scope.sessionId && id === scope.actor.id ? await activeUser(call, id) : undefined;
  if (!user) throw notFound("User", id);
  if (user.passwordHash) await requireCurrent(call);
  else await requireConfirmed(call);
  const passwordHash = await passwordHashOf(body.password, { about: [user.name, user.email] });
  await context.store.transaction(async (tx) => {
    const [row] = await tx.select().from(users).where(eq(users.id, id)).for("update");
    if (row) call.match(row);
    await setHash(tx, call, { userId: id, passwordHash });
    const others = and(eq(sessions.userId, id), ne(sessions.id, sessionId(call)));
    await tx.delete(sessions).where(others);
  });
  logSecurity(call, "password changed", { userId: id, sessionId: sessionId(call) });
  return readOne(call, User, { id, where: () => "true" });
};

async function requireCurrent(call: Call<"setPassword">) {
  const { currentPassword } = call.body;
  const userId = call.scope.actor.id;
  if (!currentPassword) throw unacceptable({ currentPassword: ["Enter your current password."] });
  const counts = confirmationCounts(sessionId(call));
  await countTry(call, counts);
  if (await isPasswordOf(call, userId, currentPassword)) return forgetTries(call, counts);
  logSecurity(call, "password change refused", { userId, sessionId: sessionId(call) });
  throw unacceptable({
    currentPassword: ["The current password is not right. Check it and try again."],
  });
}

async function activeUser({ context }: Pick<PublicCall, "context">, id: string) {
  const [user] = await context.store.db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      passwordHash: users.passwordHash,
    })
    .from(users)
    .where(and(eq(users.id, id), eq(users.status, "Active")));
  return user;
}

/** Nothing that the old password has opened or begun stays open; the person is told. */
async function setHash(
  tx: Tx,
  call: Pick<PublicCall, "context" | "caller" | "requestId">,
  { userId, passwordHash }: { userId: string; passwordHash: string },
) {
  const passwordChangedAt = call.context.clock();
  await tx.update(users).set({ passwordHash, passwordChangedAt }).where(eq(users.id, userId));
  await tx
    .delete(tickets)
    .where(and(eq(tickets.userId, userId), inArray(tickets.kind, [reset, "second-step"])));
  await tx.delete(knownDevices).where(eq(knownDevices.userId, userId));
  await queueNotice(tx, call, { userId, notice: "passwordChanged" });
}

function usedUp(call: PublicCall<"completePasswordReset">) {
  logSecurity(call, "password reset refused");
  return refused("This link has been used or is over. Ask for a new one on the sign-in page.");
}
