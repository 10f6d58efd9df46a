import "server-only";
import { all, atMost, equal, oneOf } from "@/lib/client/filter";
import { loadCertificates } from "./certificate";
import { loadEnrollments } from "./enrollment";

const shown = 5;
const dayMs = 24 * 60 * 60 * 1000;

/** The oldest enrollments in one of `statuses`, with how many there are in all. */
export async function loadWaiting(...statuses: string[]) {
  const { data, $meta } = await loadEnrollments({
    limit: shown,
    order: "audit.created.at,id",
    select: "audit,-parameters",
    filter: oneOf("status", statuses),
  });
  return { enrollments: data, total: $meta.pagination.total };
}

/** The certificates that end next, within `days` from `now` or already over, soonest first. */
export async function loadEnding({ now, days }: { now: Date; days: number }) {
  const until = new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10);
  const { data, $meta } = await loadCertificates({
    limit: shown,
    order: "expirationDate,id",
    select: "-parameters",
    filter: all(equal("status", "Active"), atMost("expirationDate", until)),
  });
  return { certificates: data, total: $meta.pagination.total };
}
