import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import type { Account } from "./account";

/** Node has no Unix sockets on Windows; there the server listens on loopback behind a password. */
export type EndpointKind = "socket" | "tcp";

/** Where one run of the server listens, as its settings and as a client's. */
export type Endpoint = {
  settings: Record<string, string>;
  client: { host: string; port: number; password: string | undefined };
  /** Removes what a run leaves outside the cluster's own directory. */
  cleanUp(): void;
};

export function usualEndpoint(): EndpointKind {
  return process.platform === "win32" ? "tcp" : "socket";
}

/** With a `password` on loopback, without one on a socket that only the account (and root) can open. */
export async function endpointIn(
  root: string,
  account: Account,
  password: string | undefined,
): Promise<Endpoint> {
  if (password) return loopbackEndpoint(password);
  const directory = socketDirectory(root);
  account.makeDirectory(directory);
  return {
    settings: {
      listen_addresses: "",
      port: String(socketPort),
      unix_socket_directories: `"${directory.replaceAll('"', '""')}"`,
      unix_socket_permissions: "0700",
    },
    client: { host: directory, port: socketPort, password: undefined },
    cleanUp: () =>
      directory.startsWith(root) || rmSync(directory, { recursive: true, force: true }),
  };
}

async function loopbackEndpoint(password: string): Promise<Endpoint> {
  const port = await freePort();
  return {
    settings: { listen_addresses: "127.0.0.1", port: String(port), unix_socket_directories: "" },
    client: { host: "127.0.0.1", port, password },
    cleanUp: () => {},
  };
}

/** Only names the socket's file: nothing listens on a port of the machine. */
const socketPort = 5432;

/** The system cuts a socket's path at 103 (macOS) or 107 bytes, so a deep directory gets a short one elsewhere. */
function socketDirectory(root: string) {
  const inside = path.join(root, "run");
  if (Buffer.byteLength(path.join(inside, `.s.PGSQL.${socketPort}`)) <= 103) return inside;
  const key = createHash("sha256").update(root).digest("hex").slice(0, 16);
  return path.join(os.tmpdir(), `program-portal-${key}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
