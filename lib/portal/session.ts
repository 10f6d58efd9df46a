import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { Role } from "@/lib/contract/common";
import { ProblemError } from "@/lib/contract/problem";
import type { Session } from "@/lib/contract/session";
import { asRoute } from "./as-route";
import { bearerSession } from "./bearer";
import { PageFailure } from "./page-failure";
import { platform } from "./platform";
import { signInPath } from "./return-to";
import { readHeld } from "./session-cookie";

/** `server.ts` sets it to the path and query of every request that it hands to Next, whatever the client sent. */
const pathHeader = "x-portal-path";

/** The session of this request's person, read from the platform once per request; null when signed out. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const held = await readHeld();
  if (!held) return null;
  try {
    return held.bearer
      ? await bearerSession(held.bearer, held.token)
      : await platform("getSession");
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) return null;
    throw new PageFailure(error);
  }
});

/** The session, or the way to the sign-in page and back here. */
export async function requireSession(): Promise<Session> {
  return (await currentSession()) ?? (await toSignIn());
}

/** Ends the rendering with the way to the sign-in page and back to the page that was asked for. */
export async function toSignIn(): Promise<never> {
  redirect(asRoute(signInPath((await headers()).get(pathHeader))));
}

/** The role that a session's account gives; an account of an unknown type is treated as a client's. */
export function roleOf({ account }: Session): Role {
  const role = Role.safeParse(account.type);
  return role.success ? role.data : "Client";
}
