import type { Route } from "next";

/** Where one wizard lives: `/program/programs/{id}/enroll` or `/program/certificates/{id}/re-enroll`. */
export type WizardPlace = { path: string; enrollmentId?: string };

/** The address of a step; `from` is the step to which Continue and Back return instead of the neighbours. */
export function stepHref({ path, enrollmentId }: WizardPlace, step: string, from?: string): Route {
  const query = new URLSearchParams();
  if (enrollmentId) query.set("enrollment", enrollmentId);
  query.set("step", step);
  if (from) query.set("from", from);
  return asRoute(`${path}?${query}`);
}

/** Every caller builds the path from one of this portal's own routes. */
export function asRoute(path: string) {
  return path as Route;
}
