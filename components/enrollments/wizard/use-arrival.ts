import { useEffect, useRef } from "react";
import { fieldId } from "@/components/form/field-id";
import { wholeStep } from "./form-errors";

type Place = { pageId: string; title: string };

/** On every change of step, names the page after it and brings the reader to its heading. */
export function useArrival({ pageId, title }: Place) {
  const before = useRef(pageId);

  useEffect(() => {
    if (before.current === pageId) return;
    before.current = pageId;
    document.title = [title, productName()].join(separator);
    window.scrollTo(0, 0);
    document.getElementById(fieldId(wholeStep))?.focus({ preventScroll: true });
  }, [pageId, title]);
}

const separator = " · ";

/** What the layout's title template puts at the end of every title. */
function productName() {
  return document.title.split(separator).at(-1);
}
