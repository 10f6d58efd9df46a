import type { IncomingMessage } from "node:http";

/**
 * The address of the client of a request: that of the connection, or, behind `trustedProxies` proxies of the
 * operator's, the one that the outermost of them has seen. What a client writes into `X-Forwarded-For` itself stands
 * further to the left and never counts.
 */
export function clientAddress(
  { headers, socket }: Pick<IncomingMessage, "headers" | "socket">,
  trustedProxies: number,
): string {
  const connection = plain(socket.remoteAddress ?? "unknown");
  if (trustedProxies === 0) return connection;
  const seen = [headers["x-forwarded-for"]]
    .flat()
    .join(",")
    .split(",")
    .map((part) => plain(part.trim()))
    .filter(Boolean);
  return [...seen, connection].at(-1 - trustedProxies) ?? seen[0] ?? connection;
}

/** An IPv4 address without the IPv6 form that sockets give it. */
function plain(address: string) {
  return address.replace(/^::ffff:/, "");
}
