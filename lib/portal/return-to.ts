import "server-only";

const home = "/";
const anyOrigin = "http://portal.invalid";

/**
 * Where to go after signing in: `value` when it is a path of this portal, home otherwise. A link in a mail
 * may carry any value, so that nothing that a browser reads as another host may pass.
 */
export function returnTo(value: unknown): string {
  if (typeof value !== "string" || !value.startsWith("/")) return home;
  const url = URL.parse(value, anyOrigin);
  if (url?.origin !== anyOrigin || url.pathname.startsWith("//")) return home;
  if (/^\/(sign-in|api)(\/|$)/.test(url.pathname)) return home;
  url.searchParams.delete("_rsc");
  return url.pathname + url.search;
}

/** The sign-in page that comes back to `path`. */
export function signInPath(path: string | null): string {
  const target = returnTo(path);
  return target === home ? "/sign-in" : `/sign-in?returnTo=${encodeURIComponent(target)}`;
}
