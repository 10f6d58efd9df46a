import type { Route } from "next";
import { type ListParams, listHref } from "./list-href";

type Order = { pathname: Route; params: ListParams; order: string };

/** The sorting of a column by `path`: where its head leads and how the list stands now. */
export function sortBy(path: string, { pathname, params, order }: Order) {
  const isSorted = order.replace(/^-/, "") === path;
  const isDescending = order.startsWith("-");
  const sort = isSorted && !isDescending ? `-${path}` : path;
  return {
    href: listHref(pathname, { ...params, sort, page: undefined }),
    direction: isSorted ? directions[isDescending ? "down" : "up"] : directions.none,
  };
}

const directions = { up: "ascending", down: "descending", none: "none" } as const;
