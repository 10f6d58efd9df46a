"use client";

import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { ErrorPanel } from "@/components/ui/error-panel";

type Props = { error: unknown; retry: () => void };

/** The digest of a failed page is "status;traceId", set where the page was loaded. */
export default function PageError({ error, retry }: Props) {
  const [status, traceId] = digestOf(error).split(";");
  const { title, advice } = textOf(status);
  return (
    <div className="mx-auto max-w-page p-4 sm:p-6">
      <title>{`${title} · Program Portal`}</title>
      <ErrorPanel
        title={title}
        traceId={traceId}
        actions={
          <>
            <Button variant="primary" onClick={retry}>
              Try again
            </Button>
            <ButtonLink href="/">Go to the home page</ButtonLink>
          </>
        }
      >
        {advice}
      </ErrorPanel>
    </div>
  );
}

function digestOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("digest" in error)) return "";
  return String(error.digest);
}

function textOf(status: string | undefined) {
  if (status === "503" || status === "504") {
    return {
      title: "The platform doesn't answer",
      advice: "Nothing of yours is lost. Wait a moment, then try again.",
    };
  }
  if (status === "403") {
    return {
      title: "This isn't open to your account",
      advice:
        "Switch to another account at the top of the page, or ask a colleague who can see it.",
    };
  }
  if (status === "400") {
    return {
      title: "The address can't be read",
      advice:
        "Something in the page's address isn't as it should be. Start again from the home page.",
    };
  }
  return {
    title: "Something went wrong on our side",
    advice: "Nothing of yours is lost. Try again; if it stays, tell support what you were doing.",
  };
}
