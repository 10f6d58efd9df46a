import { type CallInput, call, platformBase } from "../lib/client/call";
import type { EndpointName, ResultOf } from "../lib/contract/endpoints";
import { type AccountKey, accounts } from "../lib/platform/seed/accounts";

/** Calls one operation of the platform over HTTP; a refusal rejects with a `ProblemError`. */
export type Platform = <Name extends EndpointName>(
  name: Name,
  input?: CallInput<Name>,
) => Promise<ResultOf<Name>>;

/** The platform of the instance at `url`, as seen with the demo token of an account. */
export type World = (account: AccountKey) => Platform;

export function worldAt(url: string): World {
  const transport = (request: Request) =>
    fetch(new Request(`${url}/public/v1${request.url.slice(platformBase.length)}`, request));
  return (account) =>
    (name, input = {}) =>
      call(name, input, { transport, token: accounts[account].token });
}
