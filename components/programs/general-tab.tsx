import { EmptyState } from "@/components/ui/empty-state";
import { RichText } from "@/components/ui/rich-text";
import { Section } from "@/components/ui/section";
import type { Program } from "@/lib/contract/program";
import { formatCount, type Reader } from "@/lib/format";

type Props = {
  program: Program;
  /** The long description, sanitized by the server. */
  html: string;
  reader: Reader;
};

/** What the program is, how to enrol, and what a certificate of it opens. */
export function GeneralTab({ program, html, reader }: Props) {
  const products = program.products ?? [];
  return (
    <div className="space-y-8">
      {html && <RichText html={html} />}
      {!html && program.shortDescription && (
        <p className="max-w-measure">{program.shortDescription}</p>
      )}
      {!html && !program.shortDescription && (
        <EmptyState title="No description yet">
          {program.vendor?.name ?? "The vendor"} hasn't described this program so far.
        </EmptyState>
      )}
      {products.length > 0 && (
        <Section
          title="Products"
          description={`A valid certificate opens ${formatCount(products.length, {
            one: "product",
            other: "products",
            locale: reader.locale,
          })} to its holder.`}
        >
          <ul className="grid gap-x-8 gap-y-2 min-[44rem]:grid-cols-2 lg:grid-cols-3">
            {products.map(({ id, name }) => (
              <li key={id} className="min-w-0">
                {name}
                <span className="block text-muted text-sm tabular-nums">{id}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
