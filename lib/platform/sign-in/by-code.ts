import { and, eq, gt, sql } from "drizzle-orm";
import { z } from "zod";
import type { CodeSignIn } from "@/lib/contract/session";
import { digest } from "../access";
import type { Context } from "../context";
import { unacceptable } from "../refusal";
import { tickets } from "../store/schema-identity";
import { redeemTicket } from "../tickets";
import { takeCode } from "./codes";
import { openSession } from "./new-session";
import { type Asking, logSecurity } from "./security-log";
import { codeCounts, countTry, forgetTries, ticketCounts } from "./throttle";

const triesPerTicket = 5;
const Payload = z.object({ device: z.string().optional() });

/** The second step of a sign-in by password: five tries within the ticket's five minutes. */
export async function signInByCode(asking: Asking, { ticket, code }: CodeSignIn): Promise<string> {
  const { context } = asking;
  await countTry(asking, ticketCounts(asking));
  const step = await takeTry(context, ticket);
  if (!step?.userId) throw signInAgain();
  const { userId } = step;
  const { device } = Payload.parse(step.payload);
  const counts = codeCounts({ userId, device });
  await countTry(asking, counts);
  const taken = await takeCode(context.store.db, context, { userId, code });
  if (!taken) {
    logSecurity(asking, "sign-in refused", { method: "code", userId });
    throw unacceptable({
      code: ["The code is not right. Wait for the next one in your app, then enter that."],
    });
  }
  if (!(await redeemTicket(context.store.db, context, { kind: "second-step", secret: ticket })))
    throw signInAgain();
  await forgetTries(asking, counts);
  if (taken === "recovery") logSecurity(asking, "recovery code used", { userId });
  return openSession(asking, { userId, method: "password+code", browser: { known: device } });
}

/** Counted in the ticket before the code is looked at, so that tries at the same time count too. */
async function takeTry({ store, clock }: Context, secret: string) {
  const tries = sql`coalesce((${tickets.payload} ->> 'tries')::int, 0)`;
  const [ticket] = await store.db
    .update(tickets)
    .set({ payload: sql`jsonb_set(${tickets.payload}, '{tries}', to_jsonb(${tries} + 1))` })
    .where(
      and(
        eq(tickets.id, digest(secret)),
        eq(tickets.kind, "second-step"),
        gt(tickets.expiresAt, clock()),
        sql`${tries} < ${triesPerTicket}`,
      ),
    )
    .returning();
  return ticket;
}

function signInAgain() {
  return unacceptable({
    ticket: ["This sign-in has ended. Enter your e-mail address and your password again."],
  });
}
