import { once } from "node:events";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { createPatientServer, type Patience } from "./patient-server";

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

const quick: Partial<Patience> = {
  headersMs: 300,
  bodyMs: 300,
  progressMs: 300,
  progressBytes: 300,
};

async function open(changes: Partial<Patience> = quick, listener = readAll) {
  const server = createPatientServer(listener, changes);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

async function readAll(request: IncomingMessage, response: ServerResponse) {
  let bytes = 0;
  try {
    for await (const chunk of request) bytes += chunk.length;
    response.end(`read ${bytes}`);
  } catch {
    response.destroy();
  }
}

/** A connection that a test writes to as slowly as it likes. */
function client(port: number) {
  const socket = connect(port, "127.0.0.1");
  let said = "";
  socket.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  socket.on("error", () => undefined);
  const closed = once(socket, "close");
  /** Pieces with `everyMs` between them, until the server has hung up. */
  const drip = async (pieces: string[], everyMs: number) => {
    for (const piece of pieces) {
      if (socket.destroyed || !socket.writable) return;
      socket.write(piece);
      await delay(everyMs);
    }
  };
  return { socket, drip, closed, said: () => said };
}

const head = (type: string, length: number) =>
  `POST /public/v1/x HTTP/1.1\r\nhost: a\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n\r\n`;
const upload = "multipart/form-data; boundary=x";

describe("a slow client", () => {
  it("that never finishes its headers is cut, however steadily it goes on", async () => {
    const slow = client(await open());
    await slow.drip(
      ["GET / HTTP/1.1\r\n", ...Array.from({ length: 40 }, (_, at) => `x-${at}: 1\r\n`)],
      50,
    );
    await slow.closed;
    expect(slow.said()).toMatch(/^HTTP\/1.1 408 /);
  });

  it("that never finishes its JSON is cut", async () => {
    const slow = client(await open());
    await slow.drip([head("application/json", 10_000), ..."x".repeat(40).split("")], 50);
    await slow.closed;
    expect(slow.said()).toMatch(/^HTTP\/1.1 408 [\s\S]*"Request Timeout"/);
  });

  it("that trickles an upload is cut", async () => {
    const slow = client(await open());
    await slow.drip([head(upload, 10_000), ..."x".repeat(40).split("")], 50);
    await slow.closed;
    expect(slow.said()).toMatch(/^HTTP\/1.1 408 /);
  });

  it("whose upload comes slowly but steadily is heard to the end, longer than any period", async () => {
    const slow = client(await open());
    const pieces = Array.from({ length: 24 }, () => "x".repeat(100));
    await slow.drip([head(upload, 2400), ...pieces], 50);
    await expect.poll(slow.said).toContain("read 2400");
    slow.socket.destroy();
  });

  it("isn't blamed for a body that nobody reads", async () => {
    const busy = client(
      await open(quick, async (request, response) => {
        await delay(900);
        await readAll(request, response);
      }),
    );
    busy.socket.write(head("application/json", 200_000) + "x".repeat(200_000));
    await expect.poll(busy.said, { timeout: 3000 }).toContain("read 200000");
    busy.socket.destroy();
  });
});

it("headers of more than 16 kB are a 431", async () => {
  const wide = client(await open());
  wide.socket.write(`GET / HTTP/1.1\r\nhost: a\r\nx: ${"x".repeat(17_000)}\r\n\r\n`);
  await wide.closed;
  expect(wide.said()).toMatch(/^HTTP\/1.1 431 /);
});

it("an address of more than 10,000 characters is a 414 problem", async () => {
  const port = await open();
  const answer = await fetch(`http://127.0.0.1:${port}/?${"x".repeat(10_000)}`);
  expect(answer.status).toBe(414);
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
  expect(await answer.json()).toMatchObject({ status: 414, title: "URI Too Long" });
  expect((await fetch(`http://127.0.0.1:${port}/?${"x".repeat(9000)}`)).status).toBe(200);
});

describe("connections", () => {
  it("of one address beyond the limit are closed, and counted no longer once they are gone", async () => {
    const port = await open({ ...quick, headersMs: 5000, connectionsPerAddress: 3 });
    const first = [client(port), client(port), client(port)];
    await Promise.all(first.map(({ socket }) => once(socket, "connect")));
    const fourth = client(port);
    await fourth.closed;
    for (const { socket } of first) socket.destroy();
    await Promise.all(first.map(({ closed }) => closed));
    await expect.poll(async () => (await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  });

  it("of a proxy are many people's", async () => {
    const port = await open({
      ...quick,
      headersMs: 5000,
      connectionsPerAddress: 1,
      trustedProxies: 1,
    });
    const first = client(port);
    await once(first.socket, "connect");
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    first.socket.destroy();
  });
});
