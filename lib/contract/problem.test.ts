import { expect, it } from "vitest";
import { Problem, ProblemError, problemOf, validationProblem } from "./problem";

it.each([
  [400, "Bad Request"],
  [401, "Unauthorized"],
  [403, "Forbidden"],
  [404, "Not Found"],
  [413, "Content Too Large"],
  [415, "Unsupported Media Type"],
  [500, "Internal Server Error"],
])("titles a %s exactly %s", (status, title) => {
  expect(problemOf(status)).toMatchObject({ status, title });
});

it("keys a validation problem by field path", () => {
  const errors = { "parameters.ordering[0].value": ["Only digits are allowed"] };
  expect(validationProblem(errors)).toMatchObject({
    status: 400,
    detail: "One or more validation errors occurred.",
    errors,
  });
});

it("reads errors as a map and as an array of messages with properties", () => {
  const map = { name: ["Enter a name."], "listing.id": ["Unknown."] };
  expect(Problem.parse({ title: "Bad Request", status: 400, errors: map }).errors).toEqual(map);
  const array = [
    { message: "Enter a name.", properties: ["name"] },
    { message: "Too long.", properties: ["name", "label"], id: "E1" },
    { message: "Try again." },
    "what is this",
  ];
  expect(Problem.parse({ title: "Bad Request", status: 400, errors: array }).errors).toEqual({
    name: ["Enter a name.", "Too long."],
    label: ["Too long."],
    "": ["Try again."],
  });
});

it.each([undefined, null])("reads a problem without errors (%s)", (errors) => {
  expect(Problem.parse({ title: "Not Found", status: 404, errors }).errors).toBeUndefined();
});

it("says status, title and detail when it is thrown", () => {
  const error = new ProblemError(problemOf(404, "Certificate 'CER-1' was not found."));
  expect(error.message).toBe("404 Not Found - Certificate 'CER-1' was not found.");
});
