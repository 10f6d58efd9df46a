import type { Metadata } from "next";
import { tokensHref } from "@/components/api-tokens/address";
import { moduleChoices } from "@/components/api-tokens/module-choices";
import { TokenForm } from "@/components/api-tokens/token-form";
import { PageHeader } from "@/components/ui/page-header";
import { loadModules } from "@/lib/portal/loaders/api-token";
import { requireSession } from "@/lib/portal/session";

export const metadata: Metadata = { title: "Add API token" };

export default async function NewApiTokenPage() {
  const { account } = await requireSession();
  return (
    <div className="space-y-6">
      <PageHeader
        name="Add API token"
        description={`It acts for ${account.name} until it is disabled or deleted.`}
        back={{ href: tokensHref, label: "API tokens" }}
      />
      <TokenForm modules={moduleChoices(await loadModules())} />
    </div>
  );
}
