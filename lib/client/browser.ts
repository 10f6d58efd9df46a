import { type Query, queryOptions } from "@tanstack/react-query";
import { DoorRefusal, door } from "./door";
import type { ListQuery } from "./query";

/** A change on one side has to show on the other's open page within 5 s; a hidden page doesn't ask. */
const intervalMs = 4_000;

const live = {
  staleTime: intervalMs - 1_000,
  retry: isWorthRetrying,
  refetchInterval: ({ state }: Pick<Query, "state">) =>
    state.error && !isWorthRetrying(0, state.error) ? (false as const) : intervalMs,
};

/** Enrollments, read again every 4 s while the page is visible (contract §13.2). */
export function enrollmentsQuery(query: ListQuery = {}) {
  return queryOptions({
    queryKey: ["enrollments", query],
    queryFn: ({ signal }) => door<"listEnrollments">("/program/enrollments", { query, signal }),
    ...live,
  });
}

/** One enrollment, read again every 4 s while the page is visible (contract §13.1). */
export function enrollmentQuery(enrollmentId: string) {
  return queryOptions({
    queryKey: ["enrollments", enrollmentId],
    queryFn: ({ signal }) =>
      door<"getEnrollment">(at("/program/enrollments", enrollmentId), { signal }),
    ...live,
  });
}

/** The attachments of an enrollment, only to notice a change, read again every 4 s (contract §12). */
export function attachmentsQuery(enrollmentId: string) {
  const path = `${at("/program/enrollments", enrollmentId)}/attachments`;
  const query = { limit: 100, select: "-*,id,revision" };
  return queryOptions({
    queryKey: ["attachments", enrollmentId],
    queryFn: ({ signal }) => door<"listAttachments">(path, { query, signal }),
    ...live,
  });
}

/** Certificates, read again every 4 s while the page is visible (contract §14.2). */
export function certificatesQuery(query: ListQuery = {}) {
  return queryOptions({
    queryKey: ["certificates", query],
    queryFn: ({ signal }) => door<"listCertificates">("/program/certificates", { query, signal }),
    ...live,
  });
}

/** One certificate, read again every 4 s while the page is visible (contract §14.1). */
export function certificateQuery(certificateId: string) {
  return queryOptions({
    queryKey: ["certificates", certificateId],
    queryFn: ({ signal }) =>
      door<"getCertificate">(at("/program/certificates", certificateId), { signal }),
    ...live,
  });
}

function at(collection: string, id: string) {
  return `${collection}/${encodeURIComponent(id)}`;
}

/** A refusal stays a refusal however often one asks; only outages pass. */
function isWorthRetrying(failures: number, error: Error) {
  if (error instanceof DoorRefusal && error.problem.status < 500) return false;
  return failures < 2;
}
