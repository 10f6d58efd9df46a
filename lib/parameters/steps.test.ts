import { describe, expect, it } from "vitest";
import type { Parameter } from "@/lib/contract/parameter";
import { definitionsOf } from "./definition";
import { openQuestions, stepsOf } from "./steps";

const groups = [
  { id: "late", name: "Late", displayOrder: 20 },
  { id: "first", name: "First", label: "Partner details", description: "Who", displayOrder: 10 },
  { id: "rest", name: "Rest", displayOrder: 20, default: true },
];

function parameter(id: string, group?: string, more: Partial<Parameter> = {}): Parameter {
  return {
    id,
    name: id,
    type: "Email",
    phase: "Order",
    ...(group ? { group: { id: group } } : {}),
    ...more,
  };
}

function shown(parameters: Parameter[], given = groups) {
  return stepsOf(given, definitionsOf(parameters)).map(
    ({ id, definitions }) => `${id}: ${definitions.map((definition) => definition.id).join(" ")}`,
  );
}

describe("stepsOf", () => {
  it("orders the groups by display order and id and leaves out empty ones", () => {
    expect(
      shown([parameter("a", "rest"), parameter("b", "late"), parameter("c", "first")]),
    ).toEqual(["first: c", "late: b", "rest: a"]);
    expect(shown([])).toEqual([]);
  });

  it("gives parameters without a known group to the default group, else to the first one", () => {
    const strays = [parameter("a"), parameter("b", "unknown")];
    expect(shown(strays)).toEqual(["rest: a b"]);
    expect(shown(strays, groups.slice(0, 2))).toEqual(["first: a b"]);
  });

  it("makes one step where the program has no groups", () => {
    const [step] = stepsOf([], definitionsOf([parameter("a", "lost"), parameter("b")]));
    expect(step).toMatchObject({ id: "parameters", title: "Parameters", description: undefined });
    expect(step?.definitions).toHaveLength(2);
  });

  it("shows visible ordering parameters only", () => {
    const parameters = [
      parameter("hidden", "first", { constraints: { hidden: true } }),
      parameter("vendor", "first", { phase: "Fulfillment" }),
      parameter("locked", "late", { constraints: { readonly: true } }),
    ];
    expect(shown(parameters)).toEqual(["late: locked"]);
  });

  it("shows headings only with company", () => {
    const heading = parameter("h", "first", { type: "Heading", displayOrder: 1 });
    expect(shown([heading])).toEqual([]);
    expect(shown([heading, parameter("a", "first", { displayOrder: 2 })])).toEqual(["first: h a"]);
  });

  it("is titled by the label, then by the name", () => {
    const parameters = [parameter("a", "first"), parameter("b", "late")];
    expect(stepsOf(groups, definitionsOf(parameters))).toMatchObject([
      { title: "Partner details", description: "Who" },
      { title: "Late" },
    ]);
    expect(stepsOf([{ id: "g" }], definitionsOf(parameters))[0]?.title).toBe("Parameters");
  });
});

describe("openQuestions", () => {
  it("counts required questions without an answer", () => {
    const required = { constraints: { required: true } };
    const [step] = stepsOf(
      [],
      definitionsOf([
        parameter("a", "", required),
        parameter("b", "", { ...required, type: "Address" }),
        parameter("constructor", "", required),
        parameter("c"),
        parameter("d", "", { constraints: { required: true, readonly: true } }),
        parameter("e", "", { ...required, type: "Heading" }),
      ]),
    );
    if (!step) throw new Error("There is a step.");
    expect(openQuestions(step, {})).toBe(3);
    expect(openQuestions(step, { a: " ", b: { city: "" } })).toBe(3);
    expect(openQuestions(step, { a: "x", b: { city: "Madrid" } })).toBe(1);
  });
});
