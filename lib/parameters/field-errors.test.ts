import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerErrors, fieldErrors, wireErrors } from "./field-errors";

const ids = ["a", "b", "c"];

describe("answerErrors", () => {
  it("finds the parameter that stood at the wire's index", () => {
    const errors = {
      "parameters.ordering[0].value": ["One.", "Two."],
      "parameters.ordering[1].value.phone.number": ["Three."],
      "parameters.ordering[2].value[4]": ["Four."],
      "parameters.ordering[1]": ["Five."],
    };
    expect(answerErrors(errors, ids)).toEqual({
      issues: [
        { path: ["a"], message: "One." },
        { path: ["a"], message: "Two." },
        { path: ["b", "phone", "number"], message: "Three." },
        { path: ["c", 4], message: "Four." },
        { path: ["b"], message: "Five." },
      ],
      others: {},
    });
  });

  it("keeps the errors that are about something else", () => {
    const errors = {
      licensee: ["A licensee is required."],
      "parameters.ordering[3].value": ["Out of reach."],
      "parameters.ordering[0].constraints": ["No value."],
      "parameters.ordering": ["All of them."],
      "parameters.fulfillment[0].value": ["Another phase."],
    };
    expect(answerErrors(errors, ids)).toEqual({ issues: [], others: errors });
    expect(answerErrors(errors, ids, "fulfillment").issues).toEqual([
      { path: ["a"], message: "Another phase." },
    ]);
  });
});

describe("wireErrors", () => {
  it("names the array when the parameter was not sent", () => {
    expect(wireErrors([{ path: ["z", "city"], message: "What?" }], ids)).toEqual({
      "parameters.ordering": ["What?"],
    });
  });

  it("is undone by answerErrors", () => {
    const part = fc.constantFrom<string | number>("city", "phone", "number", "start", 0, 7);
    const issue = fc.record({
      path: fc
        .tuple(fc.constantFrom(...ids), fc.array(part, { maxLength: 3 }))
        .map(([id, parts]) => [id, ...parts]),
      message: fc.string(),
    });
    const phase = fc.constantFrom("ordering", "fulfillment");
    fc.assert(
      fc.property(
        fc.uniqueArray(issue, { selector: ({ path }) => path.join() }),
        phase,
        (issues, key) => {
          const errors = wireErrors(issues, ids, key);
          expect(answerErrors(errors, ids, key)).toEqual({ issues, others: {} });
        },
      ),
    );
  });
});

describe("fieldErrors", () => {
  it("keeps the first sentence per field and part", () => {
    expect(
      fieldErrors([
        { path: ["a"], message: "One." },
        { path: ["a"], message: "Two." },
        { path: ["b", "city"], message: "Three." },
        { path: ["b", "phone", "number"], message: "Four." },
        { path: ["b", "city"], message: "Five." },
        { path: ["c", "city"], message: "Six." },
        { path: ["c"], message: "Seven." },
        { path: [], message: "Eight." },
      ]),
    ).toEqual({ a: "One.", b: { city: "Three.", "phone.number": "Four." }, c: "Seven." });
  });
});
