import { ExternalLink } from "lucide-react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusChip } from "@/components/ui/status-chip";
import { webAddress } from "@/lib/client/web-address";
import type { Role } from "@/lib/contract/common";
import type { Terms, TermsVariant } from "@/lib/contract/terms";
import { languageName } from "./language-name";

type Props = {
  terms: readonly (Terms & { variants: readonly TermsVariant[] })[];
  role: Role;
  /** The reader's locale, in which languages are named. */
  locale: string;
};

/** What a client accepts when enrolling, in every language that the vendor offers. */
export function TermsTab({ terms, role, locale }: Props) {
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
                  <Variant variant={variant} locale={locale} />
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

function Variant({ variant, locale }: { variant: TermsVariant; locale: string }) {
  const language = languageName(variant.languageCode, locale);
  const address = webAddress(variant.assetUrl);
  const label = variant.name ? `${language}: ${variant.name}` : language;
  if (!address) return <span>{label}</span>;
  return (
    <a
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      hrefLang={variant.languageCode ?? undefined}
      className="inline-flex min-h-6 items-center gap-1.5 text-primary underline underline-offset-4"
    >
      {label}
      <ExternalLink aria-hidden className="size-4 shrink-0" />
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}
