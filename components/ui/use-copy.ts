"use client";

import { useEffect, useRef, useState } from "react";

const shownMs = 2000;

const words = {
  idle: "",
  copied: "Copied",
  refused: "Selected: copy it with your keyboard",
} as const;

/** Copies `value` and says so for two seconds; `text` is the element that shows it. */
export function useCopy<Shown extends HTMLElement>(value: string) {
  const [state, setState] = useState<keyof typeof words>("idle");
  const text = useRef<Shown>(null);

  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), shownMs);
    return () => clearTimeout(timer);
  }, [state]);

  return {
    copy: () => copied(value, text.current).then(setState),
    text,
    isCopied: state === "copied",
    said: words[state],
  };
}

/** The clipboard is closed to pages without https and may be forbidden; the selected text is the way left. */
async function copied(value: string, text: HTMLElement | null): Promise<"copied" | "refused"> {
  try {
    await navigator.clipboard.writeText(value);
    return "copied";
  } catch {
    if (text) getSelection()?.selectAllChildren(text);
    return "refused";
  }
}
