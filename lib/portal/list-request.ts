import "server-only";

/** The query of a page as Next hands it over. */
export type PageQuery = Record<string, string | string[] | undefined>;

/** What the address of a list asks for; everything that makes no sense falls back to the default. */
export type ListRequest = {
  search: string;
  status: string | undefined;
  /** One of the sortable paths, with "-" in front for descending. */
  order: string;
  /** From 1. */
  page: number;
  rows: number;
};

const rowChoices = [10, 25, 50, 100];

/** Reads `q`, `status`, `sort`, `page` and `rows`; a sort by an unlisted path is the default order. */
export function listRequest(
  query: PageQuery,
  { sortable, order }: { sortable: readonly string[]; order: string },
): ListRequest {
  const sort = one(query.sort) ?? "";
  const rows = Number(one(query.rows));
  const page = Number(one(query.page));
  return {
    search: one(query.q)?.trim() ?? "",
    status: one(query.status),
    order: sortable.includes(sort.replace(/^-/, "")) ? sort : order,
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    rows: rowChoices.includes(rows) ? rows : 10,
  };
}

/** The part of a list that a request asks for, in the words of the platform. */
export function pageOf({ page, rows, order }: ListRequest) {
  return { limit: rows, offset: (page - 1) * rows, order: `${order},id` };
}

function one(value: string | string[] | undefined) {
  return Array.isArray(value) ? value[0] : value;
}
