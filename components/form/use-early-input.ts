import { type RefObject, useEffect, useState } from "react";
import { adoptEarlyInput } from "./adopt-early-input";
import { useIsReady } from "./use-is-ready";

/** Hands what was typed before the page's script ran over to the form; tells whether its buttons work already. */
export function useEarlyInput(form: RefObject<HTMLFormElement | null>) {
  const isReady = useIsReady();
  const [isFromServer] = useState(!isReady);
  useEffect(() => {
    if (!isFromServer) return;
    const timer = setTimeout(() => form.current && adoptEarlyInput(form.current));
    return () => clearTimeout(timer);
  }, [isFromServer, form]);
  return isReady;
}
