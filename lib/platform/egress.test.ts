import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { createEgress, type EgressReason } from "./egress";

const guarded = createEgress({ allowPrivate: false, timeoutMs: 2000 });
const open = createEgress({ allowPrivate: true, timeoutMs: 400 });
const servers: Server[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
afterAll(async () => {
  await guarded.close();
  await open.close();
});

async function serve(listener: RequestListener) {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

function post(url: string, { post: send } = guarded) {
  return send({ url, headers: { "content-type": "application/json" }, body: "{}" });
}

function expectFailure(attempt: Promise<unknown>, reason: EgressReason) {
  return expect(attempt).rejects.toMatchObject({ name: "EgressFailure", reason });
}

describe("SSRF: the way out refuses addresses that are not public", () => {
  it.each([
    ["loopback", "127.0.0.1"],
    ["loopback elsewhere", "127.8.9.1"],
    ["loopback in IPv6", "[::1]"],
    ["an IPv4-mapped loopback", "[::ffff:127.0.0.1]"],
    ["an IPv4-mapped loopback in hexadecimal", "[::ffff:7f00:1]"],
    ["an IPv4-compatible loopback", "[::127.0.0.1]"],
    ["NAT64 of loopback", "[64:ff9b::7f00:1]"],
    ["local NAT64 of loopback", "[64:ff9b:1::7f00:1]"],
    ["6to4 of loopback", "[2002:7f00:1::]"],
    ["Teredo", "[2001:0:4136:e378:8000:63bf:3fff:fdd2]"],
    ["10/8", "10.1.2.3"],
    ["172.16/12", "172.31.255.254"],
    ["192.168/16", "192.168.0.1"],
    ["CGNAT", "100.64.0.1"],
    ["the metadata service", "169.254.169.254"],
    ["the metadata service in IPv6", "[fd00:ec2::254]"],
    ["link-local in IPv6", "[fe80::1]"],
    ["site-local in IPv6", "[fec0::1]"],
    ["multicast", "224.0.0.1"],
    ["multicast in IPv6", "[ff02::1]"],
    ["broadcast", "255.255.255.255"],
    ["any address", "0.0.0.0"],
    ["any address in IPv6", "[::]"],
    ["this network", "0.1.2.3"],
    ["benchmarking", "198.18.0.1"],
    ["documentation", "192.0.2.1"],
    ["a decimal spelling", "2130706433"],
    ["an octal spelling", "0177.0.0.1"],
    ["a hexadecimal spelling", "0x7f.0x0.0x0.0x1"],
    ["a short spelling", "127.1"],
    ["full-width digits", "１２７.０.０.１"],
    ["a trailing dot", "127.0.0.1."],
  ])("%s: %s", async (_, host) => {
    await expectFailure(post(`https://${host}/validate`), "address");
  });

  it("a name that means this machine", async () => {
    await expectFailure(post("https://localhost/validate"), "address");
  });
});

describe("SSRF: the way out judges names by the address it connects to", () => {
  function resolving(...answers: string[][]) {
    let calls = 0;
    const egress = createEgress({
      allowPrivate: false,
      timeoutMs: 1000,
      lookup: (_, __, done) => {
        const addresses = answers[Math.min(calls, answers.length - 1)] ?? [];
        calls += 1;
        done(
          null,
          addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
        );
      },
    });
    return { egress, calls: () => calls };
  }

  it.each([
    [["127.0.0.1"]],
    [["::1"]],
    [["::ffff:10.0.0.1"]],
    [["93.184.215.14", "127.0.0.1"]],
    [[]],
  ])("refuses one that resolves to %j", async (addresses) => {
    const { egress } = resolving(addresses);
    await expectFailure(post("https://vendor.example/validate", egress), "address");
    await egress.close();
  });

  it("gives a name that changes its address no second lookup after the check", async () => {
    let reached = 0;
    const port = await serve((_, response) => {
      reached += 1;
      response.end("{}");
    });
    const { egress, calls } = resolving(["127.0.0.1"], ["203.0.113.7"], ["127.0.0.1"]);
    for (const _ of [1, 2, 3]) {
      await expectFailure(post(`https://rebinding.example:${port}/`, egress), "address");
    }
    expect(calls()).toBe(3);
    expect(reached).toBe(0);
    await egress.close();
  });
});

describe("SSRF: the way out refuses", () => {
  it.each([
    ["plain http", "http://vendor.example/"],
    ["a user name and password", "https://user:secret@vendor.example/"],
    ["a user name", "https://user@vendor.example/"],
    ["another scheme", "file:///etc/passwd"],
    ["what is no address", "vendor.example"],
    ["a blank", ""],
  ])("%s", async (_, url) => {
    await expectFailure(post(url), "url");
  });

  it("credentials also when private addresses are allowed", async () => {
    await expectFailure(post("http://user:secret@127.0.0.1:9/", open), "url");
  });

  it("a redirect to loopback, and does not follow it", async () => {
    let followed = 0;
    const target = await serve((_, response) => {
      followed += 1;
      response.end("{}");
    });
    const port = await serve((_, response) => {
      response.writeHead(307, { location: `http://127.0.0.1:${target}/` }).end();
    });
    await expectFailure(post(`http://127.0.0.1:${port}/`, open), "redirect");
    expect(followed).toBe(0);
  });

  it("a slow-loris body, within its total time", async () => {
    const port = await serve((_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const timer = setInterval(() => response.write(" "), 50);
      response.on("close", () => clearInterval(timer));
    });
    const startedAt = Date.now();
    await expectFailure(post(`http://127.0.0.1:${port}/`, open), "timeout");
    expect(Date.now() - startedAt).toBeLessThan(3000);
  });

  it("a server that says nothing", async () => {
    const port = await serve(() => {});
    await expectFailure(post(`http://127.0.0.1:${port}/`, open), "timeout");
  });

  it("an endless body, and hangs up", async () => {
    const hungUp = Promise.withResolvers<void>();
    const port = await serve((_, response) => {
      response.on("close", hungUp.resolve);
      const chunk = "x".repeat(100_000);
      const pour = (): void => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once("drain", pour);
      };
      pour();
    });
    const patient = createEgress({ allowPrivate: true });
    await expectFailure(post(`http://127.0.0.1:${port}/`, patient), "size");
    await hungUp.promise;
    await patient.close();
  });

  it("a gzip bomb, without unpacking it", async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const port = await serve((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
    });
    await expectFailure(post(`http://127.0.0.1:${port}/`, open), "encoding");
  });

  it("a connection that nobody takes", async () => {
    const port = await serve(() => {});
    await new Promise((resolve) => servers.pop()?.close(resolve));
    await expectFailure(post(`http://127.0.0.1:${port}/`, open), "connection");
  });

  it("an answer that breaks off", async () => {
    const port = await serve((_, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("{");
      setTimeout(() => response.destroy(), 20);
    });
    await expectFailure(post(`http://127.0.0.1:${port}/`, open), "connection");
  });

  it("a server that speaks no TLS", async () => {
    const port = await serve((_, response) => response.end("{}"));
    await expectFailure(post(`https://127.0.0.1:${port}/`, open), "connection");
  });
});

