import { fileFacts } from "@/components/files/file-facts";
import { TextLink } from "@/components/files/text-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusChip } from "@/components/ui/status-chip";
import { variantFileUrl } from "@/lib/client/file-url";
import { webAddress } from "@/lib/client/web-address";
import type { Role } from "@/lib/contract/common";
import type { Terms, TermsVariant } from "@/lib/contract/terms";
import { languageName } from "./language-name";

type Props = {
  programId: string;
  terms: readonly (Terms & { variants: readonly TermsVariant[] })[];
  role: Role;
  /** The reader's locale, in which languages are named. */
  locale: string;
};

/** What a client accepts when enrolling, in every language that the vendor offers. */
export function TermsTab({ programId, terms, role, locale }: Props) {
  if (terms.length === 0) {
    return (
      <EmptyState title="No terms">
        {role === "Client"
          ? "There is nothing to accept when you enrol in this program."
          : "Clients accept nothing when they enrol, because this program has no terms."}
      </EmptyState>
    );
  }
  return (
    <ul className="space-y-4">
      {terms.map(({ id, name, description, status, variants }) => (
        <li key={id}>
          <Card className="space-y-3">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <h3 className="font-semibold text-lg">{name ?? id}</h3>
              {role !== "Client" && status && <StatusChip status={status} />}
            </div>
            {description && <p className="max-w-measure text-muted">{description}</p>}
            {variants.length === 0 && (
              <p className="text-muted text-sm">The text itself hasn't been added yet.</p>
            )}
            <ul className="space-y-1">
              {variants.map((variant) => (
                <li key={variant.id} className="flex flex-wrap items-center gap-x-3">
                  <Variant {...{ programId, termsId: id, variant, locale }} />
                  {role !== "Client" && variant.status && <StatusChip status={variant.status} />}
                </li>
              ))}
            </ul>
          </Card>
        </li>
      ))}
    </ul>
  );
}

type VariantProps = { programId: string; termsId: string; variant: TermsVariant; locale: string };

function Variant({ programId, termsId, variant, locale }: VariantProps) {
  const language = languageName(variant.languageCode, locale);
  const label = variant.name ? `${language}: ${variant.name}` : language;
  const spoken = { language: variant.languageCode ?? undefined };
  if (variant.contentType) {
    return (
      <>
        <TextLink kind="file" href={variantFileUrl(programId, termsId, variant.id)} {...spoken}>
          {label}
        </TextLink>
        <span className="text-muted text-sm">{fileFacts(variant, locale)}</span>
      </>
    );
  }
  const address = webAddress(variant.assetUrl);
  if (!address) return <span>{label}</span>;
  return (
    <TextLink kind="page" href={address} {...spoken}>
      {label}
    </TextLink>
  );
}
