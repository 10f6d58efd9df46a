"use client";

import { Check, Copy } from "lucide-react";
import { useCopy } from "./use-copy";

/** An id that copies itself when pressed and says so. */
export function CopyId({ id }: { id: string }) {
  const { copy, text, isCopied, said } = useCopy<HTMLSpanElement>(id);
  const Icon = isCopied ? Check : Copy;
  return (
    <span className="-ml-1 inline-flex flex-wrap items-center gap-x-2">
      <button
        type="button"
        onClick={copy}
        className="inline-flex min-h-6 items-center text-start gap-1.5 rounded-control px-1 tabular-nums hover:bg-hover"
      >
        <span className="sr-only">Copy </span>
        <span ref={text} className="select-text break-all">
          {id}
        </span>
        <Icon aria-hidden className="size-3.5 shrink-0 text-muted print:hidden" />
      </button>
      <span role="status" className="text-sm text-success empty:sr-only">
        {said}
      </span>
    </span>
  );
}
