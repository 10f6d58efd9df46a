import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ApiTokenUpdate } from "@/lib/contract/api-token";
import { AttachmentUpdate } from "@/lib/contract/attachment";
import { CertificateUpdate } from "@/lib/contract/certificate";
import { Role } from "@/lib/contract/common";
import { DocumentUpdate, MediaUpdate } from "@/lib/contract/document";
import { EnrollmentUpdate } from "@/lib/contract/enrollment";
import { ParameterGroupUpdate } from "@/lib/contract/group";
import { ParameterUpdate } from "@/lib/contract/parameter";
import { ProgramUpdate } from "@/lib/contract/program";
import { TemplateUpdate } from "@/lib/contract/template";
import { TermsUpdate, TermsVariantUpdate } from "@/lib/contract/terms";
import { WebhookUpdate } from "@/lib/contract/webhook";
import { ApiToken } from "./objects/account";
import { Attachment, Media, ProgramDocument } from "./objects/document";
import { Certificate, Enrollment } from "./objects/enrollment";
import {
  Parameter,
  ParameterGroup,
  Program,
  Template,
  Terms,
  TermsVariant,
} from "./objects/program";
import { Webhook } from "./objects/webhook";
import { everWrites, mayWrite, writesOf } from "./rights";
import type { ObjectDefinition } from "./rql/object";
import { buyers } from "./store/schema";
import { done, ids, type Person, type TestPlatform, testPlatform } from "./testing";
import { bring, certificateIn, draftEnrollment } from "./testing-enrollments";
import { addParameter, defaultTemplateId, openProgram } from "./testing-programs";

const persons: Record<Role, Person> = {
  Client: "client",
  Vendor: "vendor",
  Operations: "operations",
};

let platform: TestPlatform;
let program: { id: string; applicableTo: string };
let asked: { id: string };
let own: { id: string };
let secondBuyer: string;
beforeAll(async () => {
  platform = await testPlatform();
  program = await openProgram(platform);
  asked = await addParameter(platform, program.id, { name: "Asked" });
  own = await addParameter(platform, program.id, { name: "Own", phase: "Fulfillment" });
  secondBuyer = await anotherBuyer();
});
afterAll(() => platform.close());

/** What a caller sends to change a property, and what is read afterwards to see whether it did. */
type Change = { body: () => object; read: (object: Json) => unknown };
// biome-ignore lint/suspicious/noExplicitAny: answers of every shape are read in assertions
type Json = any;

const ordering = (part: object) => ({ parameters: { ordering: [{ id: asked.id, ...part }] } });
const fulfillment = (part: object) => ({ parameters: { fulfillment: [{ id: own.id, ...part }] } });
const firstOf = (phase: string, part: string) => (object: Json) =>
  object.parameters[phase][0]?.[part];
const templateFor = (state: "Processing" | "Querying") => ({
  template: { id: defaultTemplateId(program.id, state) },
});

const enrollmentChanges: Record<string, Change> = {
  name: { body: () => ({ name: "Another name" }), read: ({ name }) => name },
  buyer: { body: () => ({ buyer: { id: secondBuyer } }), read: ({ buyer }) => buyer?.id },
  notes: { body: () => ({ notes: "Other notes" }), read: ({ notes }) => notes },
  statusNotes: {
    body: () => ({ statusNotes: { message: "Another reason" } }),
    read: ({ statusNotes }) => statusNotes?.message,
  },
  assignee: {
    body: () => ({ assignee: { id: ids.vendorUser } }),
    read: ({ assignee }) => assignee?.id,
  },
  error: {
    body: () => ({ error: { message: "Look again" } }),
    read: ({ error }) => error?.message,
  },
  "parameters.ordering": {
    body: () => ordering({ value: "Another answer" }),
    read: firstOf("ordering", "value"),
  },
  "parameters.ordering.error": {
    body: () => ordering({ error: { message: "Digits only" } }),
    read: (object) => firstOf("ordering", "error")(object)?.message,
  },
  "parameters.ordering.constraints": {
    body: () => ordering({ constraints: { required: true } }),
    read: (object) => firstOf("ordering", "constraints")(object)?.required,
  },
  "parameters.fulfillment": {
    body: () => fulfillment({ value: "V-1" }),
    read: firstOf("fulfillment", "value"),
  },
  "parameters.fulfillment.error": {
    body: () => fulfillment({ error: { message: "Digits only" } }),
    read: (object) => firstOf("fulfillment", "error")(object)?.message,
  },
  "parameters.fulfillment.constraints": {
    body: () => fulfillment({ constraints: { required: true } }),
    read: (object) => firstOf("fulfillment", "constraints")(object)?.required,
  },
};

