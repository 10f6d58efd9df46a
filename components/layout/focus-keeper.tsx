"use client";

import { useEffect } from "react";

/**
 * When what has the focus goes away with its page or its dialog, the heading of what is there now takes it over:
 * a keyboard or a screen reader goes on from there instead of from the top of the document.
 */
export function FocusKeeper() {
  useEffect(() => {
    let last: Element | undefined;

    function remember(event: FocusEvent) {
      last = event.target instanceof Element ? event.target : undefined;
    }

    /** A press beside everything gives the focus away on purpose; an element that is removed still counts. */
    function forget(event: FocusEvent) {
      const { target, relatedTarget } = event;
      if (relatedTarget || !(target instanceof Element)) return;
      setTimeout(() => {
        if (last === target && target.isConnected && document.hasFocus()) last = undefined;
      });
    }

    const observer = new MutationObserver(() => {
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      const heading = document.querySelector<HTMLElement>("main h1");
      if (!heading) return;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    });

    document.addEventListener("focusin", remember);
    document.addEventListener("focusout", forget);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", remember);
      document.removeEventListener("focusout", forget);
      observer.disconnect();
    };
  }, []);
  return null;
}
