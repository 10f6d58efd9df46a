import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import type { AcceptedTerms as Accepted } from "@/lib/contract/certificate";
import type { Reader } from "@/lib/format";

/** What was accepted for this certificate, when and by whom. */
export function AcceptedTerms({ terms, reader }: { terms: Accepted[]; reader: Reader }) {
  if (terms.length === 0) {
    return (
      <EmptyState title="No terms">Nothing had to be accepted for this certificate.</EmptyState>
    );
  }
  return (
    <ul className="divide-y rounded-card border bg-surface">
      {terms.map(({ id, name, accepted, acceptedBy }) => (
        <li key={id} className="px-4 py-3 sm:px-5">
          <p className="font-medium">{name ?? id}</p>
          {accepted && (
            <p className="text-muted text-sm">
              Accepted on <DateText value={accepted} reader={reader} form="time" />
              {acceptedBy?.name && ` by ${acceptedBy.name}`}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
