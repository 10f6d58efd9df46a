import "server-only";
import { type CallInput, call } from "@/lib/client/call";
import type { Endpoint } from "@/lib/contract/endpoint";
import { type EndpointName, endpoints, type ResultOf } from "@/lib/contract/endpoints";
import { readSessionToken } from "./session-cookie";
import { transport } from "./transport";

/** Calls the platform as the signed-in person. The platform authorises; a refusal is a `ProblemError`. */
export async function platform<Name extends EndpointName>(
  name: Name,
  input: CallInput<Name> = {},
): Promise<ResultOf<Name>> {
  return call(name, input, await callerOf(name));
}

/** As whom `name` is called: signing in must work with a stale session in the browser, hence without one. */
export async function callerOf(name: EndpointName) {
  const { roles }: Endpoint = endpoints[name];
  if (roles.includes("Anyone")) return { transport: transport() };
  return { transport: transport(), token: await readSessionToken() };
}
