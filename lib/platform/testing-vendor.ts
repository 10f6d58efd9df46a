import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as the vendor's system received it. */
// biome-ignore lint/suspicious/noExplicitAny: bodies of every shape are read in assertions
export type Received = { headers: IncomingHttpHeaders; body: any };
type Answer = (received: Received, response: ServerResponse) => unknown;

/** A vendor's own system: a real server that keeps what it was asked and answers as the test says. */
export async function vendorSystem(initial: Answer = unchanged) {
  const received: Received[] = [];
  let answer = initial;
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const one = { headers: request.headers, body: JSON.parse(text) };
    received.push(one);
    await answer(one, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/validate`,
    received,
    answers(next: Answer) {
      answer = next;
      received.length = 0;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type VendorSystem = Awaited<ReturnType<typeof vendorSystem>>;

function portOf(address: AddressInfo | string | null) {
  if (typeof address === "object" && address) return address.port;
  throw new Error("The vendor's system has no port.");
}

/** Sends the object back as it came. */
export function unchanged({ body }: Received, response: ServerResponse) {
  sendJson(response, body);
}

/** Sends the object back with `change` made to it. */
export function changed(change: (enrollment: Received["body"]) => unknown): Answer {
  return ({ body }, response) => {
    change(body);
    sendJson(response, body);
  };
}

export function sendJson(response: ServerResponse, json: unknown, status = 200) {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(json));
}
