import { asc, eq, inArray, lt, lte, sql } from "drizzle-orm";
import nodemailer from "nodemailer";
import type { Context } from "../context";
import { mails } from "../store/schema-identity";

const minuteMs = 60_000;
/** How long until the next attempt after each that failed; after the last of them a mail is given up. */
const backoffMs = [1, 5, 30, 120].map((minutes) => minutes * minuteMs);
/** Longer than an attempt can take, so that a mail is tried again only after its process has died. */
const leaseMs = 10 * minuteMs;
const keptMs = 7 * 24 * 60 * minuteMs;
const connectMs = 10_000;

type Mail = typeof mails.$inferSelect;

/**
 * Sends the mails that are due and answers how many left; any number of processes may do so at a time. Without a mail
 * server they go to the log, except in demo mode, which keeps them to be read.
 */
export async function sendDueMails(context: Context): Promise<number> {
  const { demo, mail: settings } = context;
  if (!settings.smtpUrl && demo) return 0;
  const post = settings.smtpUrl ? mailServer(settings.smtpUrl) : undefined;
  let sent = 0;
  for (let mail = await claim(context); mail; mail = await claim(context)) {
    if (!post) tell(context, mail);
    else if (!(await attempt(context, { post, mail }))) continue;
    await context.store.db.delete(mails).where(eq(mails.id, mail.id));
    sent++;
  }
  post?.close();
  return sent;
}

/** Removes the mails that demo mode has kept for a week. */
export async function forgetKeptMails({ store, clock, demo, mail }: Context): Promise<void> {
  if (!demo || mail.smtpUrl) return;
  const before = new Date(clock().getTime() - keptMs);
  await store.db.delete(mails).where(lt(mails.createdAt, before));
}

type Post = ReturnType<typeof mailServer>;

/** Never in the clear to another machine, unless the operator's address says `?requireTLS=false` (RFC 3207). */
function mailServer(url: string) {
  const isLocal = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);
  return nodemailer.createTransport({
    url,
    requireTLS: !isLocal,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: 2 * connectMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** Takes the oldest mail that is due for this process alone, and counts the attempt before it is made. */
async function claim({ store, clock }: Context): Promise<Mail | undefined> {
  const now = clock();
  const due = store.db
    .select({ id: mails.id })
    .from(mails)
    .where(lte(mails.nextAttemptAt, now))
    .orderBy(asc(mails.nextAttemptAt), asc(mails.id))
    .limit(1)
    .for("update", { skipLocked: true });
  const [mail] = await store.db
    .update(mails)
    .set({
      attempts: sql`${mails.attempts} + 1`,
      nextAttemptAt: new Date(now.getTime() + leaseMs),
    })
    .where(inArray(mails.id, due))
    .returning();
  return mail;
}

/** The recipient is an object, so that a comma or a line break in it can't make it two or a header. */
async function attempt(context: Context, { post, mail }: { post: Post; mail: Mail }) {
  const { to, subject, text, html } = mail;
  try {
    await post.sendMail({
      from: context.mail.from,
      to: { name: "", address: to },
      subject,
      text,
      html,
      headers: { "Auto-Submitted": "auto-generated" },
    });
    return true;
  } catch (error) {
    await postpone(context, mail, error);
    return false;
  }
}

async function postpone({ store, clock, log }: Context, mail: Mail, error: unknown) {
  const { id, attempts } = mail;
  const reason = error instanceof Error ? error.message.slice(0, 500) : "unknown";
  const wait = backoffMs[attempts - 1];
  if (wait === undefined) {
    log.error({ mail: id, to: mail.to, attempts, reason }, "mail given up");
    await store.db.delete(mails).where(eq(mails.id, id));
    return;
  }
  log.warn({ mail: id, attempts, reason }, "mail not sent yet");
  const nextAttemptAt = new Date(clock().getTime() + wait);
  await store.db.update(mails).set({ nextAttemptAt, lastError: reason }).where(eq(mails.id, id));
}

/** The operator without a mail server passes them on by hand. */
function tell({ log }: Context, { to, subject, text }: Mail) {
  log.warn({ to, subject, text }, "mail not sent: there is no SMTP_URL");
}
