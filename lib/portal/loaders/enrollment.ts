import "server-only";
import { cache } from "react";
import type { ListQuery } from "@/lib/client/query";
import { load, loadEvery } from "./load";

/** A page of the enrollments that the viewer sees. */
export function loadEnrollments(query: ListQuery) {
  return load("listEnrollments", { query });
}

/** One enrollment, read once per request. */
export const loadEnrollment = cache((enrollmentId: string) =>
  load("getEnrollment", { params: { enrollmentId } }),
);

/** The vendor's text for the state of an enrollment: HTML that the platform has sanitized (contract §11). */
export const loadEnrollmentText = cache((enrollmentId: string) =>
  load("renderEnrollment", { params: { enrollmentId } }),
);

/** The files of an enrollment in the order in which they were added, with who added them. */
export function loadAttachments(enrollmentId: string) {
  return loadEvery((query) =>
    load("listAttachments", { params: { enrollmentId }, query: { ...query, select: "audit" } }),
  );
}
