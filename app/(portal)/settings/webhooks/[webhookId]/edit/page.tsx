import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { webhookHref } from "@/components/webhooks/address";
import { WebhookForm } from "@/components/webhooks/webhook-form";
import { typeText } from "@/components/webhooks/webhook-types";
import { loadOwnPrograms, loadWebhook } from "@/lib/portal/loaders/webhook";

export const metadata: Metadata = { title: "Edit webhook" };

export default async function EditWebhookPage({
  params,
}: {
  params: Promise<{ webhookId: string }>;
}) {
  const { webhookId } = await params;
  const [webhook, programs] = await Promise.all([loadWebhook(webhookId), loadOwnPrograms()]);
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
      <WebhookForm
        programs={programs.map((own) => ({ id: own.id, name: own.name ?? own.id }))}
        webhook={{ id, name, description: description ?? "", type, url, program }}
      />
    </div>
  );
}
