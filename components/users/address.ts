import type { Route } from "next";

export const usersHref: Route = "/settings/users";
export const inviteHref: Route = "/settings/users/new";

export function userHref(accountUserId: string): Route {
  return `/settings/users/${accountUserId}`;
}
