import type { EndpointName } from "@/lib/contract/endpoints";
import type { Verb } from "./call";
import {
  getAccount,
  getBuyer,
  getLicensee,
  getUser,
  listAccounts,
  listBuyers,
  listLicensees,
  listUsers,
} from "./resources/accounts";
import {
  createAttachment,
  deleteAttachment,
  getAttachment,
  listAttachments,
  updateAttachment,
} from "./resources/attachments";
import {
  createCertificate,
  getCertificate,
  listCertificates,
  renderCertificate,
  terminateCertificate,
  updateCertificate,
} from "./resources/certificates";
import {
  createDocument,
  deleteDocument,
  getDocument,
  listDocuments,
  publishDocument,
  unpublishDocument,
  updateDocument,
} from "./resources/documents";
import {
  completeEnrollment,
  failEnrollment,
  processEnrollment,
  queryEnrollment,
  submitEnrollment,
} from "./resources/enrollment-moves";
import { validateEnrollment, validateNewEnrollment } from "./resources/enrollment-validation";
import {
  createEnrollment,
  deleteEnrollment,
  getEnrollment,
  listEnrollments,
  renderEnrollment,
  updateEnrollment,
} from "./resources/enrollments";
import {
  createMedia,
  deleteMedia,
  getMedia,
  getMediaImage,
  listMedia,
  publishMedia,
  unpublishMedia,
  updateMedia,
} from "./resources/media";
import { getOpenApiDocument } from "./resources/openapi";
import {
  createParameterGroup,
  deleteParameterGroup,
  getParameterGroup,
  listParameterGroups,
  updateParameterGroup,
} from "./resources/parameter-groups";
import {
  createParameter,
  deleteParameter,
  getParameter,
  listParameters,
  updateParameter,
} from "./resources/parameters";
import {
  createProgram,
  deleteProgram,
  getProgram,
  getProgramIcon,
  listPrograms,
  publishProgram,
  unpublishProgram,
  updateProgram,
  updateProgramSettings,
} from "./resources/programs";
import {
  createSession,
  deleteSession,
  getSession,
  listDemoPeople,
  switchSession,
} from "./resources/sessions";
import {
  createTemplate,
  deleteTemplate,
  getTemplate,
  listTemplates,
  updateTemplate,
} from "./resources/templates";
import {
  createTerms,
  deleteTerms,
  getTerms,
  listTerms,
  publishTerms,
  unpublishTerms,
  updateTerms,
} from "./resources/terms";
import {
  createTermsVariant,
  deleteTermsVariant,
  getTermsVariant,
  listTermsVariants,
  publishTermsVariant,
  unpublishTermsVariant,
  updateTermsVariant,
} from "./resources/terms-variants";

/** The verbs of the endpoints that need no token. */
export const publicVerbs = { createSession, listDemoPeople, getOpenApiDocument };

/** The verbs of all other endpoints; one that is missing or misnamed does not compile. */
export const verbs: { [Name in Exclude<EndpointName, keyof typeof publicVerbs>]: Verb<Name> } = {
  listAccounts,
  getAccount,
  listBuyers,
  getBuyer,
  listLicensees,
  getLicensee,
  listUsers,
  getUser,
  listCertificates,
  getCertificate,
  createCertificate,
  updateCertificate,
  terminateCertificate,
  renderCertificate,
  submitEnrollment,
  queryEnrollment,
  processEnrollment,
  completeEnrollment,
  failEnrollment,
  validateEnrollment,
  validateNewEnrollment,
  listEnrollments,
  getEnrollment,
  createEnrollment,
  updateEnrollment,
  deleteEnrollment,
  renderEnrollment,
  listParameterGroups,
  getParameterGroup,
  createParameterGroup,
  updateParameterGroup,
  deleteParameterGroup,
  listParameters,
  getParameter,
  createParameter,
  updateParameter,
  deleteParameter,
  listPrograms,
  getProgram,
  createProgram,
  updateProgram,
  updateProgramSettings,
  publishProgram,
  unpublishProgram,
  deleteProgram,
  getProgramIcon,
  getSession,
  switchSession,
  deleteSession,
  listTemplates,
  getTemplate,
  createTemplate,
  updateTemplate,
  deleteTemplate,
  listTerms,
  getTerms,
  createTerms,
  updateTerms,
  deleteTerms,
  publishTerms,
  unpublishTerms,
  listTermsVariants,
  getTermsVariant,
  createTermsVariant,
  updateTermsVariant,
  deleteTermsVariant,
  publishTermsVariant,
  unpublishTermsVariant,
  listDocuments,
  getDocument,
  createDocument,
  updateDocument,
  deleteDocument,
  publishDocument,
  unpublishDocument,
  listMedia,
  getMedia,
  getMediaImage,
  createMedia,
  updateMedia,
  deleteMedia,
  publishMedia,
  unpublishMedia,
  listAttachments,
  getAttachment,
  createAttachment,
  updateAttachment,
  deleteAttachment,
};

/** Whether the endpoint is one of the few that need no token. */
export function isPublic(name: EndpointName): name is keyof typeof publicVerbs {
  return name in publicVerbs;
}
