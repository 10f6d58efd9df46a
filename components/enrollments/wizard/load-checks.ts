import type { FieldValues, Resolver } from "react-hook-form";

type Checks = typeof import("./checks");

let checks: Promise<Checks> | undefined;

/**
 * What checks answers, 30 KB that nobody needs to see a form: fetched at the first sign of an answer. Forgets a
 * failed attempt, so that the next one tries again.
 */
export function loadChecks(): Promise<Checks> {
  checks ??= import("./checks").catch((error: unknown) => {
    checks = undefined;
    throw error;
  });
  return checks;
}

/** Fetches the checks early; where that fails, Continue says so. */
export function preloadChecks() {
  loadChecks().catch(() => undefined);
}

/** A resolver that comes with the checks. */
export function lazyResolver<Values extends FieldValues>(
  choose: (checks: Checks) => Resolver<Values>,
): Resolver<Values> {
  return async (values, context, options) => choose(await loadChecks())(values, context, options);
}
