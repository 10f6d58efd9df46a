import { describe, expect, it } from "vitest";
import { ParameterValue } from "@/lib/contract/parameter";
import { definitionsOf } from "./definition";
import { valuesOf } from "./value-list";

const definitions = definitionsOf([
  { id: "b", name: "B", type: "Date", displayOrder: 2, externalId: "bee" },
  { id: "a", name: "A", type: "Email", displayOrder: 1, constraints: { required: true } },
  { id: "constructor", name: "C", type: "Email", displayOrder: 3 },
  { id: "v", name: "V", type: "Email", phase: "Fulfillment" },
]);

describe("valuesOf", () => {
  it("lists every definition of the phase in display order", () => {
    const error = { message: "Too early." };
    const stored = { b: { value: { date: "2026-05-01" }, error }, v: { value: "v@example.com" } };
    const values = valuesOf([...definitions].reverse(), { phase: "Order", stored });
    const constraints = { hidden: false, readonly: false, required: false };
    expect(values).toEqual([
      {
        id: "a",
        externalId: null,
        name: "A",
        type: "Email",
        phase: "Order",
        constraints: { ...constraints, required: true },
        value: null,
        displayValue: null,
      },
      {
        id: "b",
        externalId: "bee",
        name: "B",
        type: "Date",
        phase: "Order",
        constraints,
        value: "2026-05-01",
        displayValue: "1 May 2026",
        error,
      },
      expect.objectContaining({ id: "constructor", value: null }),
    ]);
    for (const value of values) expect(ParameterValue.parse(value)).toEqual(value);
    expect(valuesOf(definitions, { phase: "Fulfillment", stored })).toMatchObject([
      { id: "v", value: "v@example.com" },
    ]);
  });
});
