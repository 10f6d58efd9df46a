import { type LookupAddress, type LookupOptions, lookup as resolve } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { Agent, type Dispatcher, request as send } from "undici";

/** A request to a system that is not ours. */
export type EgressRequest = { url: string; headers: Record<string, string>; body: string };
export type EgressAnswer = { status: number; text: string };

/** The only way out of this process. */
export type Egress = {
  /** Posts and answers what came back, or rejects with an EgressFailure. */
  post(request: EgressRequest): Promise<EgressAnswer>;
  /** Throws the EgressFailure that is certain for this address before anything is sent. */
  check(url: string): void;
};

/** For those who have nobody to call. */
export const noEgress: Egress = {
  post: () => Promise.reject(new EgressFailure("address")),
  check: () => undefined,
};

export type EgressReason =
  | "address"
  | "connection"
  | "encoding"
  | "redirect"
  | "size"
  | "timeout"
  | "url";

/** Nothing usable came back. The message is for those who own the address and names nothing of our network. */
export class EgressFailure extends Error {
  constructor(readonly reason: EgressReason) {
    super(texts[reason]);
    this.name = "EgressFailure";
  }
}

const texts: Record<EgressReason, string> = {
  address: "The address does not lead to a public server.",
  connection: "No connection could be made.",
  encoding: "The answer is compressed, although it was asked for as it is.",
  redirect: "The answer is a redirect, which is not followed.",
  size: "The answer is larger than 1 MB.",
  timeout: "No complete answer came in time.",
  url: "The address has to start with https:// and may hold no user name or password.",
};

const maxBytes = 1_000_000;

type Settings = {
  /** Lifts the guard on addresses and allows plain http: for development and tests (decision 009). */
  allowPrivate: boolean;
  timeoutMs?: number;
  /** How names become addresses. */
  lookup?: (
    hostname: string,
    options: LookupOptions & { all: true },
    done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
  ) => void;
};

/**
 * Makes the way out: https to public addresses only, without redirects, cookies, proxies or decompression, 10 s
 * and 1 MB at most. Names are judged by the very addresses that the socket connects to, so that a name which
 * resolves to another address a moment later gains nothing.
 */
export function createEgress({
  allowPrivate,
  timeoutMs = 10_000,
  lookup = resolve,
}: Settings): Egress & { close(): Promise<void> } {
  const isAllowed = (address: string) => allowPrivate || isPublic(address);
  const agent = new Agent({
    allowH2: false,
    connect: { lookup: guarded(lookup, isAllowed), timeout: timeoutMs },
    keepAliveTimeout: 1000,
  });
  const post: Egress["post"] = async ({ url, headers, body }) => {
    const address = acceptable(url, { allowPrivate, isAllowed });
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const answer = await send(address, {
        dispatcher: agent,
        method: "POST",
        headers: { ...headers, "accept-encoding": "identity" },
        body,
        signal,
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
      });
      return { status: answer.statusCode, text: await textOf(answer) };
    } catch (error) {
      throw failureOf(error, signal);
    }
  };
  const check = (url: string) => void acceptable(url, { allowPrivate, isAllowed });
  return { post, check, close: () => agent.destroy() };
}

/**
 * Whether the address is one of the public internet. IPv6 gives out nothing but 2000::/3; the library calls
 * everything unicast that it has no other name for.
 */
function isPublic(text: string) {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (address.range() !== "unicast") return false;
  return address.kind() === "ipv4" || address.match(ipaddr.parseCIDR("2000::/3"));
}

/** A host written as a number in any spelling is an address by now, and no lookup would see it. */
function acceptable(
  text: string,
  { allowPrivate, isAllowed }: { allowPrivate: boolean; isAllowed: (address: string) => boolean },
) {
  const url = URL.parse(text);
  const schemes = allowPrivate ? ["https:", "http:"] : ["https:"];
  if (!url || !schemes.includes(url.protocol) || url.username || url.password) {
    throw new EgressFailure("url");
  }
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !isAllowed(host)) throw new EgressFailure("address");
  return url;
}

function guarded(
  lookup: NonNullable<Settings["lookup"]>,
  isAllowed: (address: string) => boolean,
): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, []);
      const [first] = addresses;
      if (!first || !addresses.every(({ address }) => isAllowed(address))) {
        return done(new EgressFailure("address"), []);
      }
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };
}

async function textOf({ statusCode, headers, body }: Dispatcher.ResponseData) {
  const refusal = refusalOf(statusCode, headers["content-encoding"]);
  if (refusal) {
    body.on("error", () => undefined).destroy();
    throw refusal;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxBytes) throw new EgressFailure("size");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function refusalOf(status: number, encoding: string | string[] | undefined) {
  if (status >= 300 && status < 400) return new EgressFailure("redirect");
  const isPlain = encoding === undefined || encoding === "identity";
  return isPlain ? undefined : new EgressFailure("encoding");
}

function failureOf(error: unknown, signal: AbortSignal) {
  if (error instanceof EgressFailure) return error;
  if (signal.aborted) return new EgressFailure("timeout");
  const code = error instanceof Error ? Reflect.get(error, "code") : undefined;
  const isLate = typeof code === "string" && /TIMEOUT$|ETIMEDOUT/.test(code);
  return new EgressFailure(isLate ? "timeout" : "connection");
}
