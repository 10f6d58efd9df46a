import "server-only";
import { cache } from "react";
import { equal } from "@/lib/client/filter";
import type { ListQuery } from "@/lib/client/query";
import { ProblemError } from "@/lib/contract/problem";
import { platform } from "../platform";
import { leavePage, load, loadEvery } from "./load";

/** A page of the audit records that the viewer sees, newest first. */
export function loadAuditRecords(query: ListQuery) {
  return load("listAuditRecords", { query });
}

/** One audit record with its documents, read once per request. */
export const loadAuditRecord = cache((recordId: string) =>
  load("getAuditRecord", { params: { recordId } }),
);

/**
 * The newest records about one object, with how many there are in all; null where the platform has no audit for
 * this account, which must not cost the page of the object itself.
 */
export const loadRecordsOf = cache(async (objectId: string) => {
  const query = { limit: 10, filter: equal("object.id", objectId) };
  return platform("listAuditRecords", { query }).catch((error: unknown) => {
    const isClosed = error instanceof ProblemError && [403, 404].includes(error.problem.status);
    return isClosed ? null : leavePage(error);
  });
});

/** The kinds of events by name. */
export const loadEventTypes = cache(() =>
  loadEvery((query) => load("listEventTypes", { query: { ...query, order: "name" } })),
);
