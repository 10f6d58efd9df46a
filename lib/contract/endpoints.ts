import { z } from "zod";
import { Account, Buyer, Licensee, User } from "./account";
import { Certificate, CertificateInput, CertificateUpdate, TerminateInput } from "./certificate";
import { Role } from "./common";
import {
  CompleteInput,
  Enrollment,
  EnrollmentInput,
  EnrollmentUpdate,
  FailInput,
  ProcessInput,
  QueryInput,
} from "./enrollment";
import { ParameterGroup, ParameterGroupInput, ParameterGroupUpdate } from "./group";
import { listOf } from "./list";
import { Parameter, ParameterInput, ParameterUpdate } from "./parameter";
import { Program, ProgramInput, ProgramSettingsUpdate, ProgramUpdate } from "./program";
import { DemoPeople, NewSession, Session, SessionInput, SessionSwitchInput } from "./session";
import { Template, TemplateInput, TemplateUpdate } from "./template";
import {
  Terms,
  TermsInput,
  TermsUpdate,
  TermsVariant,
  TermsVariantInput,
  TermsVariantUpdate,
} from "./terms";

/** `list` and `item` take a query string, `text` answers text, `file` bytes, `none` nothing. */
export type Answer = "list" | "item" | "text" | "file" | "none";

/**
 * An operation of the API as a value: `path` below `/public/v1` with `{name}` placeholders, who may call it
 * (`Anyone` needs no token), what goes in, what comes out, and the status of success (contract §7-§14b).
 */
export type Endpoint<Body extends z.ZodType = z.ZodType, Result extends z.ZodType = z.ZodType> = {
  method: "GET" | "POST" | "PUT" | "DELETE";
  path: string;
  roles: readonly (Role | "Anyone")[];
  body: Body;
  bodyRequired: boolean;
  /** The name of the JSON part where the body may also be multipart (contract §1.1). */
  part?: string;
  result: Result;
  answer: Answer;
  status: number;
};

const everyone = Role.options;
const vendor = ["Vendor"] as const;
const nothing = z.undefined();

function get<Result extends z.ZodType>(
  path: string,
  result: Result,
  answer: Answer = "item",
): Endpoint<typeof nothing, Result> {
  return {
    method: "GET",
    path,
    roles: everyone,
    body: nothing,
    bodyRequired: false,
    result,
    answer,
    status: 200,
  };
}

function list<Item extends z.ZodType>(path: string, item: Item) {
  return get(path, listOf(item), "list");
}

function send<Body extends z.ZodType, Result extends z.ZodType>(
  method: "POST" | "PUT",
  path: string,
  options: {
    roles: Endpoint["roles"];
    body: Body;
    result: Result;
    status?: number;
    optional?: true;
    part?: string;
    answer?: Answer;
  },
): Endpoint<Body, Result> {
  const { roles, body, result, status = 200, optional, part, answer = "item" } = options;
  return { method, path, roles, body, bodyRequired: !optional, part, result, answer, status };
}

function act<Result extends z.ZodType>(path: string, roles: Endpoint["roles"], result: Result) {
  return send("POST", path, { roles, body: z.unknown(), result, optional: true });
}

function remove(path: string, roles: Endpoint["roles"]): Endpoint<typeof nothing, typeof nothing> {
  return {
    method: "DELETE",
    path,
    roles,
    body: nothing,
    bodyRequired: false,
    result: nothing,
    answer: "none",
    status: 204,
  };
}

const programs = "/program/programs";
const program = `${programs}/{programId}`;
const groups = `${program}/parameter-groups`;
const parameters = `${program}/parameters`;
const templates = `${program}/templates`;
const terms = `${program}/terms`;
const variants = `${terms}/{termsId}/variants`;
const enrollments = "/program/enrollments";
const enrollment = `${enrollments}/{enrollmentId}`;
const certificates = "/program/certificates";
const certificate = `${certificates}/{certificateId}`;
const enrollers = ["Client", "Operations"] as const;
const processors = ["Client", "Vendor"] as const;

