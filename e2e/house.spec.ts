import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { childEnv } from "../lib/env";
import { startInstance } from "./instance";

test.describe("the house", () => {
  test.slow();

  test("says that it lives and that it can serve", async ({ request }) => {
    expect((await request.get("/healthz")).status()).toBe(200);
    expect(await (await request.get("/readyz")).json()).toEqual({ status: "ready" });
  });

  test("sends built files compressed, to be kept forever", async ({ page }) => {
    const script = page.waitForResponse(/\/_next\/static\/.*\.js$/);
    await page.goto("/sign-in");
    const headers = await (await script).allHeaders();
    expect(headers["content-encoding"]).toBe("br");
    expect(headers["cache-control"]).toContain("immutable");
    expect(headers["content-type"]).toContain("javascript");
  });

  test("answers an unknown built file with 404 and nothing outside them at all", async ({
    request,
  }) => {
    expect((await request.get("/_next/static/chunks/none.js")).status()).toBe(404);
    expect((await request.get("/_next/static/..%2f..%2fpackage.json")).status()).toBe(404);
  });

  test("serves the API at /public/v1 and at its alias /v1", async ({ request }) => {
    for (const base of ["/public/v1", "/v1"]) {
      const answer = await request.get(`${base}/program/programs`);
      expect(answer.status()).toBe(401);
      expect(answer.headers()["content-type"]).toContain("application/problem+json");
    }
  });

  test("refuses a data directory that another process works in, and leaves that one alone", async () => {
    const first = await startInstance({ env: { DEMO: "off" } });
    const second = startInstance({ env: { DEMO: "off", DATA_DIR: first.dataDir } });
    await expect(second).rejects.toThrow(`in use by another process (id ${first.pid})`);
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
    await first.stop();
  });

  test("starts again after kill -9, and leaves no database server behind when told to end", async () => {
    const killed = await startInstance({ env: { DEMO: "off" } });
    await killed.kill9();
    const next = await startInstance({ env: { DEMO: "off", DATA_DIR: killed.dataDir } });
    expect(next.output()).toContain("a killed process left running");
    expect((await fetch(`${next.url}/readyz`)).status).toBe(200);
    await next.stop();
    expect(existsSync(path.join(next.dataDir, "postgres/data/postmaster.pid"))).toBe(false);
  });

  test("opens no store of its own with PLATFORM_URL, and passes the API on", async ({
    baseURL,
  }) => {
    const portal = await startInstance({ env: { PLATFORM_URL: baseURL ?? "" } });
    const answer = await fetch(`${portal.url}/public/v1/program/programs`, {
      headers: { cookie: "portal-session=not for the platform" },
    });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    expect(answer.headers.get("set-cookie")).toBeNull();
    const document = await fetch(`${portal.url}/v1/openapi.json`);
    expect(await document.json()).toMatchObject({ openapi: "3.1.1" });
    expect((await fetch(`${portal.url}/sign-in`)).status).toBe(200);
    expect(existsSync(path.join(portal.dataDir, "postgres"))).toBe(false);
    await portal.stop();
  });

  test("says so as a problem when the platform at PLATFORM_URL doesn't answer", async () => {
    const portal = await startInstance({ env: { PLATFORM_URL: "http://127.0.0.1:9" } });
    const answer = await fetch(`${portal.url}/public/v1/program/programs`);
    expect(answer.status).toBe(503);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ title: "Service Unavailable", status: 503 });
    await portal.stop();
  });

  test("refuses to show the demo to others without a real secret", async () => {
    await expect(startInstance({ env: { HOST: "0.0.0.0" } })).rejects.toThrow(
      /DEMO=off and SESSION_SECRET/,
    );
  });

  test("empties the demo store when told to, and never under a running process", async () => {
    const instance = await startInstance();
    const reset = () =>
      spawnSync(process.execPath, ["--import", "tsx", "scripts/reset.ts", "--yes"], {
        cwd: path.dirname(import.meta.dirname),
        env: childEnv({ DATA_DIR: instance.dataDir, DATABASE_URL: undefined }),
        encoding: "utf8",
      });
    const refused = reset();
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain("in use by another process");
    await instance.stop();
    expect(reset().status).toBe(0);
    expect(existsSync(path.join(instance.dataDir, "postgres"))).toBe(false);
    expect(existsSync(path.join(instance.dataDir, "files"))).toBe(false);
  });
});
