import type { Metadata } from "next";
import { tokenHref } from "@/components/api-tokens/address";
import { moduleChoices } from "@/components/api-tokens/module-choices";
import { TokenForm } from "@/components/api-tokens/token-form";
import { AdministratorsOnly } from "@/components/settings/administrators-only";
import { PageHeader } from "@/components/ui/page-header";
import { loadApiToken, loadModules } from "@/lib/portal/loaders/api-token";
import { isAdministrator } from "@/lib/portal/rank";
import { requireSession } from "@/lib/portal/session";

export const metadata: Metadata = { title: "Edit API token" };

export default async function EditApiTokenPage({
  params,
}: {
  params: Promise<{ tokenId: string }>;
}) {
  const { tokenId } = await params;
  const [token, modules, session] = await Promise.all([
    loadApiToken(tokenId),
    loadModules(),
    requireSession(),
  ]);
  const { id, name = id, description } = token;
  return (
    <div className="space-y-6">
      <PageHeader
        kind="API token"
        id={id}
        name={`Edit ${name}`}
        description="The token itself stays the same."
        back={{ href: tokenHref(id), label: name }}
      />
      {isAdministrator(session) ? (
        <TokenForm
          modules={moduleChoices(modules)}
          token={{
            id,
            name,
            description: description ?? "",
            modules: (token.modules ?? []).map((module) => module.id),
          }}
        />
      ) : (
        <AdministratorsOnly />
      )}
    </div>
  );
}
