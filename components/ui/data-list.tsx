import clsx from "clsx";
import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand right. */
  align?: "start" | "end";
  /** The width from which a table has room for it; the cards of a phone always show it. */
  from?: "sm" | "md" | "lg";
  sort?: { href: Route; direction: "ascending" | "descending" | "none" };
};

type Props<Row> = {
  /** Names the list for those who cannot see it: "Certificates". */
  caption: string;
  /** The first column names the row and is its link. An empty cell is a dash, and isn't there on a phone. */
  columns: [Column<Row>, ...Column<Row>[]];
  rows: Row[];
  rowKey: (row: Row) => string;
  rowHref: (row: Row) => Route;
};

/** Written out, because browsers take them away from a table that is laid out as blocks. */
const roles = {
  table: { role: "table" },
  rowgroup: { role: "rowgroup" },
  row: { role: "row" },
  rowheader: { role: "rowheader" },
  columnheader: { role: "columnheader" },
  cell: { role: "cell" },
};

const shownFrom = { sm: "", md: "sm:max-md:hidden", lg: "sm:max-lg:hidden" };

/** A table from 640 px, cards below, in one document; a row is one link. */
export function DataList<Row>({ caption, columns, rows, rowKey, rowHref }: Props<Row>) {
  const [title, ...others] = columns;
  return (
    <table {...roles.table} className="block w-full border-separate border-spacing-0 sm:table">
      <caption className="sr-only">{caption}</caption>
      <Head columns={columns} />
      <tbody {...roles.rowgroup} className="block space-y-3 sm:table-row-group">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            {...roles.row}
            className="group relative block rounded-card border border-line bg-surface p-4 has-[a.cover:hover]:bg-hover max-sm:space-y-1.5 sm:table-row sm:rounded-none sm:border-0 sm:last:rounded-b-card"
          >
            <th
              {...roles.rowheader}
              scope="row"
              className={clsx(
                cellStyle,
                "block pb-1 text-start font-medium wrap-anywhere sm:table-cell sm:min-w-44",
              )}
            >
              <Link
                href={rowHref(row)}
                prefetch={false}
                className="cover text-primary hover:underline"
              >
                {title.cell(row)}
              </Link>
            </th>
            {others.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const cellStyle =
  "min-w-0 sm:border-line sm:border-b sm:px-4 sm:py-3 sm:align-top sm:first:border-l sm:first:pl-5 sm:last:border-r sm:last:pr-5 sm:group-last:first:rounded-bl-card sm:group-last:last:rounded-br-card";

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row);
  const isEmpty = content === undefined || content === null || content === "";
  return (
    <td
      {...roles.cell}
      className={clsx(
        cellStyle,
        isEmpty
          ? "max-sm:hidden"
          : "max-sm:grid max-sm:grid-cols-[5rem_1fr] max-sm:gap-x-2 xs:max-sm:grid-cols-[6rem_1fr]",
        column.align === "end" && "tabular-nums sm:text-end",
        shownFrom[column.from ?? "sm"],
      )}
    >
      <span aria-hidden className="pt-px text-muted text-sm sm:hidden">
        {column.header}
      </span>
      <div className="min-w-0">{isEmpty ? "—" : content}</div>
    </td>
  );
}

/** On a phone only what can be sorted by is left of the head, as a line of links above the cards. */
function Head<Row>({ columns }: { columns: Column<Row>[] }) {
  const canSort = columns.some(({ sort }) => sort);
  return (
    <thead
      {...roles.rowgroup}
      className={clsx(
        "sm:not-sr-only sm:table-header-group",
        canSort ? "block pb-3" : "sr-only",
        "roomy:sm:sticky roomy:sm:top-header roomy:sm:z-10",
      )}
    >
      <tr {...roles.row} className="flex flex-wrap items-center gap-2 sm:table-row">
        {columns.map((column) => (
          <th
            key={column.key}
            {...roles.columnheader}
            scope="col"
            aria-sort={column.sort?.direction}
            className={clsx(
              "border-line text-sm sm:border-y sm:bg-neutral-soft sm:px-4 sm:py-2 sm:first:rounded-tl-card sm:first:border-l sm:first:pl-5 sm:last:rounded-tr-card sm:last:border-r sm:last:pr-5",
              "font-medium text-muted",
              column.align === "end" ? "sm:text-end" : "text-start",
              !column.sort && "max-sm:sr-only",
              shownFrom[column.from ?? "sm"],
            )}
          >
            {column.sort ? <SortLink column={column} sort={column.sort} /> : column.header}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const arrows = { ascending: ArrowUp, descending: ArrowDown, none: ArrowUpDown };

type SortProps<Row> = { column: Column<Row>; sort: NonNullable<Column<Row>["sort"]> };

function SortLink<Row>({ column, sort }: SortProps<Row>) {
  const Arrow = arrows[sort.direction];
  return (
    <Link
      href={sort.href}
      prefetch={false}
      scroll={false}
      className="inline-flex min-h-8 items-center gap-1 rounded-control hover:text-ink max-sm:border max-sm:border-control max-sm:bg-surface max-sm:px-2.5 sm:min-h-6"
    >
      <span className="sr-only">Sort by </span>
      {column.header}
      <Arrow aria-hidden className={clsx("size-3.5", sort.direction === "none" && "opacity-50")} />
    </Link>
  );
}
