import { type RefObject, useEffect } from "react";

/**
 * Follows links between the steps of this wizard without asking the server, so that neither a slow nor a missing
 * network stands between a person and what they typed. Every other link, and a new tab, is left to the browser.
 */
export function useStepLinks(root: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = root.current;
    element?.addEventListener("click", follow, true);
    return () => element?.removeEventListener("click", follow, true);
  }, [root]);
}

function follow(event: MouseEvent) {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || !isPlain(event) || !isStepHere(new URL(link.href))) return;
  event.preventDefault();
  window.history.pushState(null, "", link.href);
}

function isPlain({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
}

/** The same page, the same draft, another step. */
function isStepHere({ origin, pathname, searchParams, hash }: URL) {
  const here = new URL(window.location.href);
  const isSamePage = origin === here.origin && pathname === here.pathname && !hash;
  const draft = here.searchParams.get("enrollment");
  return isSamePage && searchParams.has("step") && searchParams.get("enrollment") === draft;
}
