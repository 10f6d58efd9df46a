import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Endpoint } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints";
import { programModule } from "./modules";
import { done, ids, type Person, people, type TestPlatform, testPlatform } from "./testing";
import { bring, draftEnrollment } from "./testing-enrollments";
import { addAttachment, addDocument, addPicture, textFile } from "./testing-files";
import { eventIn, iconFor, sellerOf, webhookOf } from "./testing-neighbours";
import {
  addParameter,
  addPublishedTerms,
  defaultTemplateId,
  formOf,
  openProgram,
} from "./testing-programs";

/** Somebody else's account of each role: neither may learn that the objects exist. */
const strangers: Person[] = ["otherVendor", "partner"];

/** What each operation that needs a body takes, so that nothing but the object can be the reason of a refusal. */
const bodies: Record<string, object> = {
  createParameterGroup: { name: "A" },
  createParameter: { name: "A", phase: "Order", type: "SingleLineText" },
  createTemplate: { name: "A", content: "A", type: "EnrollmentCompleted" },
  createTerms: { name: "A" },
  createTermsVariant: { name: "A", assetUrl: "https://example.com" },
  createDocument: { name: "A", type: "Online", url: "https://example.com" },
  createMedia: { name: "A", type: "Video", url: "https://example.com" },
  queryEnrollment: { template: { id: "PTM-1" } },
  failEnrollment: { statusNotes: "A" },
  terminateCertificate: { statusNotes: "A" },
  setPassword: { password: "umbrella gravel violin sunday" },
  updatePasskey: { name: "A" },
};

/** What a person has for themselves: a token has none of it, whatever it names. */
const personal = /^\/accounts\/(sessions|sign-in-security)\//;

let platform: TestPlatform;
let placeholders: Record<string, string>;
let shared: Record<string, string>;

const table: [string, Endpoint][] = Object.entries(endpoints);
const addressed = table.filter(([, { path }]) => path.includes("{"));
/** Modules and event types are the same for everybody. */
const owned = addressed.filter(
  ([name, { path }]) => !/\{(moduleId|eventTypeId)\}/.test(path) && name !== "acceptInvite",
);
const lists = table.filter(([, { answer, path }]) => answer === "list" && !path.includes("{"));

beforeAll(async () => {
  platform = await testPlatform();
  placeholders = await world();
  const { data } = await done(platform.as("client")("GET", "/audit/event-types?limit=1"));
  shared = { moduleId: programModule, eventTypeId: data[0].id };
});
afterAll(() => platform.close());

describe.each(strangers)("%s", (stranger) => {
  it.each(owned)("gets from %s what an unknown id gets", async (name, endpoint) => {
    const forbidden = !endpoint.roles.includes(people[stranger].type);
    for (const path of [pathOf(endpoint), unknownPathOf(endpoint)]) {
      const answer = await platform.as(stranger)(endpoint.method, path, bodyFor(name, endpoint));
      const absent = personal.test(endpoint.path) ? 400 : 404;
      expect(answer.status, answer.text).toBe(forbidden ? 403 : absent);
    }
  });

  const allowed = lists.filter(([, { roles }]) => roles.includes(people[stranger].type));
  it.each(allowed)("finds nothing foreign in %s", async (_, { path }) => {
    const { status, text, body } = await platform.as(stranger)("GET", `${path}?limit=100`);
    expect(status).toBe(200);
    for (const id of Object.values(placeholders)) expect(text).not.toContain(id);
    expect(body.$meta.pagination.total).toBe(body.data.length);
  });

  it.each(allowed)("can't ask for a foreign id in %s", async (_, { path }) => {
    for (const id of Object.values(placeholders)) {
      const { body } = await platform.as(stranger)("GET", `${path}?id="${id}"`);
      expect(body.$meta.pagination.total, id).toBe(0);
    }
  });
});

it("leaves everything as it was after all those attempts", async () => {
  const before = await everything();
  for (const stranger of strangers) {
    for (const [name, endpoint] of addressed) {
      await platform.as(stranger)(endpoint.method, pathOf(endpoint), bodyFor(name, endpoint));
    }
  }
  expect(await everything()).toEqual(before);
});

const readable = addressed.filter(([, { method }]) => method === "GET");
it.each(readable)("shows %s to those whom it concerns", async (name, endpoint) => {
  const persons: Person[] = /Buyer|Account(?!User)/.test(name)
    ? ["client", "vendor", "operations"]
    : ["operations", /^get(User|AccountUser|Webhook)/.test(name) ? "vendor" : "client"];
  for (const person of persons) {
    const answer = await platform.as(person)("GET", pathOf(endpoint));
    expect(answer.status, `${person}: ${answer.text}`).toBe(200);
  }
});

it("hides an enrollment and its certificate from the vendor until it is submitted", async () => {
  const program = await openProgram(platform);
  const draft = await draftEnrollment(platform, program);
  const paths = [
    `/program/enrollments/${draft.id}`,
    `/program/certificates/${draft.certificate.id}`,
  ];
  for (const path of paths) expect((await platform.as("vendor")("GET", path)).status).toBe(404);
  const lists = ["/program/enrollments", "/program/certificates"];
  for (const path of lists) {
    const { text } = await platform.as("vendor")("GET", `${path}?program.id="${program.id}"`);
    expect(text).not.toMatch(new RegExp(`${draft.id}|${draft.certificate.id}`));
  }
  await bring(platform, draft, "Processing");
  for (const path of paths) expect((await platform.as("vendor")("GET", path)).status).toBe(200);
});

