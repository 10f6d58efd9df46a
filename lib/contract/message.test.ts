import { describe, expect, it } from "vitest";
import { messageText } from "./message";

describe("a parametrised message", () => {
  it("is filled from its parameters", () => {
    const message = "At least {{ min }} of {{max}}, {{nobody}}.";
    expect(messageText({ message, parameters: { min: 0, max: "5", none: null } })).toBe(
      "At least 0 of 5, {{nobody}}.",
    );
  });

  it("takes nothing from where no parameter is", () => {
    expect(messageText({ message: "{{constructor}} {{ }}" })).toBe("{{constructor}} {{ }}");
    expect(messageText({ message: "{{toString}}", parameters: {} })).toBe("{{toString}}");
  });
});
