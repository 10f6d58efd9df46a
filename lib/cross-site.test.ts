import { describe, expect, test } from "vitest";
import { isCrossSite } from "./cross-site";

const own = "https://portal.example";

function judged(headers: Record<string, string>, method = "POST") {
  return isCrossSite({ method, headers }, [own]);
}

describe("what changes something", () => {
  test("is refused from another site's page, whichever of its two marks tells", () => {
    expect(judged({ "sec-fetch-site": "cross-site", origin: own })).toBe(true);
    expect(judged({ "sec-fetch-site": "same-site" })).toBe(true);
    expect(judged({ origin: "https://evil.example" })).toBe(true);
    expect(judged({ origin: "http://portal.example" })).toBe(true);
    expect(judged({ origin: "https://portal.example.evil.example" })).toBe(true);
    expect(judged({ origin: "null" })).toBe(true);
    expect(judged({ origin: "null", "sec-fetch-site": "cross-site" })).toBe(true);
    expect(judged({ origin: "https://evil.example", "sec-fetch-site": "same-origin" })).toBe(true);
  });

  test("is refused by every method, known or not", () => {
    for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"]) {
      expect(judged({ origin: "https://evil.example" }, method)).toBe(true);
    }
  });

  test("passes from the portal's own pages and from what is no browser", () => {
    expect(judged({ "sec-fetch-site": "same-origin", origin: own })).toBe(false);
    expect(judged({ "sec-fetch-site": "same-origin", origin: "null" })).toBe(false);
    expect(judged({ origin: own })).toBe(false);
    expect(judged({})).toBe(false);
  });
});

test("what only reads may come by a link from anywhere", () => {
  for (const method of ["GET", "HEAD"]) {
    expect(judged({ "sec-fetch-site": "cross-site" }, method)).toBe(false);
  }
});
