import { expect, test } from "vitest";
import { DocumentInput } from "@/lib/contract/document";
import { ProgramInput } from "@/lib/contract/program";
import { formObject } from "./form-fields";

const program = { part: "program", schema: ProgramInput };

test("flattened fields are the object that they describe, with and without wrappers", () => {
  const expected = { name: "A", eligibility: { client: true, partner: false } };
  for (const prefix of ["", "Program.", "Program.Data.", "Data."]) {
    const fields: [string, string][] = [
      [`${prefix}Name`, "A"],
      [`${prefix}Eligibility.Client`, "true"],
      [`${prefix}eligibility.partner`, "False"],
    ];
    expect(formObject(fields, program)).toEqual(expected);
  }
});

test("texts become numbers where the schema has numbers, and words of an enumeration their spelling", () => {
  const fields: [string, string][] = [
    ["Name", "7"],
    ["DocumentType", "online"],
    ["DisplayOrder", "-7"],
    ["Url", ""],
  ];
  const object = formObject(fields, { part: "document", schema: DocumentInput });
  expect(object).toEqual({ name: "7", type: "Online", displayOrder: -7, url: "" });
});

test("what isn't a number or a truth value stays as it is, for the schema to refuse", () => {
  const fields: [string, string][] = [
    ["Name", "A"],
    ["DisplayOrder", "1e3"],
    ["Eligibility.Client", "maybe"],
  ];
  const { displayOrder } = DocumentInput.shape;
  expect(displayOrder.safeParse("1e3").success).toBe(false);
  expect(formObject(fields, program)).toMatchObject({ eligibility: { client: "maybe" } });
});

test("no field reaches the prototype, and characters that are no text are refused", () => {
  const fields: [string, string][] = [["__proto__.polluted", "yes"]];
  formObject(fields, program);
  expect({}).not.toHaveProperty("polluted");
  expect(() => formObject([["Name", "A\0"]], program)).toThrow();
});

test("no fields are no body", () => {
  expect(formObject([], program)).toBeUndefined();
});
