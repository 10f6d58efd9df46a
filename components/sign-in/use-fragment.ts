"use client";

import { useSyncExternalStore } from "react";

/** The secret after the "#" of a mail's link, which no server ever sees; undefined until the page's script runs. */
export function useFragment(): string | undefined {
  return useSyncExternalStore(listen, read, unknown);
}

function listen(onChange: () => void) {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
}

function read() {
  return window.location.hash.slice(1);
}

function unknown() {
  return undefined;
}
