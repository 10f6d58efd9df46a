import "server-only";
import { cache } from "react";
import type { ListQuery } from "@/lib/client/query";
import { load } from "./load";

/** A page of the certificates that the viewer sees. */
export function loadCertificates(query: ListQuery) {
  return load("listCertificates", { query });
}

/** One certificate with the terms that were accepted for it, read once per request. */
export const loadCertificate = cache((certificateId: string) =>
  load("getCertificate", { params: { certificateId }, query: { select: "terms" } }),
);

/** The vendor's text for a certificate: HTML that the platform has sanitized (contract §11). */
export const loadCertificateText = cache((certificateId: string) =>
  load("renderCertificate", { params: { certificateId } }),
);
