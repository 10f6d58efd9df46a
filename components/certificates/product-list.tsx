import { EmptyState } from "@/components/ui/empty-state";
import type { Product } from "@/lib/contract/program";

/** The products that the certificate's program gates. */
export function ProductList({ products }: { products: Product[] }) {
  if (products.length === 0) {
    return (
      <EmptyState title="No products">
        The program doesn’t tie any product to this certificate.
      </EmptyState>
    );
  }
  return (
    <ul className="grid max-sm:divide-y max-sm:rounded-card max-sm:border max-sm:bg-surface sm:grid-cols-2 sm:gap-2 lg:grid-cols-3">
      {products.map(({ id, name, status }) => (
        <li key={id} className="px-4 py-3 sm:rounded-control sm:border sm:bg-surface">
          <p className="break-words font-medium">{name ?? id}</p>
          <p className="text-muted text-sm">
            <span className="tabular-nums">{id}</span>
            {status && ` · ${status}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
