import { act, type Endpoint, get, getWithFile, list, remove, send, vendor } from "../endpoint";
import { documentRule } from "../file";
import {
  Terms,
  TermsInput,
  TermsUpdate,
  TermsVariant,
  TermsVariantInput,
  TermsVariantUpdate,
} from "../terms";

const terms = "/program/programs/{programId}/terms";
const variants = `${terms}/{termsId}/variants`;

/** Terms of a program and their variants (contract §12). */
export const termsEndpoints = {
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
    files: { file: documentRule },
  }),
  listTermsVariants: list(variants, TermsVariant),
  getTermsVariant: getWithFile(`${variants}/{variantId}`, TermsVariant),
  updateTermsVariant: send("PUT", `${variants}/{variantId}`, {
    roles: vendor,
    body: TermsVariantUpdate,
    result: TermsVariant,
  }),
  deleteTermsVariant: remove(`${variants}/{variantId}`, vendor),
  publishTermsVariant: act(`${variants}/{variantId}/publish`, vendor, TermsVariant),
  unpublishTermsVariant: act(`${variants}/{variantId}/unpublish`, vendor, TermsVariant),
} as const satisfies Record<string, Endpoint>;
