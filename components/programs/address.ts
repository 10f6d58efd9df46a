import type { Route } from "next";
import type { Enrollment } from "@/lib/contract/enrollment";

/** A program's page, on one of its tabs. */
export function programHref(programId: string, tab?: string): Route {
  return tab
    ? route(`/program/programs/${programId}?tab=${tab}`)
    : route(`/program/programs/${programId}`);
}

/** The wizard that enrols in a program. */
export function enrollHref(programId: string): Route {
  return route(`/program/programs/${programId}/enroll`);
}

/** Where a vendor changes a program's settings. */
export function settingsHref(programId: string): Route {
  return route(`/program/programs/${programId}/settings`);
}

export function enrollmentHref(enrollmentId: string): Route {
  return route(`/program/enrollments/${enrollmentId}`);
}

/** The wizard in which a draft goes on: a renewal's belongs to its certificate. */
export function draftHref({ id, type, certificate }: Enrollment, programId: string): Route {
  if (type === "Change" && certificate) {
    return route(`/program/certificates/${certificate.id}/re-enroll?enrollment=${id}`);
  }
  return route(`/program/programs/${programId}/enroll?enrollment=${id}`);
}

/** The compiler has checked the path against the router's; a bare `Route` names only paths without parameters. */
function route<Path extends string>(path: Route<Path>): Route {
  return path as Route;
}
