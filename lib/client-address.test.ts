import { expect, test } from "vitest";
import { clientAddress } from "./client-address";

function seen(connection: string, forwarded: string | undefined, proxies: number) {
  const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  const socket = { remoteAddress: connection };
  // The function reads nothing else of a socket.
  return clientAddress({ headers, socket: socket as never }, proxies);
}

test("without a proxy the connection says where a request comes from, whatever its client writes", () => {
  expect(seen("203.0.113.7", "198.51.100.1", 0)).toBe("203.0.113.7");
  expect(seen("::ffff:203.0.113.7", undefined, 0)).toBe("203.0.113.7");
});

test("behind proxies it is the address that the outermost of them has seen", () => {
  expect(seen("10.0.0.1", "203.0.113.7", 1)).toBe("203.0.113.7");
  expect(seen("10.0.0.2", "203.0.113.7, 10.0.0.1", 2)).toBe("203.0.113.7");
});

test("what a client writes in front of it counts for nothing", () => {
  expect(seen("10.0.0.1", "127.0.0.1, 203.0.113.7", 1)).toBe("203.0.113.7");
  expect(seen("10.0.0.2", "127.0.0.1, 203.0.113.7, 10.0.0.1", 2)).toBe("203.0.113.7");
});

test("a request that has come past the proxies is the connection's", () => {
  expect(seen("203.0.113.7", undefined, 1)).toBe("203.0.113.7");
});
