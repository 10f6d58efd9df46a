import type { Metadata } from "next";
import { tokensHref } from "@/components/api-tokens/address";
import { switchableToken } from "@/components/api-tokens/switchable-token";
import { TokenGeneral } from "@/components/api-tokens/token-general";
import { TokenModules } from "@/components/api-tokens/token-modules";
import { ObjectRecords } from "@/components/audit/object-records";
import { SwitchButtons } from "@/components/settings/switch-buttons";
import { PageHeader } from "@/components/ui/page-header";
import { StatusChip } from "@/components/ui/status-chip";
import { Tabs } from "@/components/ui/tabs";
import { type SearchParams, textParam } from "@/lib/portal/list-request";
import { loadApiToken, loadModules } from "@/lib/portal/loaders/api-token";
import { loadRecordsOf } from "@/lib/portal/loaders/audit";
import { isAdministrator } from "@/lib/portal/rank";
import { currentReader } from "@/lib/portal/reader";
import { requireSession } from "@/lib/portal/session";

type Props = { params: Promise<{ tokenId: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, name } = await loadApiToken((await params).tokenId);
  return { title: name ?? id };
}

export default async function ApiTokenPage({ params, searchParams }: Props) {
  const { tokenId } = await params;
  const [token, session, reader, { tab }] = await Promise.all([
    loadApiToken(tokenId),
    requireSession(),
    currentReader(),
    searchParams,
  ]);
  const [modules, records] = await Promise.all([loadModules(), loadRecordsOf(token.id)]);
  return (
    <div className="space-y-6">
      <PageHeader
        kind="API token"
        id={token.id}
        name={token.name ?? token.id}
        back={{ href: tokensHref, label: "API tokens" }}
        chip={<StatusChip status={String(token.status)} />}
        actions={isAdministrator(session) && <SwitchButtons {...switchableToken(token)} />}
      />
      <Tabs
        label="API token"
        initial={textParam(tab)}
        tabs={[
          {
            value: "general",
            label: "General",
            content: <TokenGeneral token={token} reader={reader} />,
          },
          {
            value: "modules",
            label: "Modules",
            count: token.modules?.length,
            content: <TokenModules token={token} modules={modules} />,
          },
          {
            value: "audit-trail",
            label: "Audit trail",
            content: <ObjectRecords objectId={token.id} list={records} reader={reader} />,
          },
        ]}
      />
    </div>
  );
}