/** Every operation that this platform serves; the keys are the API's operation names. */
export const endpoints = {
  createProgram: send("POST", programs, {
    roles: vendor,
    body: ProgramInput,
    result: Program,
    status: 201,
    part: "program",
  }),
  listPrograms: list(programs, Program),
  getProgram: get(program, Program),
  updateProgram: send("PUT", program, {
    roles: vendor,
    body: ProgramUpdate,
    result: Program,
    part: "program",
  }),
  deleteProgram: remove(program, vendor),
  updateProgramSettings: send("PUT", `${program}/settings`, {
    roles: vendor,
    body: ProgramSettingsUpdate,
    result: Program,
  }),
  publishProgram: act(`${program}/publish`, vendor, Program),
  unpublishProgram: act(`${program}/unpublish`, vendor, Program),
  getProgramIcon: get(`${program}/icon`, nothing, "file"),

  createParameterGroup: send("POST", groups, {
    roles: vendor,
    body: ParameterGroupInput,
    result: ParameterGroup,
    status: 201,
  }),
  listParameterGroups: list(groups, ParameterGroup),
  getParameterGroup: get(`${groups}/{groupId}`, ParameterGroup),
  updateParameterGroup: send("PUT", `${groups}/{groupId}`, {
    roles: vendor,
    body: ParameterGroupUpdate,
    result: ParameterGroup,
  }),
  deleteParameterGroup: remove(`${groups}/{groupId}`, vendor),

  createParameter: send("POST", parameters, {
    roles: vendor,
    body: ParameterInput,
    result: Parameter,
    status: 201,
  }),
  listParameters: list(parameters, Parameter),
  getParameter: get(`${parameters}/{parameterId}`, Parameter),
  updateParameter: send("PUT", `${parameters}/{parameterId}`, {
    roles: vendor,
    body: ParameterUpdate,
    result: Parameter,
  }),
  deleteParameter: remove(`${parameters}/{parameterId}`, vendor),

  createTemplate: send("POST", templates, {
    roles: vendor,
    body: TemplateInput,
    result: Template,
    status: 201,
  }),
  listTemplates: list(templates, Template),
  getTemplate: get(`${templates}/{templateId}`, Template),
  updateTemplate: send("PUT", `${templates}/{templateId}`, {
    roles: vendor,
    body: TemplateUpdate,
    result: Template,
  }),
  deleteTemplate: remove(`${templates}/{templateId}`, vendor),

  createTerms: send("POST", terms, { roles: vendor, body: TermsInput, result: Terms, status: 201 }),
  listTerms: list(terms, Terms),
  getTerms: get(`${terms}/{termsId}`, Terms),
  updateTerms: send("PUT", `${terms}/{termsId}`, {
    roles: vendor,
    body: TermsUpdate,
    result: Terms,
  }),
  deleteTerms: remove(`${terms}/{termsId}`, vendor),
  publishTerms: act(`${terms}/{termsId}/publish`, vendor, Terms),
  unpublishTerms: act(`${terms}/{termsId}/unpublish`, vendor, Terms),

  createTermsVariant: send("POST", variants, {
    roles: vendor,
    body: TermsVariantInput,
    result: TermsVariant,
    status: 201,
    part: "variant",
  }),
  listTermsVariants: list(variants, TermsVariant),
  getTermsVariant: get(`${variants}/{variantId}`, TermsVariant),
  updateTermsVariant: send("PUT", `${variants}/{variantId}`, {
    roles: vendor,
    body: TermsVariantUpdate,
    result: TermsVariant,
  }),
  deleteTermsVariant: remove(`${variants}/{variantId}`, vendor),
  publishTermsVariant: act(`${variants}/{variantId}/publish`, vendor, TermsVariant),
  unpublishTermsVariant: act(`${variants}/{variantId}/unpublish`, vendor, TermsVariant),

  createEnrollment: send("POST", enrollments, {
    roles: enrollers,
    body: EnrollmentInput,
    result: Enrollment,
    status: 201,
  }),
  validateNewEnrollment: send("POST", `${enrollments}/validate`, {
    roles: enrollers,
    body: EnrollmentInput,
    result: Enrollment,
  }),
  listEnrollments: list(enrollments, Enrollment),
  getEnrollment: get(enrollment, Enrollment),
  updateEnrollment: send("PUT", enrollment, {
    roles: everyone,
    body: EnrollmentUpdate,
    result: Enrollment,
  }),
  deleteEnrollment: remove(enrollment, enrollers),
  submitEnrollment: act(`${enrollment}/submit`, enrollers, Enrollment),
  validateEnrollment: send("POST", `${enrollment}/validate`, {
    roles: processors,
    body: EnrollmentUpdate,
    result: Enrollment,
    optional: true,
  }),
  queryEnrollment: send("POST", `${enrollment}/query`, {
    roles: vendor,
    body: QueryInput,
    result: Enrollment,
  }),
  processEnrollment: send("POST", `${enrollment}/process`, {
    roles: processors,
    body: ProcessInput,
    result: Enrollment,
    optional: true,
  }),
  completeEnrollment: send("POST", `${enrollment}/complete`, {
    roles: vendor,
    body: CompleteInput,
    result: Enrollment,
    optional: true,
  }),
  failEnrollment: send("POST", `${enrollment}/fail`, {
    roles: vendor,
    body: FailInput,
    result: Enrollment,
  }),
  renderEnrollment: get(`${enrollment}/render`, z.string(), "text"),

  createCertificate: send("POST", certificates, {
    roles: ["Operations"],
    body: CertificateInput,
    result: Certificate,
    status: 201,
  }),
  listCertificates: list(certificates, Certificate),
  getCertificate: get(certificate, Certificate),
  updateCertificate: send("PUT", certificate, {
    roles: everyone,
    body: CertificateUpdate,
    result: Certificate,
  }),
  terminateCertificate: send("POST", `${certificate}/terminate`, {
    roles: vendor,
    body: TerminateInput,
    result: Certificate,
  }),
  renderCertificate: get(`${certificate}/render`, z.string(), "text"),

  listAccounts: list("/accounts/accounts", Account),
  getAccount: get("/accounts/accounts/{accountId}", Account),
  listBuyers: list("/accounts/buyers", Buyer),
  getBuyer: get("/accounts/buyers/{buyerId}", Buyer),
  listLicensees: list("/accounts/licensees", Licensee),
  getLicensee: get("/accounts/licensees/{licenseeId}", Licensee),
  listUsers: list("/accounts/users", User),
  getUser: get("/accounts/users/{userId}", User),

  createSession: send("POST", "/accounts/sessions", {
    roles: ["Anyone"],
    body: SessionInput,
    result: NewSession,
    status: 201,
  }),
  getSession: get("/accounts/sessions/current", Session),
  switchSession: send("PUT", "/accounts/sessions/current", {
    roles: everyone,
    body: SessionSwitchInput,
    result: Session,
  }),
  deleteSession: remove("/accounts/sessions/current", everyone),
  listDemoPeople: { ...get("/accounts/demo-people", DemoPeople), roles: ["Anyone"] },
} as const satisfies Record<string, Endpoint>;

/** The name of an operation. */
export type EndpointName = keyof typeof endpoints;

/** What an operation takes, after parsing. */
export type BodyOf<Name extends EndpointName> = z.output<(typeof endpoints)[Name]["body"]>;

/** What a caller of an operation may send. */
export type InputOf<Name extends EndpointName> = z.input<(typeof endpoints)[Name]["body"]>;

/** What an operation answers. */
export type ResultOf<Name extends EndpointName> = z.output<(typeof endpoints)[Name]["result"]>;
