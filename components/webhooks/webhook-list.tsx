import { SwitchMenu } from "@/components/settings/switch-menu";
import { type Column, DataList } from "@/components/ui/data-list";
import { DateText } from "@/components/ui/date-text";
import { IdLine } from "@/components/ui/id-line";
import { StatusChip } from "@/components/ui/status-chip";
import type { Role } from "@/lib/contract/common";
import type { Webhook } from "@/lib/contract/webhook";
import { formatNumber, type Reader } from "@/lib/format";
import { webhookHref } from "./address";
import { switchableWebhook } from "./switchable-webhook";
import { typeText } from "./webhook-types";

type Props = {
  webhooks: Webhook[];
  role: Role;
  canManage: boolean;
  reader: Reader;
  sortOf: (path: string) => Column<Webhook>["sort"];
};

/** Webhooks, one row or card each; Operations only reads them. */
export function WebhookList({ webhooks, role, canManage, reader, sortOf }: Props) {
  return (
    <DataList
      caption="Webhooks"
      rows={webhooks}
      rowKey={({ id }) => id}
      rowHref={({ id }) => webhookHref(id)}
      columns={[
        {
          key: "name",
          header: "Webhook",
          sort: sortOf("name"),
          cell: ({ id, name }) => (
            <>
              {name ?? id}
              <IdLine id={id} />
            </>
          ),
        },
        ...(role === "Operations" ? [accountColumn] : []),
        { key: "type", header: "When", cell: ({ type }) => typeText(type) },
        {
          key: "calls",
          header: "Calls",
          align: "end",
          from: "md",
          cell: ({ statistics }) => formatNumber(statistics?.calls ?? 0, reader),
        },
        {
          key: "last",
          header: "Last call",
          from: "md",
          sort: sortOf("lastCall.at"),
          cell: ({ lastCall }) =>
            lastCall?.at ? <DateText value={lastCall.at} reader={reader} form="time" /> : "Never",
        },
        {
          key: "status",
          header: "Status",
          sort: sortOf("status"),
          cell: ({ status }) => <StatusChip status={String(status)} />,
        },
        ...(canManage ? [menuColumn] : []),
      ]}
    />
  );
}

const accountColumn: Column<Webhook> = {
  key: "account",
  header: "Account",
  cell: ({ account }) => account?.name ?? account?.id,
};

const menuColumn: Column<Webhook> = {
  key: "actions",
  header: "Actions",
  cell: (webhook) => <SwitchMenu {...switchableWebhook(webhook)} />,
};
