import { describe, expect, test } from "vitest";
import { definitionOf } from "@/lib/parameters/definition";
import { firstAnswers, proposedName, type WizardSetup } from "./setup";

const setup: WizardSetup = {
  title: "Enrol in Partner program",
  path: "/program/programs/PRG-1/enroll",
  leave: { href: "/", label: "Program" },
  owner: "USR-1:ACC-1:PRG-1",
  program: { id: "PRG-1", name: "Partner program", vendor: "Vendor", entity: "licensee" },
  accountName: "Account",
  certificants: [
    {
      id: "LCE-1",
      name: "Licensee one",
      address: "Oslo",
      sources: { licensee: { address: { city: "Oslo" } }, buyer: { address: { city: "Bergen" } } },
    },
    { id: "LCE-2", name: "Licensee two", address: "", sources: {} },
  ],
  steps: [],
  user: { email: "ingrid@example.com" },
  terms: [],
  isValidated: false,
  otherDrafts: [],
};

const definitions = [
  definitionOf({ id: "a", name: "a", type: "Address", options: { defaultValue: "Licensee" } }),
  definitionOf({ id: "b", name: "b", type: "Address", options: { defaultValue: "Buyer" } }),
  definitionOf({
    id: "e",
    name: "e",
    type: "Email",
    options: { defaultValue: "CurrentlySignedInUser" },
  }),
];

describe("first answers", () => {
  test("come from the chosen licensee, its buyer and the person", () => {
    expect(firstAnswers(setup, { definitions, holderId: "LCE-1" })).toEqual({
      a: { city: "Oslo" },
      b: { city: "Bergen" },
      e: "ingrid@example.com",
    });
    expect(firstAnswers(setup, { definitions, holderId: "LCE-2" })).toEqual({
      e: "ingrid@example.com",
    });
  });

  test("of a renewal are those of the certificate, before any default", () => {
    const renewed = { id: "CER-1", name: "Held", answers: { e: "old@example.com" } };
    const answers = firstAnswers({ ...setup, renewed }, { definitions, holderId: "LCE-1" });
    expect(answers).toMatchObject({ e: "old@example.com", a: { city: "Oslo" } });
  });
});

test("the proposed name is that of program and certificant, or of the renewed certificate", () => {
  expect(proposedName(setup, "LCE-1")).toBe("Partner program – Licensee one");
  const renewed = { id: "CER-1", name: "Held", answers: {} };
  expect(proposedName({ ...setup, renewed }, "LCE-1")).toBe("Held");
  const long = { ...setup, program: { ...setup.program, name: "x".repeat(300) } };
  expect(proposedName(long, "LCE-1")).toHaveLength(255);
});
