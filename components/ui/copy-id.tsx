"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useRef, useState } from "react";

const shownMs = 2000;

const said = {
  idle: "",
  copied: "Copied",
  refused: "Selected: copy it with your keyboard",
} as const;

/** An id that copies itself when pressed and says so. */
export function CopyId({ id }: { id: string }) {
  const [state, setState] = useState<keyof typeof said>("idle");
  const text = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), shownMs);
    return () => clearTimeout(timer);
  }, [state]);

  const Icon = state === "copied" ? Check : Copy;
  return (
    <span className="-ml-1 inline-flex flex-wrap items-center gap-x-2">
      <button
        type="button"
        onClick={() => copy(id, text.current).then(setState)}
        className="inline-flex min-h-6 items-center text-start gap-1.5 rounded-control px-1 tabular-nums hover:bg-hover"
      >
        <span className="sr-only">Copy </span>
        <span ref={text} className="select-text break-all">
          {id}
        </span>
        <Icon aria-hidden className="size-3.5 shrink-0 text-muted print:hidden" />
      </button>
      <span role="status" className="text-sm text-success empty:sr-only">
        {said[state]}
      </span>
    </span>
  );
}

/** The clipboard is closed to pages without https and may be forbidden; the selected text is the way left. */
async function copy(id: string, text: HTMLElement | null): Promise<"copied" | "refused"> {
  try {
    await navigator.clipboard.writeText(id);
    return "copied";
  } catch {
    if (text) getSelection()?.selectAllChildren(text);
    return "refused";
  }
}
