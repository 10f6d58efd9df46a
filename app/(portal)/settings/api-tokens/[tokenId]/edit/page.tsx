import type { Metadata } from "next";
import { tokenHref } from "@/components/api-tokens/address";
import { moduleChoices } from "@/components/api-tokens/module-choices";
import { TokenForm } from "@/components/api-tokens/token-form";
import { PageHeader } from "@/components/ui/page-header";
import { loadApiToken, loadModules } from "@/lib/portal/loaders/api-token";

export const metadata: Metadata = { title: "Edit API token" };

export default async function EditApiTokenPage({
  params,
}: {
  params: Promise<{ tokenId: string }>;
}) {
  const { tokenId } = await params;
  const [token, modules] = await Promise.all([loadApiToken(tokenId), loadModules()]);
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
      <TokenForm
        modules={moduleChoices(modules)}
        token={{
          id,
          name,
          description: description ?? "",
          modules: (token.modules ?? []).map((module) => module.id),
        }}
      />
    </div>
  );
}
