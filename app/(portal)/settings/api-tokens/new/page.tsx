import type { Metadata } from "next";
import { tokensHref } from "@/components/api-tokens/address";
import { moduleChoices } from "@/components/api-tokens/module-choices";
import { TokenForm } from "@/components/api-tokens/token-form";
import { AdministratorsOnly } from "@/components/settings/administrators-only";
import { PageHeader } from "@/components/ui/page-header";
import { loadModules } from "@/lib/portal/loaders/api-token";
import { isAdministrator } from "@/lib/portal/rank";
import { requireSession } from "@/lib/portal/session";

export const metadata: Metadata = { title: "Add API token" };

export default async function NewApiTokenPage() {
  const session = await requireSession();
  const { account } = session;
  return (
    <div className="space-y-6">
      <PageHeader
        name="Add API token"
        description={`It acts for ${account.name} until it is disabled or deleted.`}
        back={{ href: tokensHref, label: "API tokens" }}
      />
      {isAdministrator(session) ? (
        <TokenForm modules={moduleChoices(await loadModules())} />
      ) : (
        <AdministratorsOnly />
      )}
    </div>
  );
}
