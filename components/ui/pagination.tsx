import clsx from "clsx";
import { ChevronLeft, ChevronRight } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { formatNumber, type Reader } from "@/lib/format";
import { type ListParams, listHref } from "./list-href";
import { RowsPerPage } from "./rows-per-page";

type Props = {
  /** Names the list: "Certificates". */
  label: string;
  pathname: Route;
  /** All parameters of the list's address, so that turning the page keeps filter and order. */
  params: ListParams;
  page: number;
  pageSize: number;
  total: number;
  reader: Pick<Reader, "locale">;
  pageSizes?: number[];
};

/** Where in the list this is, the way on and back, and how many rows a page has. Parameters: `page`, `rows`. */
export function Pagination(props: Props) {
  const { label, pathname, params, pageSize, total, reader } = props;
  if (total === 0) return null;
  const { pageSizes = [10, 25, 50, 100] } = props;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(props.page, pages);
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(page * pageSize, total);
  const write = (value: number) => formatNumber(value, reader);
  const pageHref = (to: number) => listHref(pathname, { ...params, page: to > 1 ? to : undefined });

  return (
    <nav
      aria-label={`${label}, pages`}
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 tabular-nums print:hidden"
    >
      <div className="flex items-center gap-1">
        <Step href={page > 1 ? pageHref(page - 1) : null} rel="prev">
          <ChevronLeft aria-hidden className="size-4" />
          Previous
        </Step>
        <span className="px-1 text-sm">
          Page {write(page)} of {write(pages)}
        </span>
        <Step href={page < pages ? pageHref(page + 1) : null} rel="next">
          Next
          <ChevronRight aria-hidden className="size-4" />
        </Step>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        <span className="text-muted">
          {write(first)}–{write(last)} of {write(total)}
        </span>
        <RowsPerPage
          value={pageSize}
          choices={pageSizes.map((size) => ({
            size,
            href: listHref(pathname, { ...params, page: undefined, rows: size }),
          }))}
        />
      </div>
    </nav>
  );
}

type StepProps = { href: Route | null; rel: "prev" | "next"; children: ReactNode };

function Step({ href, rel, children }: StepProps) {
  const shape = "target inline-flex items-center gap-1 rounded-control px-2 font-medium text-sm";
  if (!href) {
    return (
      <span aria-hidden className={clsx(shape, "text-muted")}>
        {children}
      </span>
    );
  }
  return (
    <Link
      href={href}
      rel={rel}
      prefetch={false}
      className={clsx(shape, "text-primary hover:bg-primary-soft")}
    >
      {children}
      <span className="sr-only"> page</span>
    </Link>
  );
}
