"use client";

import { Check, Copy } from "lucide-react";
import { Button } from "./button";
import { useCopy } from "./use-copy";

type Props = {
  /** What is shown, in letters of one width. */
  text: string;
  /** What the button says: "Copy token". */
  label: string;
  /** What is copied, where it is more than what is shown. */
  copies?: string;
};

/** A text for machines with a button that copies it; long ones scroll in a box of their own. */
export function CopyBlock({ text: shown, label, copies = shown }: Props) {
  const { copy, text, isCopied, said } = useCopy<HTMLPreElement>(copies);
  const Icon = isCopied ? Check : Copy;
  return (
    <div className="space-y-2">
      <pre
        ref={text}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        className="max-h-sheet overflow-auto whitespace-pre-wrap break-all rounded-control border border-line bg-surface p-3 font-mono text-ink text-sm"
      >
        {shown}
      </pre>
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={copy}>
          <Icon aria-hidden className="size-4" /> {label}
        </Button>
        <span role="status" className="text-sm text-success">
          {said}
        </span>
      </div>
    </div>
  );
}
