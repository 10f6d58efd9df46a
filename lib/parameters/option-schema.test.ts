import { describe, expect, it } from "vitest";
import { define, said } from "./fixture";

describe("option answers", () => {
  const options = {
    optionsList: [
      { label: "One", value: "1" },
      { label: "Two", value: "2" },
    ],
  };

  it.each(["Choice", "DropDown"])("takes one listed value for a %s", (type) => {
    expect(said(define(type, options), "2")).toEqual([]);
    expect(said(define(type, options), "3")).toEqual(["Partner ID: choose one of the options."]);
    expect(said(define(type, options), "3", "draft")).toEqual([]);
    expect(said(define(type, options), ["1"], "draft")).toHaveLength(1);
  });

  it("takes listed values for a Checkbox", () => {
    expect(said(define("Checkbox", options), ["1", "2"])).toEqual([]);
    expect(said(define("Checkbox", options), ["1", "3"])).toEqual([
      "Partner ID: choose only from the options shown.",
    ]);
    expect(said(define("Checkbox", options), ["3"], "draft")).toEqual([]);
    expect(said(define("Checkbox", options), "1", "draft")).toEqual([
      "Partner ID: send the options as a list.",
    ]);
    expect(said(define("Checkbox", options), [5], "draft")).toEqual([
      "0: Partner ID: choose one of the options.",
    ]);
    const many = Array.from({ length: 1001 }, (_, index) => `${index}`);
    expect(said(define("Checkbox", options), many, "draft")).toEqual([
      "Partner ID: choose fewer options.",
    ]);
  });
});
