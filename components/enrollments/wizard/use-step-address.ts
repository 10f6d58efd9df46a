import { useSearchParams } from "next/navigation";
import { type RefObject, useEffect, useState } from "react";

type StepAddress = { step: string | null; from: string | null; visit: (href: string) => void };

/**
 * The step that the address names. Steps change without asking the server, so that neither a slow nor a missing
 * network stands between a person and what they typed; links inside `root`, back and forward do the same.
 */
export function useStepAddress(root: RefObject<HTMLElement | null>): StepAddress {
  const initial = useSearchParams().toString();
  const [search, setSearch] = useState(initial);
  const params = new URLSearchParams(search);

  function visit(href: string) {
    window.history.pushState(null, "", href);
    setSearch(window.location.search);
  }

  useEffect(() => {
    const follow = () => setSearch(window.location.search);
    const press = (event: MouseEvent) => {
      const href = stepLinkOf(event);
      if (!href) return;
      event.preventDefault();
      window.history.pushState(null, "", href);
      follow();
    };
    const element = root.current;
    window.addEventListener("popstate", follow);
    element?.addEventListener("click", press, true);
    return () => {
      window.removeEventListener("popstate", follow);
      element?.removeEventListener("click", press, true);
    };
  }, [root]);

  return { step: params.get("step"), from: params.get("from"), visit };
}

/** The address of the pressed link if it is another step of this very draft; a new tab is left to the browser. */
function stepLinkOf({ target, button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) {
  const link = target instanceof Element ? target.closest("a") : null;
  if (!link || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return undefined;
  const here = new URL(window.location.href);
  const { origin, pathname, searchParams, hash } = new URL(link.href);
  const isSamePage = origin === here.origin && pathname === here.pathname && !hash;
  const isSameDraft = searchParams.get("enrollment") === here.searchParams.get("enrollment");
  return isSamePage && isSameDraft && searchParams.has("step") ? link.href : undefined;
}
