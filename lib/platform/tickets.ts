import { randomBytes } from "node:crypto";
import { and, eq, gt, lt } from "drizzle-orm";
import { digest } from "./access";
import type { Context } from "./context";
import { tickets } from "./store/schema-identity";
import type { Tx } from "./store/transaction";

/** What a ticket opens; one issued for one thing opens no other. */
export type TicketKind =
  | "password-reset"
  | "invitation"
  | "second-step"
  | "passkey-sign-in"
  | "passkey-creation"
  | "id-token";

export type Ticket = typeof tickets.$inferSelect;

type Issue = {
  kind: TicketKind;
  userId?: string;
  accountUserId?: string;
  payload?: Record<string, unknown>;
  lifetimeMs: number;
};

/** Makes a secret that serves once until its time is over, and answers it; the store keeps its digest. */
export async function issueTicket(
  tx: Pick<Tx, "delete" | "insert">,
  { clock }: Context,
  issue: Issue,
) {
  const { lifetimeMs, ...values } = issue;
  const secret = randomBytes(32).toString("base64url");
  const createdAt = clock();
  const expiresAt = new Date(createdAt.getTime() + lifetimeMs);
  await tx.delete(tickets).where(lt(tickets.expiresAt, createdAt));
  await tx.insert(tickets).values({ id: digest(secret), ...values, createdAt, expiresAt });
  return { secret, expiresAt };
}

/** The ticket behind a secret, still good afterwards; undefined when unknown, used, of another kind or over. */
export async function findTicket(
  tx: Pick<Tx, "select">,
  { clock }: Context,
  { kind, secret }: { kind: TicketKind; secret: string },
): Promise<Ticket | undefined> {
  const [ticket] = await tx
    .select()
    .from(tickets)
    .where(
      and(eq(tickets.id, digest(secret)), eq(tickets.kind, kind), gt(tickets.expiresAt, clock())),
    );
  return ticket;
}

/** Takes the ticket, so that it serves once however many ask at a time. */
export async function redeemTicket(
  tx: Pick<Tx, "delete">,
  { clock }: Context,
  { kind, secret }: { kind: TicketKind; secret: string },
): Promise<Ticket | undefined> {
  const [ticket] = await tx
    .delete(tickets)
    .where(and(eq(tickets.id, digest(secret)), eq(tickets.kind, kind)))
    .returning();
  return ticket && ticket.expiresAt > clock() ? ticket : undefined;
}
