import { describe, expect, it } from "vitest";
import { define, said } from "./fixture";

describe("data object answers", () => {
  const json = define("DataObject");
  const xml = define("DataObject", { objectType: "xml" });

  it("takes any JSON value, and text that is well-formed JSON", () => {
    for (const value of [{ a: null }, [1], 5, true, '"text"', "[12345678901234567890]"]) {
      expect(said(json, value)).toEqual([]);
    }
    expect(said(json, "{a: 1}")).toEqual([
      "Partner ID: enter well-formed JSON, with double quotes around keys and texts and no trailing comma.",
    ]);
    expect(said(json, "{a: 1}", "draft")).toEqual([]);
  });

  it("refuses what cannot be kept, also in a draft", () => {
    const cycle: Record<string, unknown> = {};
    cycle.self = cycle;
    for (const value of [cycle, 5n, () => 5, Symbol("s")]) {
      expect(said(json, value, "draft")).toEqual(["Partner ID: enter a JSON value."]);
    }
    expect(said(json, ["x".repeat(100_000)], "draft")).toEqual([
      "Partner ID: shorten it to 100,000 characters.",
    ]);
    expect(said(json, { a: "\u0000" }, "draft")).toEqual([
      "Partner ID: nest it at most 64 levels deep, without control characters.",
    ]);
  });

  it("takes well-formed XML without a document type", () => {
    expect(said(xml, "<a><b/></a>")).toEqual([]);
    expect(said(xml, "<a>")).toEqual([
      "Partner ID: enter well-formed XML, with one outermost element and every element closed.",
    ]);
    expect(said(xml, "<!DOCTYPE a><a/>")).toEqual([
      "Partner ID: remove the document type from the XML.",
    ]);
    expect(said(xml, { a: 1 }, "draft")).toEqual(["Partner ID: enter the XML as text."]);
  });
});
