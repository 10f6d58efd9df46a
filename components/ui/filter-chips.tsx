import clsx from "clsx";
import { Check } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";

export type FilterChip = { label: string; href: Route; isCurrent: boolean; count?: string };

type Props = {
  /** What is chosen among: "Status". */
  label: string;
  chips: FilterChip[];
};

/** One choice among a few, each an address of the same list. */
export function FilterChips({ label, chips }: Props) {
  return (
    <nav aria-label={`Filter by ${label.toLowerCase()}`} className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {chips.map(({ label, href, isCurrent, count }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              scroll={false}
              aria-current={isCurrent ? "true" : undefined}
              className={clsx(
                "inline-flex min-h-9 items-center gap-1.5 rounded-full border px-3 text-sm transition-colors",
                isCurrent
                  ? "border-primary bg-primary-soft font-medium text-primary"
                  : "border-control bg-surface hover:bg-hover",
              )}
            >
              {isCurrent && <Check aria-hidden className="size-4" />}
              {label}
              {count && <span className="tabular-nums">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
