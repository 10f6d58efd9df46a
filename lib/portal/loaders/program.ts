import "server-only";
import { cache } from "react";
import { notEqual } from "@/lib/client/filter";
import type { ListQuery } from "@/lib/client/query";
import { load, loadEvery } from "./load";

/** A page of the programs that the viewer sees. */
export function loadPrograms(query: ListQuery) {
  return load("listPrograms", { query });
}

/** One program, read once per request. */
export const loadProgram = cache((programId: string) =>
  load("getProgram", { params: { programId } }),
);

/** The groups of a program in display order. */
export const loadParameterGroups = cache((programId: string) =>
  loadEvery((query) => load("listParameterGroups", { params: { programId }, query })),
);

/** The parameter definitions of a program in display order, without deleted ones. */
export const loadParameters = cache((programId: string) =>
  loadEvery((query) =>
    load("listParameters", {
      params: { programId },
      query: { ...query, filter: notEqual("status", "Deleted") },
    }),
  ),
);

/** The templates of a program, without deleted ones. */
export const loadTemplates = cache((programId: string) =>
  loadEvery((query) =>
    load("listTemplates", {
      params: { programId },
      query: { ...query, filter: notEqual("status", "Deleted") },
    }),
  ),
);

/** The terms of a program with their variants, as far as the viewer sees them (contract §7). */
export const loadTerms = cache(async (programId: string) => {
  const terms = await loadEvery((query) => load("listTerms", { params: { programId }, query }));
  return Promise.all(
    terms.map(async (one) => ({ ...one, variants: await loadVariants(programId, one.id) })),
  );
});

function loadVariants(programId: string, termsId: string) {
  return loadEvery((query) => load("listTermsVariants", { params: { programId, termsId }, query }));
}

/** The documents of a program in display order, as far as the viewer sees them (contract §7). */
export function loadDocuments(programId: string) {
  return loadEvery((query) => load("listDocuments", { params: { programId }, query }));
}

/** The pictures and videos of a program in display order, as far as the viewer sees them (contract §7). */
export function loadMedia(programId: string) {
  return loadEvery((query) => load("listMedia", { params: { programId }, query }));
}
