import { describe, expect, test } from "vitest";
import { definitionOf } from "@/lib/parameters/definition";
import { fieldErrorOf, refusalErrors, summaryLines } from "./form-errors";

const leaf = (message: string) => ({ type: "custom", message, ref: undefined });

describe("an error tree of the form library", () => {
  test("becomes one sentence, one per part, or none", () => {
    expect(fieldErrorOf(undefined)).toBeUndefined();
    expect(fieldErrorOf({})).toBeUndefined();
    expect(fieldErrorOf(leaf("Enter the name."))).toBe("Enter the name.");
    expect(
      fieldErrorOf({ city: leaf("Enter the city."), phone: { number: leaf("Call?") } }),
    ).toEqual({ city: "Enter the city.", "phone.number": "Call?" });
  });

  test("is summed up in the order of the questions, each line leading to its part", () => {
    const definitions = ["first", "second"].map((id) =>
      definitionOf({ id, name: id, type: "Address" }),
    );
    const errors = { second: leaf("Two."), first: { city: leaf("One.") } };
    expect(summaryLines(definitions, errors, (id, part) => `${id}.${part}`)).toEqual([
      { name: "first.city", message: "One." },
      { name: "second", message: "Two." },
    ]);
  });
});

describe("a refusal of the platform", () => {
  const sent = ["PPM-1", "PPM-2"];

  test("is split into questions, by the order in which they were sent, and the rest", () => {
    const problem = {
      title: "Bad Request",
      status: 400,
      detail: "One or more validation errors occurred.",
      errors: {
        "parameters.ordering[1].value.city": ["Enter the city."],
        program: ["The program takes no enrollments."],
      },
    };
    expect(refusalErrors(problem, sent)).toEqual({
      fields: [{ name: "PPM-2.city", message: "Enter the city." }],
      others: ["The program takes no enrollments."],
    });
  });

  test("without single errors says what it is about", () => {
    const problem = { title: "Forbidden", status: 403, detail: "It can't be changed now." };
    expect(refusalErrors(problem, sent)).toEqual({
      fields: [],
      others: ["It can't be changed now."],
    });
    expect(refusalErrors({ title: "Forbidden", status: 403 }, sent).others).toEqual(["Forbidden"]);
  });
});
