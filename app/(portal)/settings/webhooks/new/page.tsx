import type { Metadata } from "next";
import { AdministratorsOnly } from "@/components/settings/administrators-only";
import { PageHeader } from "@/components/ui/page-header";
import { webhooksHref } from "@/components/webhooks/address";
import { WebhookForm } from "@/components/webhooks/webhook-form";
import { loadOwnPrograms } from "@/lib/portal/loaders/webhook";
import { isAdministrator } from "@/lib/portal/rank";
import { requireSession } from "@/lib/portal/session";

export const metadata: Metadata = { title: "Add webhook" };

export default async function NewWebhookPage() {
  const [programs, session] = await Promise.all([loadOwnPrograms(), requireSession()]);
  return (
    <div className="space-y-6">
      <PageHeader
        name="Add webhook"
        description="It is enabled as soon as it is added."
        back={{ href: webhooksHref, label: "Webhooks" }}
      />
      {isAdministrator(session) ? (
        <WebhookForm programs={programs.map(({ id, name = id }) => ({ id, name }))} />
      ) : (
        <AdministratorsOnly />
      )}
    </div>
  );
}
