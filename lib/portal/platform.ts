import "server-only";
import { headers } from "next/headers";
import { type CallInput, call } from "@/lib/client/call";
import type { Endpoint } from "@/lib/contract/endpoint";
import { type EndpointName, endpoints, type ResultOf } from "@/lib/contract/endpoints";
import { addressHeader, originHeader } from "@/lib/contract/headers";
import { ownOrigin } from "./own-origin";
import { readSessionToken } from "./session-cookie";
import { transport } from "./transport";

/** Calls the platform as the signed-in person. The platform authorises; a refusal is a `ProblemError`. */
export async function platform<Name extends EndpointName>(
  name: Name,
  input: CallInput<Name> = {},
): Promise<ResultOf<Name>> {
  return call(name, input, await callerOf(name));
}

/** The same as whoever holds `token`, for trying a token that nobody is signed in with yet. */
export async function platformAs<Name extends EndpointName>(
  token: string,
  name: Name,
  input: CallInput<Name> = {},
): Promise<ResultOf<Name>> {
  return call(name, input, { ...(await callerOf(name)), token });
}

/** As whom `name` is called: signing in must work with a stale session in the browser, hence without one. */
export async function callerOf(name: EndpointName) {
  const { roles }: Endpoint = endpoints[name];
  const ways = { transport: transport(), headers: await personOf() };
  if (roles.includes("Anyone")) return ways;
  return { ...ways, token: await readSessionToken() };
}

/** Who sits in front of this portal: where they come from and with what, which limits and lists of sessions go by. */
async function personOf() {
  const given = await headers();
  const address = given.get(addressHeader) ?? "";
  return {
    [addressHeader]: address,
    "x-forwarded-for": address,
    [originHeader]: ownOrigin(given),
    "user-agent": given.get("user-agent") ?? "",
  };
}
