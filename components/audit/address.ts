import type { Route } from "next";
import { type ListParams, listHref } from "@/components/ui/list-href";

export const auditHref: Route = "/settings/audit-trail";

export function recordHref(recordId: string): Route {
  return `/settings/audit-trail/${recordId}`;
}

/** The records of the same filters as a file. */
export function exportHref(params: ListParams): Route {
  return listHref("/settings/audit-trail/export", params);
}

/** The audit trail of one object. */
export function auditOfHref(objectId: string): Route {
  return listHref(auditHref, { q: objectId });
}

/** Where the portal shows an object of a record; undefined for those without a page of their own. */
export function objectHref({ id, objectType }: { id: string; objectType?: string }) {
  const path = paths.get(objectType ?? "");
  const href: Route | undefined = path && `${path}/${id}`;
  return href;
}

const paths = new Map([
  ["Program", "/program/programs"],
  ["Enrollment", "/program/enrollments"],
  ["Certificate", "/program/certificates"],
  ["ApiToken", "/settings/api-tokens"],
  ["Webhook", "/settings/webhooks"],
]);
