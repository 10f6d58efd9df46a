import { Mail } from "lucide-react";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { FrontPage } from "@/components/sign-in/front-page";
import { MailCard } from "@/components/sign-in/mail-card";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { loadOutbox } from "@/lib/portal/loaders/sign-in";
import { ownOrigin } from "@/lib/portal/own-origin";
import { currentReader } from "@/lib/portal/reader";

export const metadata: Metadata = { title: "Outbox", referrer: "no-referrer" };

/** What the demo would have mailed; on a platform that sends its mails there is no such page. */
export default async function OutboxPage() {
  const [mails, head, reader] = await Promise.all([loadOutbox(), headers(), currentReader()]);
  if (!mails) notFound();
  return (
    <FrontPage>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="font-semibold text-2xl tracking-tight">Outbox</h1>
          <p className="mt-2 max-w-measure text-muted">
            The demo sends no mails. What it would have sent stands here, newest first.
          </p>
        </div>
        <ButtonLink href="/sign-in">Back to the portal</ButtonLink>
      </div>
      {mails.length === 0 ? (
        <EmptyState icon={<Mail />} title="No mails yet">
          Invite somebody under Settings, Users, or ask for a new password, then come back.
        </EmptyState>
      ) : (
        <ul className="space-y-4">
          {mails.map((mail) => (
            <li key={mail.id}>
              <MailCard mail={mail} origin={ownOrigin(head)} reader={reader} />
            </li>
          ))}
        </ul>
      )}
    </FrontPage>
  );
}
