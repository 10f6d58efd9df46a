import type { Route } from "next";

export const tokensHref: Route = "/settings/api-tokens";

export function tokenHref(tokenId: string): Route {
  return `/settings/api-tokens/${tokenId}`;
}

export function editTokenHref(tokenId: string): Route {
  return `/settings/api-tokens/${tokenId}/edit`;
}
