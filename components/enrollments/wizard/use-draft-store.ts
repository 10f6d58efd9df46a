import { useEffect, useState, useSyncExternalStore } from "react";
import type { Draft } from "./draft";
import { DraftStore } from "./draft-store";

/** The draft of this page; its typing is put back after the first paint and written when the page goes away. */
export function useDraftStore(owner: string, initial: Draft | undefined) {
  const [store] = useState(() => new DraftStore(owner, initial));
  const state = useSyncExternalStore(store.subscribe, store.get, store.get);

  useEffect(() => {
    store.restore();
    window.addEventListener("pagehide", store.write);
    document.addEventListener("visibilitychange", store.write);
    return () => {
      window.removeEventListener("pagehide", store.write);
      document.removeEventListener("visibilitychange", store.write);
      store.write();
    };
  }, [store]);

  return { store, state };
}
