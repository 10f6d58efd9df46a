import "server-only";

/** The query of a page as Next hands it over. */
export type PageQuery = Record<string, string | string[] | undefined>;

/** What Next hands to a page. */
export type SearchParams = Promise<PageQuery>;

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

/** Rows of a table on one page. */
const rowChoices = [10, 25, 50, 100];

/** Cards stand in rows of two or three, which these sizes fill. */
export const cardChoices = [12, 24, 48, 96];

/** Reads `q`, `status`, `sort`, `page` and `rows`; a sort by an unlisted path is the default order. */
export function listRequest(
  query: PageQuery,
  { sortable, order }: { sortable: readonly string[]; order: string },
): ListRequest {
  const sort = textParam(query.sort) ?? "";
  return {
    search: textParam(query.q) ?? "",
    status: textParam(query.status),
    order: sortable.includes(sort.replace(/^-/, "")) ? sort : order,
    page: pageParam(query.page),
    rows: sizeParam(query.rows, rowChoices) ?? 10,
  };
}

/** The part of a list that a request asks for, in the words of the platform. */
export function pageOf({ page, rows, order }: ListRequest) {
  return { limit: rows, offset: (page - 1) * rows, order: `${order},id` };
}

/** One text of an address, trimmed; of a repeated parameter the first. */
export function textParam(value: string | string[] | undefined): string | undefined {
  const text = (Array.isArray(value) ? value[0] : value)?.trim();
  return text || undefined;
}

/** The page number of an address; 1 for anything that is none. */
export function pageParam(value: string | string[] | undefined): number {
  const page = Number(textParam(value));
  return Number.isSafeInteger(page) && page > 0 && page <= 100_000 ? page : 1;
}

/** The page size of an address, when it is one of `choices`. */
export function sizeParam(value: string | string[] | undefined, choices: readonly number[]) {
  const size = Number(textParam(value));
  return choices.includes(size) ? size : undefined;
}