it("keeps a deleted enrollment and its certificate for client and Operations, not for the vendor", async () => {
  const program = await openProgram(platform);
  const draft = await bring(platform, await draftEnrollment(platform, program), "Deleted");
  const paths = [
    `/program/enrollments/${draft.id}`,
    `/program/certificates/${draft.certificate.id}`,
  ];
  for (const path of paths) {
    expect((await platform.as("client")("GET", path)).body.status).toBe("Deleted");
    expect((await platform.as("operations")("GET", path)).body.status).toBe("Deleted");
    expect((await platform.as("vendor")("GET", path)).status).toBe(404);
  }
});

it("lets nobody reach a part of one program through another", async () => {
  const { programId } = placeholders;
  const other = await openProgram(platform);
  const parts = addressed.filter(
    ([name, { path }]) =>
      path.startsWith("/program/programs/{programId}/") && /Id}\//.test(path) && name,
  );
  for (const [name, endpoint] of parts) {
    if (!/\{(groupId|parameterId|templateId|termsId|documentId|mediaId)\}/.test(endpoint.path))
      continue;
    const path = pathOf(endpoint).replace(String(programId), other.id);
    const answer = await platform.as("vendor")(endpoint.method, path, bodyFor(name, endpoint));
    expect(answer.status, `${name}: ${answer.text}`).toBe(404);
  }
});

/** One of everything, of the vendor and the client; the program was unpublished, so that no other client sees it. */
async function world() {
  const program = await openProgram(platform);
  const parameter = await addParameter(platform, program.id);
  const terms = await addPublishedTerms(platform, program.id);
  const variantId = `${terms.id.replace("PTC", "PTV")}-0001`;
  const document = await addDocument(platform, program.id);
  const picture = await addPicture(platform, program.id);
  for (const part of [`documents/${document.id}`, `media/${picture.id}`]) {
    const path = `/program/programs/${program.id}/${part}/publish`;
    await done(platform.as("vendor")("POST", path));
  }
  const enrollment = await draftEnrollment(platform, program);
  await bring(platform, enrollment, "Processing");
  const attachment = await addAttachment(platform, enrollment.id);
  await done(platform.as("vendor")("POST", `/program/programs/${program.id}/unpublish`));
  const userId = ids.vendorUser;
  const sellerId = await sellerOf(platform, "client");
  const owners = [program.id, people.client.id, ids.buyer, ids.licensee, sellerId, userId];
  for (const owner of owners) await iconFor(platform, owner);
  return {
    programId: program.id,
    groupId: parameter.group.id,
    parameterId: parameter.id,
    templateId: defaultTemplateId(program.id, "Completed"),
    termsId: terms.id,
    variantId,
    documentId: document.id,
    mediaId: picture.id,
    attachmentId: attachment.id,
    enrollmentId: enrollment.id,
    certificateId: enrollment.certificate.id,
    accountId: people.client.id,
    buyerId: ids.buyer,
    licenseeId: ids.licensee,
    userId,
    accountUserId: userId.replace("USR", "AUSR-0000"),
    sellerId,
    tokenId: people.client.id.replace("ACC", "TKN"),
    webhookId: (await webhookOf(platform)).id,
    recordId: (await eventIn(platform, enrollment.id)).id,
  };
}

function pathOf({ path }: Endpoint) {
  return path.replace(
    /\{(\w+)\}/g,
    (_, name: string) => placeholders[name] ?? shared[name] ?? `no ${name}`,
  );
}

function unknownPathOf(endpoint: Endpoint) {
  return pathOf(endpoint).replaceAll(/\d{4}/g, "0000");
}

function bodyFor(name: string, { method, part }: Endpoint) {
  if (method === "GET" || method === "DELETE") return undefined;
  const body = bodies[name] ?? {};
  const files: Record<string, File> = name === "createAttachment" ? { file: textFile() } : {};
  return part ? formOf(part, body, files) : body;
}

async function everything() {
  const paths = [
    ...["/program/programs", "/program/enrollments", "/program/certificates"],
    ...["/accounts/api-tokens", "/notifications/webhooks", "/audit/records"],
  ];
  const lists = paths.map((path) =>
    done(platform.as("operations")("GET", `${path}?limit=100&select=audit`)),
  );
  const parts = ["parameters", "parameter-groups", "templates", "terms", "documents", "media"].map(
    (part) =>
      done(platform.as("vendor")("GET", `/program/programs/${placeholders.programId}/${part}`)),
  );
  const attached = `/program/enrollments/${placeholders.enrollmentId}/attachments`;
  return Promise.all([...lists, ...parts, done(platform.as("operations")("GET", attached))]);
}

it("lets nobody reach an attachment of one enrollment through another", async () => {
  const other = await draftEnrollment(platform, await openProgram(platform));
  const path = `/program/enrollments/${other.id}/attachments/${placeholders.attachmentId}`;
  for (const method of ["GET", "PUT", "DELETE"]) {
    const body = method === "PUT" ? { name: "A" } : undefined;
    expect((await platform.as("client")(method, path, body)).status).toBe(404);
  }
});
