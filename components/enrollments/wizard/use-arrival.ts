import { useEffect, useRef } from "react";
import { fieldId } from "@/components/form/field-id";
import { wholeStep } from "./form-errors";

/** Names the page after its step, and on every change of step brings the reader to its heading. */
export function useArrival({ pageId, heading }: { pageId: string; heading: string }) {
  const before = useRef(pageId);
  const wizardTitle = useRef("");

  useEffect(() => {
    wizardTitle.current ||= document.title;
    document.title = `${heading} – ${wizardTitle.current}`;
    if (before.current === pageId) return;
    before.current = pageId;
    window.scrollTo(0, 0);
    document.getElementById(fieldId(wholeStep))?.focus({ preventScroll: true });
  }, [pageId, heading]);
}
