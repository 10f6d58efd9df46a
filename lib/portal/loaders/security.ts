import "server-only";
import { cache } from "react";
import { load } from "./load";

/** How the person's own sign-in is protected, read once per request. */
export const loadSignInSecurity = cache(() => load("getSignInSecurity"));

/** Where the person is signed in, the session of this request first. */
export async function loadOwnSessions() {
  const { data } = await load("listSessions");
  return data.toSorted((one, other) => Number(other.isCurrent) - Number(one.isCurrent));
}
