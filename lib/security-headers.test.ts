import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { securityHeaders } from "./security-headers";

const page = {
  surface: "page",
  path: "/program/programs",
  nonce: "bm9uY2U=",
  isSecure: true,
  mode: "production",
} as const;

function policyOf(asked: Parameters<typeof securityHeaders>[0]) {
  return securityHeaders(asked)["Content-Security-Policy"] ?? "";
}

describe("the policy of a page", () => {
  test("lets no script run without its nonce, no text become markup, nobody frame it", () => {
    const policy = policyOf(page);
    expect(policy).not.toMatch(/unsafe|\*|http:/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic';");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types default;");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("form-action 'self';");
  });

  test("knows the one style that the toasts bring, as its digest", () => {
    const sonner = path.join(import.meta.dirname, "../node_modules/sonner/dist/index.mjs");
    const [, css = '""'] = /^__insertCSS\((".*")\);?$/m.exec(readFileSync(sonner, "utf8")) ?? [];
    const digest = createHash("sha256")
      .update(String(JSON.parse(css)))
      .digest("base64");
    expect(policyOf(page)).toContain(`'sha256-${digest}'`);
  });

  test("lets forms lead nowhere else", () => {
    expect(policyOf(page)).toContain("form-action 'self';");
  });

  test("over plain http asks for no https, of which this machine has none", () => {
    const headers = securityHeaders({ ...page, isSecure: false });
    expect(headers).not.toHaveProperty("Strict-Transport-Security");
    expect(headers["Content-Security-Policy"]).not.toContain("upgrade-insecure-requests");
  });
});

test("an answer that is no page may do nothing at all, and isn't sniffed", () => {
  const headers = securityHeaders({ ...page, surface: "data", path: "/api/program/programs" });
  expect(headers["Content-Security-Policy"]).toBe(
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  );
  expect(headers["X-Content-Type-Options"]).toBe("nosniff");
});

test("over https browsers are told to stay there, for two years and with every host below", () => {
  expect(securityHeaders(page)["Strict-Transport-Security"]).toBe(
    "max-age=63072000; includeSubDomains",
  );
});

test("an address that is a secret is told to nobody", () => {
  for (const secret of ["/reset-password?ticket=x", "/invitation/x", "/sign-in?ticket=x"]) {
    const { "Referrer-Policy": policy } = securityHeaders({ ...page, path: secret });
    expect(policy).toBe("no-referrer");
  }
  expect(securityHeaders(page)["Referrer-Policy"]).toBe("strict-origin-when-cross-origin");
});
