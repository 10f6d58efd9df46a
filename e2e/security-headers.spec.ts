import { request } from "node:http";
import { createServer } from "node:net";
import { text } from "node:stream/consumers";
import { expect, type Page, test } from "@playwright/test";
import { accounts } from "../lib/platform/seed/accounts";
import { directivesOf, gradeOf } from "./header-grade";
import { type Instance, startInstance } from "./instance";
import { choosePerson } from "./sign-in";

const origin = "https://portal.example";

type Answer = { status: number; headers: Headers; cookies: string[]; body: string };

/** The portal behind a proxy that ends https for it, as far as the process can tell. */
let instance: Instance;
let port: number;

test.beforeAll(async () => {
  port = await freePort();
  const SESSION_SECRET = "a secret that only this test knows 0123456789";
  const env = { ORIGIN: origin, TRUSTED_PROXIES: "1", PORT: String(port), SESSION_SECRET };
  instance = await startInstance({ env });
});
test.afterAll(() => instance?.stop());

test("a header grader's published rules give A+, with no value that costs anything", async ({
  page,
}) => {
  const cookies = await throughProxy(page);
  await page.goto(`${origin}/sign-in`);
  await choosePerson(page, "ingrid");
  await expect(page.getByRole("heading", { name: /^Hello, Ingrid/ })).toBeVisible();
  expect(cookies.join()).toContain("session");
  const plain = await ask("/sign-in", { "x-forwarded-proto": "http" });
  const { headers, body } = await ask("/sign-in");
  const redirect = plain.headers.get("location");
  const { score, grade, scores } = gradeOf({ headers, html: body, cookies, redirect, origin });
  expect(scores.filter(({ modifier }) => modifier < 0)).toEqual([]);
  expect(score).toBeGreaterThanOrEqual(100);
  expect(grade).toBe("A+");
});

test("over https every cookie is this host's alone and out of reach of scripts where one made it", async ({
  page,
}) => {
  await throughProxy(page);
  await page.goto(`${origin}/sign-in`);
  await choosePerson(page, "ingrid");
  await expect(page.getByRole("heading", { name: /^Hello, Ingrid/ })).toBeVisible();
  await page.getByRole("button", { name: /^Account: / }).click();
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const kept = await page.context().cookies(origin);
  expect(kept.map(({ name }) => name).sort()).toEqual([
    "__Host-portal-session",
    "__Host-theme",
    "__Host-time-zone",
  ]);
  for (const { name, httpOnly, secure, sameSite, path, domain } of kept) {
    expect({ secure, sameSite, path, domain }).toEqual({
      ...{ secure: true, sameSite: "Lax", path: "/", domain: "portal.example" },
    });
    expect(httpOnly).toBe(name !== "__Host-time-zone");
  }
});

test("every part of the portal answers with the headers, refusals and absences too", async () => {
  const token = { authorization: `Bearer ${accounts.fjordline.token}` };
  const script = /\/_next\/static\/[^"]+\.js/.exec((await ask("/sign-in")).body)?.[0] ?? "";
  const parts: [path: string, status: number, headers?: Record<string, string>][] = [
    ["/sign-in", 200],
    ["/program/programs", 307],
    ["/no/such/page", 404],
    ["/favicon.svg", 200],
    [script, 200],
    ["/_next/static/none.js", 404],
    ["/api/program/programs", 401],
    ["/api/none", 404],
    ["/public/v1/program/programs", 401],
    ["/public/v1/program/programs", 200, token],
    ["/public/v1/none", 404, token],
    ["/v1/openapi.json", 200],
    ["/healthz", 200],
    ["/readyz", 200],
  ];
  for (const [path, status, extra] of parts) {
    const answer = await ask(path, extra);
    expect(answer.status, path).toBe(status);
    expectHardened(answer, path);
  }
});

test("pages of a session are kept by nobody, and read by no other site's scripts", async () => {
  for (const path of ["/sign-in", "/program/programs", "/api/program/programs"]) {
    const { headers } = await ask(path, { origin: "https://evil.example" });
    expect(headers.get("cache-control"), path).toContain("no-store");
    const shared = [...headers.keys()].filter((name) => name.startsWith("access-control-"));
    expect(shared, path).toEqual([]);
  }
});

test("an action and an upload from another site's page are refused before anything is read", async () => {
  const paths = ["/sign-in", "/", "/api/program/enrollments/ENR-1/attachments"];
  const marks: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin, "sec-fetch-site": "cross-site" },
    { origin, "sec-fetch-site": "same-site" },
  ];
  for (const path of paths) {
    for (const mark of marks) {
      const answer = await ask(path, { ...mark, "next-action": "0".repeat(42) }, "POST");
      expect(answer.status, `${path} ${JSON.stringify(mark)}`).toBe(403);
      expectHardened(answer, path);
    }
    const own = { origin, "sec-fetch-site": "same-origin" };
    expect((await ask(path, own, "POST")).status, path).not.toBe(403);
  }
  const reading = await ask("/api/program/programs", { "sec-fetch-site": "cross-site" });
  expect(reading.status).toBe(403);
});

function expectHardened({ headers, cookies }: Answer, path: string) {
  const policy = directivesOf(headers.get("content-security-policy"));
  expect(policy.get("default-src"), path).toEqual(["'none'"]);
  expect(policy.get("frame-ancestors"), path).toEqual(["'none'"]);
  expect(headers.get("content-security-policy"), path).not.toMatch(/unsafe|,/);
  expect(Object.fromEntries(headers), path).toMatchObject({
    "strict-transport-security": "max-age=63072000; includeSubDomains",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "strict-origin-when-cross-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "origin-agent-cluster": "?1",
    "permissions-policy": expect.stringContaining("camera=()"),
  });
  expect(headers.get("server"), path).toBeNull();
  expect(headers.get("x-powered-by"), path).toBeNull();
  expect(cookies, path).toEqual([]);
}

/** Asks as the proxy in front does. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        ...{ host: "127.0.0.1", port, path, method },
        headers: { host: "portal.example", "x-forwarded-proto": "https", ...headers },
      },
      async (answer) => {
        const pairs = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
        const status = answer.statusCode ?? 0;
        const cookies = answer.headers["set-cookie"] ?? [];
        const given = new Headers(Object.fromEntries(pairs));
        resolve({ status, cookies, headers: given, body: await text(answer) });
      },
    );
    sent.on("error", reject).end();
  });
}

/**
 * Chromium believes to be at https://portal.example, and all that it sends goes to the process. Answers the cookies
 * that come back, as they come.
 */
async function throughProxy(page: Page): Promise<string[]> {
  const cookies: string[] = [];
  await page.route(`${origin}/**`, async (route) => {
    const url = route.request().url().replace(origin, `http://127.0.0.1:${port}`);
    const headers = { ...(await route.request().allHeaders()), "x-forwarded-proto": "https" };
    const response = await route.fetch({ url, headers, maxRedirects: 0 });
    const lines = response.headersArray().filter(({ name }) => /^set-cookie$/i.test(name));
    cookies.push(...lines.map(({ value }) => value));
    await route.fulfill({ response });
  });
  return cookies;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
