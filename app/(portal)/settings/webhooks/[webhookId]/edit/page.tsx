import type { Metadata } from "next";
import { AdministratorsOnly } from "@/components/settings/administrators-only";
import { PageHeader } from "@/components/ui/page-header";
import { webhookHref } from "@/components/webhooks/address";
import { WebhookForm } from "@/components/webhooks/webhook-form";
import { typeText } from "@/components/webhooks/webhook-types";
import { loadOwnPrograms, loadWebhook } from "@/lib/portal/loaders/webhook";
import { isAdministrator } from "@/lib/portal/rank";
import { requireSession } from "@/lib/portal/session";

export const metadata: Metadata = { title: "Edit webhook" };

export default async function EditWebhookPage({
  params,
}: {
  params: Promise<{ webhookId: string }>;
}) {
  const { webhookId } = await params;
  const [webhook, programs, session] = await Promise.all([
    loadWebhook(webhookId),
    loadOwnPrograms(),
    requireSession(),
  ]);
  const { id, name = id, description, type = "", url = "", criteria = [] } = webhook;
  const program = criteria.find(({ key }) => key === "program.id")?.value ?? "";
  return (
    <div className="space-y-6">
      <PageHeader
        kind="Webhook"
        id={id}
        name={`Edit ${name}`}
        description={typeText(type)}
        back={{ href: webhookHref(id), label: name }}
      />
      {isAdministrator(session) ? (
        <WebhookForm
          programs={programs.map((own) => ({ id: own.id, name: own.name ?? own.id }))}
          webhook={{ id, name, description: description ?? "", type, url, program }}
        />
      ) : (
        <AdministratorsOnly />
      )}
    </div>
  );
}
