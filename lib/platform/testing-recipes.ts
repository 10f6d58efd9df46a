import type { Role } from "@/lib/contract/common";
import type { EndpointName } from "@/lib/contract/endpoints";
import type { sessionEndpoints } from "@/lib/contract/endpoints/sessions";
import { programModule } from "./modules";
import { done, ids, people, type TestPlatform } from "./testing";
import { activeCertificate, bring, draftEnrollment, holderFor } from "./testing-enrollments";
import {
  addAttachment,
  addDocument,
  addPicture,
  pdfFile,
  pngFile,
  textFile,
} from "./testing-files";
import {
  eventIn,
  iconFor,
  invitedBy,
  memberOf,
  sellerOf,
  tokenOf,
  webhookOf,
} from "./testing-neighbours";
import {
  addParameter,
  addPublishedTerms,
  defaultTemplateId,
  draftProgram,
  formOf,
  onlineVariant,
  openProgram,
} from "./testing-programs";

/** Where to call an operation and with what, so that it succeeds for whoever may call it. */
export type Made = { params?: Record<string, string>; body?: object };

/** Makes a fresh object in the state that the operation needs, visible to all who may see such objects at all. */
type Recipe = (platform: TestPlatform, role: Role) => Promise<Made>;

/** Sessions, profiles and invitations belong to people, not to tokens; the tests of their verbs have their roles. */
type Walked = Exclude<
  EndpointName,
  | keyof typeof sessionEndpoints
  | "getOpenApiDocument"
  | "acceptInvite"
  | "readInvitation"
  | "updateUser"
  | "setPassword"
>;

const nothing: Recipe = async () => ({});
const inProgram: Recipe = async (platform) => ({
  params: { programId: (await openProgram(platform)).id },
});
const inDraftProgram: Recipe = async (platform) => ({
  params: { programId: (await draftProgram(platform)).id },
});

/** A part of a new open program, with what the operation sends. */
function part(
  make: (platform: TestPlatform, programId: string) => Promise<Record<string, string>>,
  body?: () => object,
): Recipe {
  return async (platform) => {
    const { id } = await openProgram(platform);
    return {
      params: { programId: id, ...(await make(platform, id)) },
      ...(body ? { body: body() } : {}),
    };
  };
}

const noPart = async () => ({});
const group = async (platform: TestPlatform, programId: string) => {
  const path = `/program/programs/${programId}/parameter-groups`;
  return { groupId: (await done(platform.as("vendor")("POST", path, { name: "G" }))).id };
};
const parameter = async (platform: TestPlatform, programId: string) => ({
  parameterId: (await addParameter(platform, programId)).id,
});
const ownTemplate = async (platform: TestPlatform, programId: string) => {
  const path = `/program/programs/${programId}/templates`;
  const body = { name: "T", content: "T", type: "EnrollmentCompleted" };
  return { templateId: (await done(platform.as("vendor")("POST", path, body))).id };
};
const terms = async (platform: TestPlatform, programId: string) => {
  const { id } = await addPublishedTerms(platform, programId);
  return { termsId: id, variantId: `${id.replace("PTC", "PTV")}-0001` };
};
const draftTerms = async ({ as }: TestPlatform, programId: string) => {
  const path = `/program/programs/${programId}/terms`;
  const made = await done(as("vendor")("POST", path, { name: "T" }));
  const variant = await done(as("vendor")("POST", `${path}/${made.id}/variants`, onlineVariant()));
  return { termsId: made.id, variantId: variant.id };
};
const draftDocument = async (platform: TestPlatform, programId: string) => ({
  documentId: (await addDocument(platform, programId)).id,
});
const draftPicture = async (platform: TestPlatform, programId: string) => ({
  mediaId: (await addPicture(platform, programId)).id,
});

