import type { Route } from "next";

export type ListParams = Record<string, string | number | undefined>;

/** The address of the same list with other parameters; those that are undefined or empty are left out. */
export function listHref(pathname: Route, params: ListParams): Route {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== "") query.set(name, String(value));
  }
  return query.size > 0 ? withQuery(pathname, query) : pathname;
}

/** A route stays the same route whatever query follows it. */
function withQuery(pathname: Route, query: URLSearchParams): Route {
  return `${pathname}?${query}` as Route;
}
