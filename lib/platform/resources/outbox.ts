import { desc } from "drizzle-orm";
import type { KeptMail } from "@/lib/contract/session";
import type { PublicCall, Reply } from "../call";
import { notFound } from "../refusal";
import { mails } from "../store/schema-identity";

const shownMails = 100;

/** The newest mails of a platform in demo mode that has no mail server; anywhere else there is no such list. */
export async function listOutbox({ context }: PublicCall<"listOutbox">): Promise<Reply> {
  if (!context.demo || context.mail.smtpUrl) throw notFound("Path", "/public/v1/accounts/outbox");
  const rows = await context.store.db
    .select()
    .from(mails)
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(shownMails);
  const data: KeptMail[] = rows.map(({ id, to, subject, text, html, createdAt }) => ({
    ...{ id, to, subject, text, html },
    createdAt: createdAt.toISOString(),
  }));
  return JSON.stringify({ data });
}