it("posts what it is given, without cookies, and answers status and text", async () => {
  const seen: { headers: NodeJS.Dict<string | string[]>; body: string }[] = [];
  const port = await serve(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    seen.push({ headers: request.headers, body });
    response.writeHead(422, { "set-cookie": "id=1" }).end('{"ä":1}');
  });
  const url = `http://127.0.0.1:${port}/`;
  const patient = createEgress({ allowPrivate: true });
  for (const _ of [1, 2]) {
    expect(await post(url, patient)).toEqual({ status: 422, text: '{"ä":1}' });
  }
  await patient.close();
  expect(seen.map(({ body }) => body)).toEqual(["{}", "{}"]);
  expect(seen[1]?.headers).not.toHaveProperty("cookie");
});

it("takes no proxy from the environment", async () => {
  let proxied = 0;
  const proxy = await serve((_, response) => {
    proxied += 1;
    response.end("{}");
  });
  const port = await serve((_, response) => response.end('"direct"'));
  for (const name of ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY"]) {
    vi.stubEnv(name, `http://127.0.0.1:${proxy}`);
  }
  const egress = createEgress({ allowPrivate: true });
  expect((await post(`http://127.0.0.1:${port}/`, egress)).text).toBe('"direct"');
  await egress.close();
  expect(proxied).toBe(0);
});
