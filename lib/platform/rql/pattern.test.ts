import { describe, expect, it } from "vitest";
import { likePattern } from "./pattern";

describe("likePattern", () => {
  it.each([
    ["*x*", "%x%"],
    ["x*", "x%"],
    ["*x", "%x"],
    ["x", "x"],
    ["", ""],
    ["*", "%"],
    ["**", "%%"],
    ["a*b", "a*b"],
    ["\\*x", "*x"],
    ["x\\*", "x*"],
    ["The\\**", "The*%"],
    ["*\\**", "%*%"],
    ["a\\*b", "a*b"],
    ["50%_\\", "50\\%\\_\\\\"],
  ])("turns %s into %s", (pattern, like) => {
    expect(likePattern(pattern)).toBe(like);
  });
});
