import { useEffect, useState, useSyncExternalStore } from "react";
import type { Draft } from "./draft";
import { DraftStore } from "./draft-store";

/**
 * The draft of this page; its typing is put back after the first paint, and after the form has heard of what was
 * typed before its script ran, and is written when the page goes away.
 */
export function useDraftStore(owner: string, initial: Draft | undefined) {
  const [store] = useState(() => new DraftStore(owner, initial));
  const state = useSyncExternalStore(store.subscribe, store.get, store.get);

  useEffect(() => {
    const timer = setTimeout(() => store.restore());
    window.addEventListener("pagehide", store.write);
    document.addEventListener("visibilitychange", store.write);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", store.write);
      document.removeEventListener("visibilitychange", store.write);
      store.write();
    };
  }, [store]);

  return { store, state };
}