const certificateChanges: Record<string, Change> = {
  name: enrollmentChanges.name ?? never(),
  expirationDate: {
    body: () => ({ expirationDate: "2031-05-06" }),
    read: ({ expirationDate }) => expirationDate,
  },
  "externalIds.vendor": {
    body: () => ({ externalIds: { vendor: "V-7" } }),
    read: ({ externalIds }) => externalIds?.vendor,
  },
  template: { body: () => templateFor("Querying"), read: ({ template }) => template?.id },
  "parameters.ordering": enrollmentChanges["parameters.ordering"] ?? never(),
  "parameters.fulfillment": enrollmentChanges["parameters.fulfillment"] ?? never(),
};

describe.each(["Draft", "Processing", "Querying", "Completed", "Failed", "Deleted"])(
  "an enrollment in %s",
  (status) => {
    const rows = Object.entries(enrollmentChanges).flatMap(([path, change]) =>
      Role.options.map((role) => ({ path, role, change })),
    );
    it.each(rows)("lets $role change $path just as declared", async ({ path, role, change }) => {
      const draft = await draftEnrollment(platform, program);
      const { id } = await bring(platform, draft, status);
      const changed = await attempt(`/program/enrollments/${id}`, role, change);
      expect(changed).toBe(mayWrite(Enrollment, path, { role, status }));
    });
  },
);

describe.each(["Draft", "Pending", "Active", "Updating", "Expired", "Terminated", "Deleted"])(
  "a certificate in %s",
  (status) => {
    const rows = Object.entries(certificateChanges).flatMap(([path, change]) =>
      Role.options.map((role) => ({ path, role, change })),
    );
    it.each(rows)("lets $role change $path just as declared", async ({ path, role, change }) => {
      const { id } = await certificateIn(platform, program, status);
      const changed = await attempt(`/program/certificates/${id}`, role, change);
      const isVisible = role !== "Vendor" || !["Draft", "Deleted"].includes(status);
      expect(changed).toBe(isVisible && mayWrite(Certificate, path, { role, status }));
    });
  },
);

/** Whether the caller's change took effect, as Operations sees it. */
async function attempt(path: string, role: Role, { body, read }: Change) {
  const look = async () => read(await done(platform.as("operations")("GET", path)));
  const before = await look();
  const answer = await platform.as(persons[role])("PUT", path, body());
  expect(answer.status, answer.text).toBeLessThan(405);
  return !isDeepStrictEqual(await look(), before);
}

it("has a change for every property that anybody may write", () => {
  const tried = (changes: object) => Object.keys(changes).sort();
  const declared = (object: ObjectDefinition) => [...writesOf(object).keys()].sort();
  const elsewhere = ["licensee", "template"];
  expect([...tried(enrollmentChanges), ...elsewhere].sort()).toEqual(declared(Enrollment));
  expect(tried(certificateChanges)).toEqual(declared(Certificate));
});

/** Wire name of what an update may carry where the object's property is called otherwise. */
const renamed: Record<string, string> = { externalIds: "externalIds.vendor" };

/** What is written and never read. */
const unread = ["secret"];

it.each([
  [Program, ProgramUpdate],
  [ParameterGroup, ParameterGroupUpdate],
  [Parameter, ParameterUpdate],
  [Template, TemplateUpdate],
  [Terms, TermsUpdate],
  [TermsVariant, TermsVariantUpdate],
  [Enrollment, EnrollmentUpdate],
  [Certificate, CertificateUpdate],
  [ProgramDocument, DocumentUpdate],
  [Media, MediaUpdate],
  [Attachment, AttachmentUpdate],
  [ApiToken, ApiTokenUpdate],
  [Webhook, WebhookUpdate],
] as const)("takes in an update just what somebody may write: %#", (object, schema) => {
  const writers = Role.options;
  for (const key of Object.keys(schema.shape).filter((name) => !unread.includes(name))) {
    const path = renamed[key] ?? key;
    const paths = [path, `${path}.ordering`];
    const isWritten = paths.some((each) => writers.some((role) => everWrites(object, each, role)));
    expect(isWritten, `${object.name}.${key}`).toBe(true);
  }
});

async function anotherBuyer() {
  const { db } = platform.context.store;
  const id = "BUY-2000-0009";
  await db.insert(buyers).values({ id, name: "Second buyer", accountId: "ACC-2000-0001" });
  return id;
}

function never(): never {
  throw new Error("The table above has this row.");
}
