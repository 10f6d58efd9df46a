import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { Account, Address, Buyer } from "./account";
import { Certificate } from "./certificate";
import { Audit, Eligibility, ParametrisedMessage, Reference } from "./common";
import { Enrollment } from "./enrollment";
import enrollmentPage from "./examples/enrollment.json" with { type: "json" };
import getCertificate from "./examples/get-certificate.json" with { type: "json" };
import { ParameterValue } from "./parameter";
import { Product, Program, ProgramSettings } from "./program";
import { Template } from "./template";

describe("the published answer of Get Certificate", () => {
  const certificate = Certificate.parse(getCertificate);

  it("is read although placeholders stand where objects belong", () => {
    expect(certificate.audit?.created?.at).toBe("2025-06-27T14:08:11.631Z");
    expect(certificate.audit?.created?.by).toEqual({ id: "[Circular Reference]" });
    expect(certificate.program?.products?.[0]?.audit).toBeUndefined();
    expect(certificate.terms?.[0]?.audit).toEqual({});
    expect(certificate.terms?.[0]?.acceptedBy).toMatchObject({ firstName: "text" });
  });

  it("keeps a template type and a program status that we never produce", () => {
    expect(certificate.template?.type).toBe("CertificateActivated");
    expect(certificate.program?.status).toBe("None");
  });

  it("keeps parameters with null values and nested null", () => {
    const [value] = certificate.parameters?.ordering ?? [];
    expect(value).toMatchObject({ value: null, error: { message: "text", parameters: null } });
  });
});

describe("the published enrollment", () => {
  const enrollment = Enrollment.parse(enrollmentPage);

  it("has its flat parameter keys where the nested object is", () => {
    expect(enrollment.parameters).toMatchObject({
      ordering: [],
      fulfillment: [{ externalId: "tenant_id", error: { id: "E001234" } }],
    });
    expect(enrollment).not.toHaveProperty(["parameters.fulfillment"]);
  });

  it("has no assignee where the text is empty, and keeps unknown keys", () => {
    expect(enrollment.assignee).toBeUndefined();
    expect(enrollment).toHaveProperty("href", "/v1/products/PRD-1234-1234");
  });

  it.each([
    ["Complete", "Completed"],
    ["Completed", "Completed"],
    ["Rewound", "Rewound"],
  ])("in status %s is read as %s", (sent, read) => {
    expect(Enrollment.parse({ ...enrollmentPage, status: sent }).status).toBe(read);
  });
});

const product = {
  id: "PRD-1111-1111",
  name: "Microsoft Office 365 NCE",
  externalIds: {},
  icon: "/static/PRD-1111-1111-1111/logo.png",
  status: "Published",
};
const questioned = {
  id: "PRM-1234-1234-1234",
  name: "Tenant Id",
  externalId: "tenant_id",
  constraints: { readonly: false, hidden: true, required: true, unique: false },
  value: "69b73824-ce76-4866-ad47-b615ae9d8998",
  error: { id: "E001234", message: "Incorrect parameter value" },
};
const settings = {
  newCertificateAutoapprove: true,
  programEnrollment: false,
  programLink: false,
  terminateOnExpiration: { enabled: true, duration: 30 },
  preValidation: { enrollmentDraft: false, enrollmentQuerying: false, reEnrollment: false },
};
const vendor = { id: "ACC-1234-1234", type: "Vendor", status: "Enabled", name: "Microsoft" };
const misplaced = {
  id: "PRG-1234-1234",
  href: "v1/catalog/programs/PRG-1234-5678",
  name: "Microsoft AI Cloud Partner",
  icon: "/static/PRG-1234-1234/logo.png",
  applicableTo: "Buyer",
};
const snippets: [string, z.ZodType, unknown][] = [
  ["product", Product, product],
  ["vendor", Account, vendor],
  ["settings", ProgramSettings, settings],
  ["eligibility", Eligibility, { client: true, partner: true }],
  ["parameter value", ParameterValue, questioned],
  ["status notes", ParametrisedMessage, { id: "E001234", message: "Certification failed" }],
  ["buyer that shows a program", Buyer, misplaced],
  ["certificate that shows a program", Certificate, misplaced],
  ["template with a stale id", Template, { id: "PTP-1234-4444", href: "x", name: "Done" }],
  ["reference", Reference, { id: "PRG-1234-5678", href: "x", name: "Partner" }],
  [
    "program",
    Program,
    {
      id: "PRG-1234-5678",
      name: "Microsoft AI Cloud Partner",
      website: "https://www.microsoft.com",
      icon: "/v1/program/programs/PRG-1234-1234/icon",
      status: "Draft",
      eligibility: { client: true, partner: true },
      applicableTo: "Buyer",
      products: [product],
      vendor,
      settings,
      statistics: { certificates: 100 },
    },
  ],
];

it.each(snippets)("the published %s is read without loss", (_, schema, value) => {
  expect(schema.parse(value)).toEqual(value);
});

it("reads the postalCode of the published address as postCode", () => {
  const address = { addressLine1: "23 Oakley wood", city: "Cork", state: "Cork" };
  expect(Address.parse({ ...address, postalCode: "V23U58N" })).toEqual({
    ...address,
    postCode: "V23U58N",
  });
});

it("reads the published audit, whose actors are empty, with instants and without actors", () => {
  expect(Audit.parse({ created: { at: "...", by: {} } })).toEqual({ created: { at: "..." } });
});
