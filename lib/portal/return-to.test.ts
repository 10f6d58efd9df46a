import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { returnTo, signInPath } from "./return-to";

const portal = "https://portal.example";

describe("the way back after signing in", () => {
  test("is the page that was asked for, with its query", () => {
    expect(returnTo("/program/programs?q=cloud&vendor=ACC-1")).toBe(
      "/program/programs?q=cloud&vendor=ACC-1",
    );
  });

  test("forgets what only the router needs", () => {
    expect(returnTo("/program/programs?_rsc=1x2")).toBe("/program/programs");
  });

  test("is home for anything that could lead elsewhere", () => {
    const bad = [
      "https://evil.example",
      "//evil.example",
      "/\\evil.example",
      "/\t/evil.example",
      "/.//evil.example",
      "/a/..//evil.example",
      "javascript:alert(1)",
      "program",
      "",
      null,
      undefined,
      7,
    ];
    for (const value of bad) expect(returnTo(value)).toBe("/");
  });

  test("is home instead of a circle or a file", () => {
    for (const value of ["/sign-in", "/sign-in?returnTo=/x", "/api/program/programs"]) {
      expect(returnTo(value)).toBe("/");
    }
  });

  test("stays in the portal whatever text it was given", () => {
    const risky = fc.string({ unit: fc.constantFrom(..."/\\.:@?#%\t\n ae") });
    fc.assert(
      fc.property(risky, (text) => {
        expect(new URL(returnTo(`/${text}`), portal).origin).toBe(portal);
      }),
      { numRuns: 2_000 },
    );
  });
});

test("the sign-in page is told only of a way back that isn't home", () => {
  expect(signInPath("/program/enrollments?page=2")).toBe(
    "/sign-in?returnTo=%2Fprogram%2Fenrollments%3Fpage%3D2",
  );
  expect(signInPath(null)).toBe("/sign-in");
  expect(signInPath("/")).toBe("/sign-in");
});
