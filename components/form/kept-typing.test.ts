import { describe, expect, it } from "vitest";
import { typingOf, withTyping } from "./kept-typing";

const initial = {
  message: "",
  remarks: { "PPM-1": "Old" },
  answers: { "PPM-1": { city: "Cork" }, "PPM-2": ["a", "b"] },
};

describe("what was typed", () => {
  it("is nothing while all is as it was", () => {
    expect(typingOf(structuredClone(initial), initial)).toEqual({});
  });

  it("is named by value, and by entry of a record", () => {
    const values = {
      message: "Hello",
      remarks: { "PPM-1": undefined, "PPM-2": "New" },
      answers: { "PPM-1": { city: "Galway" }, "PPM-2": ["a"] },
    };
    const typing = typingOf(values, initial);
    expect(typing).toEqual({
      message: "Hello",
      "remarks.PPM-1": null,
      "remarks.PPM-2": "New",
      "answers.PPM-1": { city: "Galway" },
      "answers.PPM-2": ["a"],
    });
    expect(withTyping<object>(initial, JSON.parse(JSON.stringify(typing)))).toEqual(values);
  });

  it("goes nowhere when its place is gone, and leaves the original alone", () => {
    expect(withTyping({ message: "x" }, { "answers.PPM-1": 1 })).toEqual({ message: "x" });
    expect(initial.message).toBe("");
  });
});
