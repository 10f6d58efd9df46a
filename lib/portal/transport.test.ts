import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call } from "@/lib/client/call";
import { ProblemError } from "@/lib/contract/problem";
import { remoteTransport } from "./transport";

const seen: { url?: string; token?: string; body: string }[] = [];
const server = createServer(async (request, response) => {
  const body = await textOf(request);
  seen.push({ url: request.url, token: request.headers.authorization, body });
  if (request.url?.includes("SLOW")) return;
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ id: "PRG-1111-2222" }));
});
let base = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${portOf(server.address())}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("a remote platform", () => {
  test("is found whichever way its address is written", async () => {
    for (const end of ["", "/", "/public", "/public/", "/public/v1", "/public/v1/"]) {
      const transport = remoteTransport(base + end);
      const input = { params: { programId: "PRG-1111-2222" }, query: "select=-audit" };
      await call("getProgram", input, { transport, token: "t" });
      expect(seen.at(-1)).toMatchObject({
        url: "/public/v1/program/programs/PRG-1111-2222?select=-audit",
        token: "Bearer t",
      });
    }
  });

  test("is sent the body of a write", async () => {
    await call("createProgram", { body: { name: "Ž" } }, { transport: remoteTransport(base) });
    expect(seen.at(-1)?.body).toBe('{"name":"Ž"}');
  });

  test("is sent a form while it is read, for as long as that takes", async () => {
    const pieces = ["--x", "\r\n\r\n", "--x--"];
    const stream = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await delay(60);
        const piece = pieces.shift();
        if (piece === undefined) return controller.close();
        controller.enqueue(new TextEncoder().encode(piece));
      },
    });
    const form = { type: "multipart/form-data; boundary=x", stream };
    const params = { enrollmentId: "ENR-1" };
    await call("createAttachment", { params, form }, { transport: remoteTransport(base, 50) });
    expect(seen.at(-1)?.body).toBe("--x\r\n\r\n--x--");
  });

  test("that doesn't answer in time is a 504, one that isn't there a 503", async () => {
    const params = { programId: "SLOW" };
    const late = call("getProgram", { params }, { transport: remoteTransport(base, 50) });
    await expect(late).rejects.toMatchObject({ problem: { status: 504 } });
    const nowhere = remoteTransport("http://127.0.0.1:1");
    const never = call("getProgram", { params }, { transport: nowhere });
    await expect(never).rejects.toBeInstanceOf(ProblemError);
    await expect(never).rejects.toMatchObject({ problem: { status: 503 } });
  });
});

async function textOf(request: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

/** A server that listens on TCP has an address object. */
function portOf(address: ReturnType<typeof server.address>) {
  return (address as AddressInfo).port;
}
