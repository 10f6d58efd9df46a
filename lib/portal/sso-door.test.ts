import { beforeEach, expect, test, vi } from "vitest";

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("OIDC_ISSUER", "https://sso.example");
  vi.stubEnv("OIDC_CLIENT_ID", "portal");
});

test.each(["cross-site", "same-site"])(
  "a page that is %s signs nobody in: the person is asked first",
  async (site) => {
    const { startSso } = await import("./sso-door");
    const url = "https://portal.example/sign-in/sso?returnTo=%2Fsettings";
    const answer = await startSso(new Request(url, { headers: { "sec-fetch-site": site } }));
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/sign-in?returnTo=%2Fsettings");
    expect(answer.headers.get("set-cookie")).toBeNull();
  },
);
