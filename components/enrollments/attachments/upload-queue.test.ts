import { expect, test } from "vitest";
import { objectionTo } from "./upload-queue";

const rule = { maxBytes: 100, limit: "25 MB" };

test("a file is sent up to its limit, an empty one never, and each is told apart", () => {
  expect(objectionTo({ size: 100 }, rule)).toBeUndefined();
  expect(objectionTo({ size: 101 }, rule)).toContain("larger than 25 MB");
  expect(objectionTo({ size: 0 }, rule)).toContain("empty");
});
