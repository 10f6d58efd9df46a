"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import type { Trouble } from "./attempt";

type Props = {
  trouble: Exclude<Trouble, { kind: "refusal" }>;
  pending: boolean;
  /** What is tried again; without it, the form's own Continue. */
  onRetry: (() => void) | undefined;
};

/** Why the last Continue went nowhere, and the way on from there. Stands inside the form that it tries again. */
export function TroubleBanner({ trouble, pending, onRetry }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (trouble) box.current?.focus();
  }, [trouble]);

  return (
    <div ref={box} role="alert" tabIndex={-1} className="max-w-form rounded-card">
      {trouble.kind === "signedOut" && (
        <Banner tone="warning" title="Your session has ended" actions={<SignInAgain />}>
          What you typed is kept. Sign in again and go on from here.
        </Banner>
      )}
      {trouble.kind === "changed" && (
        <Banner tone="warning" title="The questions have changed" actions={<Reload />}>
          The vendor has changed this program since you opened the page. Reload it to see the
          questions as they are now. What you typed is kept.
        </Banner>
      )}
      {trouble.kind === "outdated" && (
        <Banner tone="warning" title="This page is out of date" actions={<Reload />}>
          The portal was updated while the page was open. What you typed is kept.
        </Banner>
      )}
      {trouble.kind === "outage" && (
        <Banner
          tone="danger"
          title="That didn't arrive"
          actions={
            <Button type={onRetry ? "button" : "submit"} pending={pending} onClick={onRetry}>
              Try again
            </Button>
          }
        >
          {trouble.message} What you typed is kept.
        </Banner>
      )}
    </div>
  );
}

function Reload() {
  return <Button onClick={() => window.location.reload()}>Reload the page</Button>;
}

/** A plain link, so that nothing of the ended session is left on the page behind it. */
function SignInAgain() {
  const pathname = usePathname();
  const search = useSearchParams().toString();
  const here = search ? `${pathname}?${search}` : pathname;
  return (
    <a href={`/sign-in?returnTo=${encodeURIComponent(here)}`} className={buttonStyle({})}>
      Sign in again
    </a>
  );
}