/** The same, published. */
function published(
  make: (platform: TestPlatform, programId: string) => Promise<Record<string, string>>,
  noun: string,
) {
  return async (platform: TestPlatform, programId: string) => {
    const made = await make(platform, programId);
    const path = `/program/programs/${programId}/${noun}/${Object.values(made)[0]}/publish`;
    await done(platform.as("vendor")("POST", path));
    return made;
  };
}

/** An enrollment of the test client in a state; Operations acts on a draft of its own making. */
function enrolled(status: string, body?: (programId: string) => object): Recipe {
  return async (platform, role) => {
    const program = await openProgram(platform);
    const draft =
      role === "Operations" && status === "Draft"
        ? await done(
            platform.as("operations")("POST", "/program/enrollments", newEnrollment(program)),
          )
        : await draftEnrollment(platform, program);
    await bring(platform, draft, status);
    return { params: { enrollmentId: draft.id }, ...(body ? { body: body(program.id) } : {}) };
  };
}

function newEnrollment(program: { id: string; applicableTo: string }) {
  return { program: { id: program.id }, client: { id: people.client.id }, ...holderFor(program) };
}

const newRequest: Recipe = async (platform) => ({
  body: newEnrollment(await openProgram(platform)),
});

const attached: Recipe = async (platform, role) => {
  const { params } = await enrolled("Processing")(platform, role);
  const attachment = await addAttachment(platform, params?.enrollmentId ?? "");
  return { params: { ...params, attachmentId: attachment.id } };
};

function certified(body?: object): Recipe {
  return async (platform) => {
    const { id } = await activeCertificate(platform, await openProgram(platform));
    return { params: { certificateId: id }, ...(body ? { body } : {}) };
  };
}

const personOf = { Client: "client", Vendor: "vendor", Operations: "operations" } as const;

/** Business between the test client and the test vendor, without which neither sees the other's entities. */
function entity(
  placeholder: string,
  id: (platform: TestPlatform, role: Role) => Promise<string>,
): Recipe {
  return async (platform, role) => {
    await activeCertificate(platform, await openProgram(platform));
    return { params: { [placeholder]: await id(platform, role) } };
  };
}

/** The same with a picture. */
function pictured(recipe: Recipe): Recipe {
  return async (platform, role) => {
    const made = await recipe(platform, role);
    for (const id of Object.values(made.params ?? {})) await iconFor(platform, id).catch(() => {});
    return made;
  };
}

const account = entity("accountId", async () => people.client.id);
const buyer = entity("buyerId", async () => ids.buyer);
const licensee: Recipe = async (platform) => {
  await activeCertificate(platform, await openProgram(platform, { applicableTo: "Licensee" }));
  return { params: { licenseeId: ids.licensee } };
};
const seller = entity("sellerId", (platform) => sellerOf(platform, "client"));
const colleague: Recipe = async (_, role) => ({
  params: { userId: people[personOf[role]].id.replace("ACC", "USR") },
});

function member(change: { status?: string } = {}, body?: object): Recipe {
  return async (platform, role) => {
    const { id, userId } = await memberOf(platform, personOf[role], change);
    return { params: { accountUserId: id, userId }, ...(body ? { body } : {}) };
  };
}

const invited: Recipe = async (platform, role) => {
  const { id } = await invitedBy(platform, personOf[role]);
  return { params: { accountUserId: id } };
};

function token(before: "disable" | undefined, body?: object): Recipe {
  return async (platform, role) => {
    const person = personOf[role];
    const { id } = await tokenOf(platform, person);
    if (before) await done(platform.as(person)("POST", `/accounts/api-tokens/${id}/${before}`));
    return { params: { tokenId: id }, ...(body ? { body } : {}) };
  };
}

function webhook(before: "disable" | undefined, body?: object): Recipe {
  return async (platform) => {
    const { id } = await webhookOf(platform);
    if (before)
      await done(platform.as("vendor")("POST", `/notifications/webhooks/${id}/${before}`));
    return { params: { webhookId: id }, ...(body ? { body } : {}) };
  };
}

