import { expect, test } from "vitest";
import { mailParts } from "./mail-parts";

const origin = "https://portal.example";

test("an address of the portal is a link within it, secret included", () => {
  const parts = mailParts("Open:\nhttps://portal.example/invitation#a-B_1\n\nBye", origin);
  expect(parts.map(({ href }) => href)).toEqual([undefined, "/invitation#a-B_1", undefined]);
  expect(parts.map(({ text }) => text).join("")).toBe(
    "Open:\nhttps://portal.example/invitation#a-B_1\n\nBye",
  );
});

test.each([
  "https://evil.example/invitation#a",
  "https://portal.example.evil.example/",
  "https://portal.example@evil.example/",
  "http://portal.example/",
  "javascript:alert(1)",
  "https://",
])("%s stays text", (address) => {
  const parts = mailParts(`Look: ${address} now`, origin);
  expect(parts.filter(({ href }) => href)).toEqual([]);
});
