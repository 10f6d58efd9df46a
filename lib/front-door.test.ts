import { createServer, type IncomingHttpHeaders, request } from "node:http";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, test } from "vitest";
import { readEnv } from "./env";
import { frontDoor } from "./front-door";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

type Sent = { method?: string; headers?: Record<string, string> };
type Answer = { status: number; headers: IncomingHttpHeaders; seen?: IncomingHttpHeaders };

/** A process whose answer tells what came through the door. */
async function processWith(env: Record<string, string> = {}) {
  const isWelcome = frontDoor(readEnv({ NODE_ENV: "production", DEMO: "off", ...env }));
  const server = createServer((incoming, response) => {
    if (isWelcome(incoming, response)) response.end(JSON.stringify(incoming.headers));
  });
  closers.push(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  return (path: string, { method = "GET", headers = {} }: Sent = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const sent = request({ port, path, method, headers, host: "127.0.0.1" }, async (answer) => {
        const body = await text(answer);
        const status = answer.statusCode ?? 0;
        const seen = status === 200 ? JSON.parse(body) : undefined;
        resolve({ status, headers: answer.headers, seen });
      });
      sent.on("error", reject).end();
    });
}

function nonceIn(policy: unknown) {
  return /'nonce-([^']+)'/.exec(String(policy))?.[1];
}

describe("the door that every request comes through", () => {
  test("gives each page a nonce of its own, which its client can't choose", async () => {
    const ask = await processWith();
    const chosen = { "content-security-policy": "script-src 'nonce-mine'" };
    const answers = await Promise.all([ask("/", { headers: chosen }), ask("/")]);
    const nonces = answers.map(({ headers, seen }) => {
      const nonce = nonceIn(headers["content-security-policy"]);
      expect(nonceIn(seen?.["content-security-policy"])).toBe(nonce);
      return nonce;
    });
    expect(nonces).not.toContain("mine");
    expect(new Set(nonces).size).toBe(2);
    expect(Buffer.from(String(nonces[0]), "base64").length).toBe(16);
  });

  test("hands no policy on where no page is made, whatever the client says", async () => {
    const ask = await processWith();
    const headers = { "content-security-policy-report-only": "script-src 'nonce-mine'" };
    const { seen } = await ask("/api/program/programs", { headers });
    expect(Object.keys(seen ?? {}).filter((name) => name.includes("policy"))).toEqual([]);
  });

  test("believes nobody about https and its own name without a trusted proxy", async () => {
    const ask = await processWith();
    const headers = { "x-forwarded-proto": "https", "x-forwarded-host": "evil.example" };
    const answer = await ask("/", { headers });
    expect(answer.headers["strict-transport-security"]).toBeUndefined();
    expect(answer.seen?.["x-forwarded-proto"]).toBe("http");
    expect(answer.seen?.["x-forwarded-host"]).toMatch(/^127\.0\.0\.1:\d+$/);
  });

  test("believes of the person in front what Next says when it asks this very process", async () => {
    const ask = await processWith();
    const { seen } = await ask("/");
    const mark = String(seen?.["x-portal-inside"]);
    const said = { "x-forwarded-host": "localhost:3000", "x-portal-address": "192.0.2.7" };
    const inside = await ask("/sign-in", { headers: { ...said, "x-portal-inside": mark } });
    expect(inside.seen).toMatchObject(said);
    const guess = await ask("/sign-in", { headers: { ...said, "x-portal-inside": "guess" } });
    expect(guess.seen?.["x-portal-address"]).toBe("127.0.0.1");
    expect(guess.seen?.["x-forwarded-host"]).toMatch(/^127\.0\.0\.1:/);
    const api = await ask("/public/v1/program/programs", { headers: { "x-portal-inside": mark } });
    expect(api.seen).not.toHaveProperty("x-portal-inside");
  });

  test("believes the operator's own proxy", async () => {
    const ask = await processWith({ TRUSTED_PROXIES: "1" });
    const headers = { "x-forwarded-proto": "https", "x-forwarded-host": "portal.example" };
    const answer = await ask("/", { headers });
    expect(answer.headers["strict-transport-security"]).toContain("max-age=63072000");
    const origin = "https://portal.example";
    const sent = await ask("/sign-in", { method: "POST", headers: { ...headers, origin } });
    expect(sent.status).toBe(200);
  });

  test("counts ORIGIN as the portal's only address, also towards Next", async () => {
    const ask = await processWith({ DEMO: "off", ORIGIN: "https://portal.example" });
    const post = (origin: string) => ask("/sign-in", { method: "POST", headers: { origin } });
    const { status, seen } = await post("https://portal.example");
    expect(status).toBe(200);
    expect(seen?.["x-forwarded-host"]).toBe("portal.example");
    expect((await post("http://127.0.0.1")).status).toBe(403);
  });

  test("refuses what another site's page sends to actions and to /api, not to the API of tokens", async () => {
    const ask = await processWith();
    const foreign = { method: "POST", headers: { "sec-fetch-site": "cross-site" } };
    for (const path of ["/", "/sign-in", "/api/program/enrollments/ENR-1/attachments"]) {
      const { status, headers } = await ask(path, foreign);
      expect(status).toBe(403);
      expect(headers["content-type"]).toBe("application/problem+json");
    }
    expect((await ask("/public/v1/program/programs", foreign)).status).toBe(200);
    expect((await ask("/public/v1evil", foreign)).status).toBe(403);
  });

  test("sends who came by plain http through the proxy to https, to the portal's own name", async () => {
    const ask = await processWith({
      DEMO: "off",
      ORIGIN: "https://portal.example",
      TRUSTED_PROXIES: "1",
    });
    const headers = { "x-forwarded-proto": "http", host: "evil.example" };
    const answer = await ask("/program/programs?q=a", { headers });
    expect(answer.status).toBe(308);
    expect(answer.headers.location).toBe("https://portal.example/program/programs?q=a");
    expect((await ask("/healthz", { headers })).status).toBe(200);
  });

  test("neither answers nor redirects requests of the API that came by plain http", async () => {
    const ask = await processWith({ ORIGIN: "https://portal.example", TRUSTED_PROXIES: "1" });
    const headers = { "x-forwarded-proto": "http" };
    for (const path of ["/public/v1/program/programs", "/v1/program/programs", "/api/x"]) {
      expect((await ask(path, { headers })).status).toBe(403);
      const secure = { headers: { "x-forwarded-proto": "https" } };
      expect((await ask(path, secure)).status).toBe(200);
    }
  });

  test("echoes nothing to TRACE", async () => {
    const ask = await processWith();
    for (const path of ["/", "/public/v1/program/programs"]) {
      expect((await ask(path, { method: "TRACE" })).status).toBe(405);
    }
  });
});
