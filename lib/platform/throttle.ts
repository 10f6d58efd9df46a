import ipaddr from "ipaddr.js";
import type { Endpoint } from "@/lib/contract/endpoint";
import type { EndpointName } from "@/lib/contract/endpoints";
import { addressHeader } from "@/lib/contract/headers";
import type { Context, Scope } from "./context";
import { openLeases } from "./leases";
import type { Limit, Taken } from "./limits";
import type { Rates } from "./rates";
import { secondsLeft, tooMany } from "./refusal";

/** Counts the requests of everybody, shared by all processes on one database. */
export type Throttle = { meet(request: Request): Toll };

/** What one request takes from whose share. Each step throws a 429 that says when to come again. */
export type Toll = {
  /** By its address, before anything is done for it. */
  enter(endpoint: Pick<Endpoint, "roles">): Promise<void>;
  /** By its address, when its token turns out to be no good. */
  turnAway(): Promise<void>;
  /** By its token or session, and by its account where the operation costs others something. */
  admit(scope: Scope, name: EndpointName): Promise<void>;
  /** Tells in the answer how much is left. */
  mark(response: Response): Response;
};

/** Lets everybody pass: for calls that the platform makes of itself. */
export const unthrottled: Throttle = {
  meet: () => ({
    enter: async () => undefined,
    turnAway: async () => undefined,
    admit: async () => undefined,
    mark: (response) => response,
  }),
};

type Share = { limit: Limit; taken: Taken };

/** Counts by `rates`. Requests that don't come over a socket have no address and are counted by their token alone. */
export function openThrottle(context: Pick<Context, "store" | "clock">, rates: Rates): Throttle {
  const leases = openLeases(context);
  const limits = limitsOf(rates);
  const meet = (request: Request): Toll => {
    const shares: Share[] = [];
    const take = async (limit: Limit | undefined, key: string) => {
      if (!limit || key === "") return;
      const took = leases.take(limit, key);
      const taken = took instanceof Promise ? await took : took;
      if (taken.isAllowed && limit.name === "address") return;
      shares.push({ limit, taken });
      if (!taken.isAllowed) throw overdrawn(limit, taken);
    };
    const address = addressOf(request);
    const hasToken = request.headers.has("authorization");
    return {
      async enter({ roles }) {
        await take(limits.address, address);
        const isAnonymous = roles.includes("Anyone") || !hasToken;
        if (isAnonymous) await take(limits.anonymous, address);
      },
      async turnAway() {
        if (hasToken) await take(limits.anonymous, address);
      },
      async admit({ accountId, actor, sessionId }, name) {
        await take(limits.token, sessionId ?? actor.id);
        const extra = costly[name];
        if (extra) await take(limits[extra], accountId);
      },
      mark: (response) => marked(response, shares),
    };
  };
  return { meet };
}

const costly: Partial<Record<EndpointName, "callouts" | "creations">> = {
  validateEnrollment: "callouts",
  validateNewEnrollment: "callouts",
  createApiToken: "creations",
  createWebhook: "creations",
};

function limitsOf(rates: Rates) {
  const limitOf = (name: keyof Rates, seconds: number): Limit | undefined => {
    const points = rates[name];
    return points === undefined ? undefined : { name, points, seconds };
  };
  return {
    token: limitOf("token", 60),
    anonymous: limitOf("anonymous", 60),
    address: limitOf("address", 60),
    callouts: limitOf("callouts", 60),
    creations: limitOf("creations", 3600),
  };
}

/** One who has an IPv6 address has the 2^64 beside it too. */
function addressOf({ headers }: Request) {
  const address = headers.get(addressHeader) ?? "";
  if (!address.includes(":") || !ipaddr.IPv6.isValid(address)) return address;
  return `${ipaddr.IPv6.parse(address).parts.slice(0, 4).join(":")}::/64`;
}

const whose: Record<string, string> = {
  token: "With this token",
  callouts: "For this account",
  creations: "For this account",
};

function overdrawn(limit: Limit, { resetMs }: Taken) {
  const period = limit.seconds === 60 ? "a minute" : "an hour";
  const who = whose[limit.name] ?? "From this address";
  return tooMany(
    resetMs,
    (seconds) =>
      `${who} ${limit.points} of these requests ${period} are possible. Send the next in ${seconds} s.`,
  );
}

/** The fields of draft-ietf-httpapi-ratelimit-headers: quota and window in seconds; remaining and seconds to the reset. */
function marked(response: Response, shares: readonly Share[]) {
  if (shares.length === 0) return response;
  const policy = shares.map(
    ({ limit: { name, points, seconds } }) => `"${name}";q=${points};w=${seconds}`,
  );
  const left = shares.map(
    ({ limit, taken }) => `"${limit.name}";r=${taken.remaining};t=${secondsLeft(taken.resetMs)}`,
  );
  response.headers.set("ratelimit-policy", policy.join(", "));
  response.headers.set("ratelimit", left.join(", "));
  return response;
}
