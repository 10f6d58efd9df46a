"use client";

import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { ErrorPanel } from "@/components/ui/error-panel";

export type FailureProps = { error: unknown; retry: () => void };

/**
 * What stands where a page failed. In production all that arrives of an error is its digest: "status;trace"
 * where loading was refused, a bare mark that the log has too for anything else.
 */
export function Failure({ error, retry }: FailureProps) {
  const [mark, traceId = mark] = digestOf(error).split(";");
  const { title, advice } = texts.get(mark ?? "") ?? defect;
  return (
    <>
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
    </>
  );
}

function digestOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("digest" in error)) return "";
  return String(error.digest);
}

const outage = {
  title: "The platform doesn't answer",
  advice: "Nothing of yours is lost. Wait a moment, then try again.",
};

const defect = {
  title: "Something went wrong on our side",
  advice: "Nothing of yours is lost. Try again; if it stays, tell support what you were doing.",
};

const texts = new Map([
  ["503", outage],
  ["504", outage],
  [
    "403",
    {
      title: "This isn't open to your account",
      advice:
        "Switch to another account at the top of the page, or ask a colleague who can see it.",
    },
  ],
  [
    "400",
    {
      title: "The address can't be read",
      advice:
        "Something in the page's address isn't as it should be. Start again from the home page.",
    },
  ],
]);
