"use client";

import { Check, Copy, Download, Printer } from "lucide-react";
import { type MouseEvent, useEffect, useRef } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { useCopy } from "@/components/ui/use-copy";
import { securityHref } from "./address";

/** Ten ways back in, the only time that they are shown. */
export function RecoveryCodesPanel({ codes }: { codes: string[] }) {
  const panel = useRef<HTMLDivElement>(null);
  const { copy, text, isCopied, said } = useCopy<HTMLUListElement>(codes.join("\n"));
  const CopyIcon = isCopied ? Check : Copy;
  useEffect(() => panel.current?.focus(), []);
  return (
    <div ref={panel} tabIndex={-1} className="max-w-form space-y-5 outline-none">
      <Banner tone="warning" title="Keep these recovery codes: they are shown this once">
        Each of them stands in once for a code of your app, when your phone is lost or broken. Keep
        them where you keep passwords, not on the phone.
      </Banner>
      <ul
        ref={text}
        aria-label="Recovery codes"
        className="grid gap-x-8 gap-y-2 rounded-card border bg-surface p-5 font-mono xs:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        <Button onClick={copy}>
          <CopyIcon aria-hidden className="size-4" /> Copy
        </Button>
        <Button onClick={() => download(codes)}>
          <Download aria-hidden className="size-4" /> Download
        </Button>
        <Button onClick={() => window.print()}>
          <Printer aria-hidden className="size-4" /> Print
        </Button>
        <span role="status" className="text-sm text-success">
          {said}
        </span>
      </div>
      <div className="border-t pt-5 print:hidden">
        <ButtonLink variant="primary" href={securityHref} onClick={leave}>
          I have kept them
        </ButtonLink>
      </div>
    </div>
  );
}

/** The page behind was read before there were codes, so it is read anew. */
function leave(event: MouseEvent) {
  event.preventDefault();
  window.location.assign(securityHref);
}

function download(codes: string[]) {
  const lines = ["Program Portal: recovery codes. Each serves once.", "", ...codes, ""];
  const href = URL.createObjectURL(new Blob([lines.join("\r\n")], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = href;
  link.download = "program-portal-recovery-codes.txt";
  link.click();
  setTimeout(() => URL.revokeObjectURL(href));
}