const record: Recipe = async (platform, role) => {
  const { params } = await enrolled("Processing")(platform, role);
  return { params: { recordId: (await eventIn(platform, params?.enrollmentId ?? "")).id } };
};

const eventType: Recipe = async ({ as }) => {
  const { data } = await done(as("client")("GET", "/audit/event-types?limit=1"));
  return { params: { eventTypeId: data[0].id } };
};

const reason = { statusNotes: { message: "Not this time." } };
const question = {
  name: "Q",
  description: "",
  scope: "Enrollment",
  phase: "Order",
  type: "SingleLineText",
  displayOrder: 1,
  constraints: {},
};

/** One for every operation that a token may call; an operation without one does not compile. */
export const recipes: Record<Walked, Recipe> = {
  createProgram: async () => ({ body: formOf("program", { name: "P" }) }),
  listPrograms: nothing,
  getProgram: inProgram,
  updateProgram: part(noPart, () => formOf("program", { name: "Renamed" })),
  deleteProgram: inDraftProgram,
  updateProgramSettings: part(noPart, () => ({ programLink: true })),
  publishProgram: inDraftProgram,
  unpublishProgram: inProgram,
  getProgramIcon: pictured(inProgram),

  createParameterGroup: part(noPart, () => ({ name: "G" })),
  listParameterGroups: inProgram,
  getParameterGroup: part(group),
  updateParameterGroup: part(group, () => ({ label: "L" })),
  deleteParameterGroup: part(group),
  createParameter: part(noPart, () => question),
  listParameters: inProgram,
  getParameter: part(parameter),
  updateParameter: part(parameter, () => ({ name: "Renamed" })),
  deleteParameter: part(parameter),
  createTemplate: part(noPart, () => ({ name: "T", content: "T", type: "EnrollmentCompleted" })),
  listTemplates: inProgram,
  getTemplate: part(ownTemplate),
  updateTemplate: part(ownTemplate, () => ({ content: "New" })),
  deleteTemplate: part(ownTemplate),

  createTerms: part(noPart, () => ({ name: "T" })),
  listTerms: inProgram,
  getTerms: part(terms),
  updateTerms: part(terms, () => ({ name: "Renamed" })),
  deleteTerms: part(draftTerms),
  publishTerms: part(draftTerms),
  unpublishTerms: part(terms),
  createTermsVariant: part(terms, onlineVariant),
  listTermsVariants: part(terms),
  getTermsVariant: part(terms),
  updateTermsVariant: part(terms, () => ({ name: "Renamed" })),
  deleteTermsVariant: part(draftTerms),
  publishTermsVariant: part(draftTerms),
  unpublishTermsVariant: part(terms),

  createDocument: part(noPart, () =>
    formOf("document", { name: "D", type: "File" }, { file: pdfFile() }),
  ),
  listDocuments: part(published(draftDocument, "documents")),
  getDocument: part(published(draftDocument, "documents")),
  updateDocument: part(draftDocument, () => ({ name: "Renamed" })),
  deleteDocument: part(draftDocument),
  publishDocument: part(draftDocument),
  unpublishDocument: part(published(draftDocument, "documents")),
  createMedia: part(noPart, () =>
    formOf("media", { name: "M", type: "Image" }, { file: pngFile() }),
  ),
  listMedia: part(published(draftPicture, "media")),
  getMedia: part(published(draftPicture, "media")),
  updateMedia: part(draftPicture, () => ({ name: "Renamed" })),
  deleteMedia: part(draftPicture),
  publishMedia: part(draftPicture),
  unpublishMedia: part(published(draftPicture, "media")),
  getMediaImage: part(published(draftPicture, "media")),

  createEnrollment: newRequest,
  validateNewEnrollment: newRequest,
  listEnrollments: enrolled("Processing"),
  getEnrollment: enrolled("Processing"),
  updateEnrollment: async (platform, role) =>
    enrolled(role === "Vendor" ? "Processing" : "Draft", () => ({ notes: "N" }))(platform, role),
  deleteEnrollment: enrolled("Draft"),
  submitEnrollment: enrolled("Draft"),
  validateEnrollment: async (platform, role) =>
    enrolled(role === "Vendor" ? "Processing" : "Draft")(platform, role),
  queryEnrollment: enrolled("Processing", (programId) => ({
    template: { id: defaultTemplateId(programId, "Querying") },
  })),
  processEnrollment: enrolled("Querying"),
  completeEnrollment: enrolled("Processing"),
  failEnrollment: enrolled("Processing", () => reason),
  renderEnrollment: enrolled("Processing"),
  createAttachment: enrolled("Processing", () =>
    formOf("attachment", { name: "A" }, { file: textFile() }),
  ),
  listAttachments: attached,
  getAttachment: attached,
  updateAttachment: async (platform, role) => ({
    ...(await attached(platform, role)),
    body: { name: "Renamed" },
  }),
  deleteAttachment: attached,

  createCertificate: async (platform) => {
    const program = await openProgram(platform);
    return { body: { name: "C", ...newEnrollment(program) } };
  },
  listCertificates: certified(),
  getCertificate: certified(),
  updateCertificate: certified({ name: "Renamed" }),
  terminateCertificate: certified(reason),
  renderCertificate: certified(),

  createAccount: async () => ({ body: { name: "Newcomer", type: "Client" } }),
  listAccounts: nothing,
  getAccount: account,
  getAccountIcon: pictured(account),
  listBuyers: buyer,
  getBuyer: buyer,
  getBuyerIcon: pictured(buyer),
  listLicensees: licensee,
  getLicensee: licensee,
  getLicenseeIcon: pictured(licensee),
  listSellers: seller,
  getSeller: seller,
  getSellerIcon: pictured(seller),
  listUsers: nothing,
  getUser: colleague,
  getUserIcon: pictured(colleague),
  blockUser: member(),
  unblockUser: async (platform, role) => {
    const made = await member()(platform, role);
    const path = `/accounts/users/${made.params?.userId}/block`;
    await done(platform.as("operations")("POST", path));
    return made;
  },
  listAccountUsers: nothing,
  getAccountUser: member(),
  createAccountUser: async (platform) => ({
    body: {
      user: {
        firstName: "Nina",
        lastName: "New",
        email: `${platform.context.newId("new", 2)}@example.com`,
      },
    },
  }),
  updateAccountUser: member({}, { role: "ReadOnly" }),
  deleteAccountUser: member(),
  enableAccountUser: member({ status: "Disabled" }),
  disableAccountUser: member(),
  resendInvite: invited,
  sendNewInvite: invited,
  listUsersOfAccount: async (_, role) => ({ params: { accountId: people[personOf[role]].id } }),
  listModules: nothing,
  getModule: async () => ({ params: { moduleId: programModule } }),
  createApiToken: async () => ({ body: { name: "Robot" } }),
  listApiTokens: token(undefined),
  getApiToken: token(undefined),
  updateApiToken: token(undefined, { name: "Renamed" }),
  deleteApiToken: token(undefined),
  enableApiToken: token("disable"),
  disableApiToken: token(undefined),

  listAuditRecords: record,
  getAuditRecord: record,
  listEventTypes: nothing,
  getEventType: eventType,

  createWebhook: async () => ({
    body: { type: "ValidateEnrollmentDraft", url: "https://vendor.example/hook" },
  }),
  listWebhooks: webhook(undefined),
  getWebhook: webhook(undefined),
  updateWebhook: webhook(undefined, { description: "D" }),
  deleteWebhook: webhook(undefined),
  enableWebhook: webhook("disable"),
  disableWebhook: webhook(undefined),
};
