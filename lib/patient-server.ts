import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** What a client may take of this process before it is heard; times in milliseconds. */
export type Patience = {
  /** Until all headers are there. */
  headersMs: number;
  /** Until a body that is no upload is there. */
  bodyMs: number;
  /** In each of these an upload has to bring at least `progressBytes`. */
  progressMs: number;
  progressBytes: number;
  /** An idle connection; longer than proxies keep theirs, so that none is closed under a request. */
  idleMs: number;
  connections: number;
  connectionsPerAddress: number;
  /** How many proxies stand in front: their connections are many people's. */
  trustedProxies: number;
};

export const usualPatience: Patience = {
  headersMs: 15_000,
  bodyMs: 30_000,
  progressMs: 15_000,
  progressBytes: 15_000,
  idleMs: 65_000,
  connections: 10_000,
  connectionsPerAddress: 500,
  trustedProxies: 0,
};

const maxHeaderSize = 16 * 1024;
const maxUrlLength = 10_000;

/**
 * The HTTP server with limits on what nobody needs: headers over 16 kB (431), addresses over 10,000 characters (414),
 * clients that send slower than any line (408), more connections than a household of browsers opens.
 */
export function createPatientServer(listener: Listener, changes: Partial<Patience> = {}): Server {
  const patience = { ...usualPatience, ...changes };
  const server = createServer(
    {
      maxHeaderSize,
      headersTimeout: patience.headersMs,
      // How long a body may take depends on what it is, which `watch` sees.
      requestTimeout: 0,
      connectionsCheckingInterval: Math.min(5000, patience.headersMs / 2),
      keepAliveTimeout: patience.idleMs,
    },
    (request, response) => {
      if ((request.url ?? "").length > maxUrlLength) return refuse(response, tooLong);
      watch(request, response, patience);
      return listener(request, response);
    },
  );
  server.maxConnections = patience.connections;
  server.maxRequestsPerSocket = 10_000;
  if (patience.trustedProxies === 0) limitConnections(server, patience.connectionsPerAddress);
  return server;
}

/** Cuts a request whose body doesn't come on. A body that nobody reads waits for us, not for its sender. */
function watch(request: IncomingMessage, response: ServerResponse, patience: Patience) {
  const { headers, socket } = request;
  if (!headers["transfer-encoding"] && !Number(headers["content-length"] ?? 0)) return;
  const isUpload = /^multipart\//i.test(headers["content-type"] ?? "");
  const enoughBytes = isUpload ? patience.progressBytes : Number.POSITIVE_INFINITY;
  const everyMs = isUpload ? patience.progressMs : patience.bodyMs;
  let seen = socket.bytesRead;
  let isUnread = false;
  const timer = setInterval(() => {
    if (request.complete || request.readableEnded) return stop();
    const arrived = socket.bytesRead - seen;
    seen = socket.bytesRead;
    const wasUnread = isUnread;
    isUnread = request.readableLength > 0;
    if (arrived >= enoughBytes || isUnread || wasUnread) return;
    stop();
    if (!response.headersSent) refuse(response, tooSlow);
    socket.destroySoon();
  }, everyMs);
  timer.unref();
  const stop = () => clearInterval(timer);
  request.once("close", stop);
}

function limitConnections(server: Server, most: number) {
  const open = new Map<string, number>();
  server.on("connection", (socket: Socket) => {
    const address = socket.remoteAddress ?? "";
    const count = (open.get(address) ?? 0) + 1;
    if (count > most) return void socket.destroy();
    open.set(address, count);
    socket.once("close", () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  });
}

type Refusal = { status: number; title: string; section: string; detail: string };

const tooLong: Refusal = {
  status: 414,
  title: "URI Too Long",
  section: "15.5.15",
  detail: "The address is longer than 10,000 characters. Ask for less at once.",
};

const tooSlow: Refusal = {
  status: 408,
  title: "Request Timeout",
  section: "15.5.9",
  detail: "The body of the request did not arrive in time. Send it again.",
};

function refuse(response: ServerResponse, { section, ...problem }: Refusal) {
  const type = `https://tools.ietf.org/html/rfc9110#section-${section}`;
  response.writeHead(problem.status, {
    "content-type": "application/problem+json; charset=utf-8",
    "cache-control": "no-store",
    connection: "close",
  });
  response.end(JSON.stringify({ type, ...problem }));
}
