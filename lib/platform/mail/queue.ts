import type { Caller } from "../call";
import type { Context } from "../context";
import { mails } from "../store/schema-identity";
import type { Tx } from "../store/transaction";
import { type Letter, written } from "./letter";

/**
 * Puts a letter into the outbox, in the transaction of what it is about: it is sent when that has happened, and not
 * otherwise. A job sends it (or, without a mail server, demo mode keeps it to be read).
 */
export async function queueMail(
  tx: Tx,
  { clock, newId }: Context,
  { to, letter }: { to: string; letter: Letter },
) {
  const now = clock();
  await tx
    .insert(mails)
    .values({ id: newId("MSG", 4), to, ...written(letter), createdAt: now, nextAttemptAt: now });
}

/** The address of a page of the portal that the person uses, if that is a known one, of the first known otherwise. */
export function portalUrl({ origins }: Context, { origin }: Caller, path: string) {
  const known = origins.find((each) => each === origin) ?? origins[0];
  return new URL(path, known).href;
}
