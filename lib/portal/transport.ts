import "server-only";
import { platformBase } from "@/lib/client/call";
import type { Transport } from "@/lib/client/transport";
import { env } from "@/lib/env";

/** Longer than the platform itself waits for a vendor's system. */
const patienceMs = 15_000;
/** Files take as long as the line between makes them. */
const filePatienceMs = 10 * 60_000;
const registered = Symbol.for("program-portal.platform");

/**
 * The way to the platform: the remote one that PLATFORM_URL names, else the embedded one that `server.ts`
 * registered on `globalThis` under `Symbol.for("program-portal.platform")`.
 */
export function transport(): Transport {
  const { platformUrl } = env();
  return platformUrl ? remoteTransport(platformUrl) : embeddedTransport();
}

/** Whether the platform is another one than this process runs. */
export function isRemote(): boolean {
  return env().platformUrl !== undefined;
}

/** A transport over HTTP; the address may end in "/", "/public" or "/public/v1" (contract §1). */
export function remoteTransport(platformUrl: string, timeoutMs = patienceMs): Transport {
  const base = `${platformUrl.replace(/\/+$/, "").replace(/\/public(\/v1)?$/, "")}/public/v1`;
  return (request) =>
    fetch(new Request(base + request.url.slice(platformBase.length), request), {
      signal: AbortSignal.timeout(carriesFile(request) ? filePatienceMs : timeoutMs),
      cache: "no-store",
    });
}

function carriesFile({ headers }: Request) {
  const isUpload = headers.get("content-type")?.startsWith("multipart/") ?? false;
  return isUpload || !/json|text\/\*/.test(headers.get("accept") ?? "");
}

function embeddedTransport(): Transport {
  const platform: unknown = Reflect.get(globalThis, registered);
  if (isTransport(platform)) return platform;
  return () => Promise.reject(new Error("No platform is registered in this process."));
}

/** `server.ts` is the only writer of the symbol, and what it writes is the embedded platform's `fetch`. */
function isTransport(value: unknown): value is Transport {
  return typeof value === "function";
}
