import type { Metadata } from "next";
import { ObjectRecords } from "@/components/audit/object-records";
import { SwitchButtons } from "@/components/settings/switch-buttons";
import { PageHeader } from "@/components/ui/page-header";
import { StatusChip } from "@/components/ui/status-chip";
import { Tabs } from "@/components/ui/tabs";
import { webhooksHref } from "@/components/webhooks/address";
import { switchableWebhook } from "@/components/webhooks/switchable-webhook";
import { WebhookCalls } from "@/components/webhooks/webhook-calls";
import { WebhookFacts } from "@/components/webhooks/webhook-facts";
import { type SearchParams, textParam } from "@/lib/portal/list-request";
import { loadRecordsOf } from "@/lib/portal/loaders/audit";
import { loadWebhook } from "@/lib/portal/loaders/webhook";
import { isAdministrator } from "@/lib/portal/rank";
import { currentReader } from "@/lib/portal/reader";
import { requireSession, roleOf } from "@/lib/portal/session";

type Props = { params: Promise<{ webhookId: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, name } = await loadWebhook((await params).webhookId);
  return { title: name ?? id };
}

export default async function WebhookPage({ params, searchParams }: Props) {
  const { webhookId } = await params;
  const [session, webhook, reader, { tab }] = await Promise.all([
    requireSession(),
    loadWebhook(webhookId),
    currentReader(),
    searchParams,
  ]);
  const canManage = roleOf(session) === "Vendor" && isAdministrator(session);
  const records = await loadRecordsOf(webhook.id);
  return (
    <div className="space-y-6">
      <PageHeader
        kind="Webhook"
        id={webhook.id}
        name={webhook.name ?? webhook.id}
        back={{ href: webhooksHref, label: "Webhooks" }}
        chip={<StatusChip status={String(webhook.status)} />}
        actions={canManage && <SwitchButtons {...switchableWebhook(webhook)} />}
      />
      <Tabs
        label="Webhook"
        initial={textParam(tab)}
        tabs={[
          {
            value: "general",
            label: "General",
            content: (
              <div className="space-y-8">
                <WebhookFacts webhook={webhook} />
                <WebhookCalls webhook={webhook} reader={reader} />
              </div>
            ),
          },
          {
            value: "audit-trail",
            label: "Audit trail",
            content: <ObjectRecords objectId={webhook.id} list={records} reader={reader} />,
          },
        ]}
      />
    </div>
  );
}
