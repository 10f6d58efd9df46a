import { describe, expect, test } from "vitest";
import { type Definition, definitionOf } from "@/lib/parameters/definition";
import type { Step } from "@/lib/parameters/steps";
import { indexOfPage, openIn, pagesOf, reachedIndex } from "./wizard-page";
import { firstOpenIndex } from "./wizard-start";

function question(id: string, constraints: Partial<Definition["constraints"]> = {}) {
  return definitionOf({ id, name: id, type: "SingleLineText", phase: "Order", constraints });
}

function stepWith(id: string, ...definitions: Definition[]): Step {
  return { id, title: id, definitions };
}

const required = question("needed", { required: true });
const optional = question("free");
const fixed = question("fixed", { required: true, readonly: true });

describe("pages", () => {
  test("of a program without questions are certificant, details, overview", () => {
    expect(pagesOf([]).map(({ id }) => id)).toEqual(["certificant", "details", "overview"]);
  });

  test("have one per group between certificant and details", () => {
    const pages = pagesOf([stepWith("one", required), stepWith("two", optional)]);
    expect(pages.map(({ id }) => id)).toEqual(["certificant", "one", "two", "details", "overview"]);
    expect(indexOfPage(pages, "two")).toBe(2);
    expect(indexOfPage(pages, "three")).toBe(-1);
    expect(indexOfPage(pages, null)).toBe(-1);
  });
});

describe("a draft goes on", () => {
  const pages = pagesOf([stepWith("one", optional, fixed), stepWith("two", required)]);

  test("at the first group with a required answer missing", () => {
    expect(pages[firstOpenIndex(pages, {})]?.id).toBe("two");
  });

  test("at a group whose answer is wrong, not only missing", () => {
    const long = definitionOf({
      id: "long",
      name: "long",
      type: "SingleLineText",
      options: { minChar: 5 },
    });
    const withLong = pagesOf([stepWith("one", long), stepWith("two", required)]);
    expect(withLong[firstOpenIndex(withLong, { long: "abc", needed: "x" })]?.id).toBe("one");
  });

  test("at the overview when every answer stands, whatever else is stored", () => {
    expect(pages[firstOpenIndex(pages, { needed: "x", gone: "from an older program" })]?.id).toBe(
      "overview",
    );
  });
});

test("open questions are the required ones that a person can answer", () => {
  const [, page] = pagesOf([stepWith("one", required, optional, fixed)]);
  if (!page) throw new Error("No page.");
  expect(openIn(page, {})).toBe(1);
  expect(openIn(page, { needed: " " })).toBe(1);
  expect(openIn(page, { needed: "x" })).toBe(0);
});

test("pages can be opened up to the first one with a required answer missing", () => {
  const pages = pagesOf([stepWith("one", optional), stepWith("two", required)]);
  expect(reachedIndex(pages, {})).toBe(2);
  expect(reachedIndex(pages, { needed: "x" })).toBe(pages.length - 1);
});
