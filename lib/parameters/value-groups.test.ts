import { describe, expect, it } from "vitest";
import { definitionsOf } from "./definition";
import { valueGroups } from "./value-groups";

const groups = [
  { id: "company", name: "Company", displayOrder: 2 },
  { id: "rest", name: "Rest", displayOrder: 1, default: true },
];
const definitions = definitionsOf([
  { id: "a", type: "Email", group: { id: "company" } },
  { id: "b", type: "Email", group: { id: "rest" } },
  { id: "h", type: "Heading", group: { id: "rest" } },
]);

function shown(ids: string[], options = { groups, definitions }) {
  const values = ids.map((id) => ({ id, value: id }));
  return valueGroups(values, options).map(
    ({ title, entries }) => `${title}: ${entries.map(({ value }) => value.id).join(" ")}`,
  );
}

describe("valueGroups", () => {
  it("puts the values under their groups, those without a definition under the default one", () => {
    expect(shown(["a", "b", "gone"])).toEqual(["Rest: b gone", "Company: a"]);
  });

  it("has no title where there is one group only, and no empty groups", () => {
    expect(shown(["a"])).toEqual([": a"]);
    expect(shown([])).toEqual([]);
  });

  it("leaves out headings, known by definition or by the value itself", () => {
    expect(shown(["h", "b"])).toEqual([": b"]);
    const heading = { id: "x", type: "Heading" };
    expect(valueGroups([heading], { groups, definitions })).toEqual([]);
  });

  it("gives each value its definition", () => {
    expect(valueGroups([{ id: "a" }], { groups: [], definitions })).toEqual([
      {
        id: "parameters",
        title: "",
        entries: [{ value: { id: "a" }, definition: definitions[0] }],
      },
    ]);
  });
});
