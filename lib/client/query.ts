import type { Filter } from "./filter";

/**
 * What a list may be asked: `order` and `select` in the words of contract §3.3 and §4, `limit` at most 100.
 * `filter` comes from the functions of `filter.ts`, which encode what a person typed.
 */
export type ListQuery = {
  limit?: number;
  offset?: number;
  order?: string;
  select?: string;
  filter?: Filter;
};

/** The query string without "?"; the filter is a bare piece of it, never `rql=` (contract §3.1). */
export function queryString({ limit, offset, order, select, filter }: ListQuery): string {
  const pieces = [
    limit === undefined ? undefined : `limit=${limit}`,
    offset ? `offset=${offset}` : undefined,
    order ? `order=${encodeURI(order)}` : undefined,
    select ? `select=${encodeURI(select)}` : undefined,
    filter,
  ];
  return pieces.filter((piece) => piece !== undefined).join("&");
}
