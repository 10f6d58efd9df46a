"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { problemText } from "@/components/ui/problem-text";
import { useAction } from "@/components/ui/use-action";
import type { Problem } from "@/lib/contract/problem";
import type { Reader } from "@/lib/format";
import { readInvitation } from "@/lib/portal/actions/invitation";
import { DeadLink } from "./dead-link";
import { FragmentNeeded } from "./fragment-needed";
import { InvitationForm } from "./invitation-form";
import { useFragment } from "./use-fragment";

export type ReadInvitation = Extract<
  Awaited<ReturnType<typeof readInvitation>>,
  { ok: true }
>["data"];

/** Reads the invitation with the code of the link, which goes to the platform only in a request's body. */
export function InvitationView({ reader }: { reader: Reader }) {
  const code = useFragment();
  const [invitation, setInvitation] = useState<ReadInvitation>();
  const { act, problem } = useAction(readInvitation, { onDone: setInvitation });

  // biome-ignore lint/correctness/useExhaustiveDependencies: `act` is another one with every render.
  useEffect(() => {
    if (code) act({ code });
  }, [code]);

  if (code === "" || (problem && isDead(problem))) return <DeadInvitation />;
  if (problem) {
    return (
      <DeadLink title="The invitation can't be read at the moment">
        <p className="max-w-measure">{problemText(problem)}</p>
        <Button variant="primary" onClick={() => act({ code: code ?? "" })}>
          Try again
        </Button>
      </DeadLink>
    );
  }
  if (!code || !invitation) return <FragmentNeeded />;
  return <InvitationForm code={code} invitation={invitation} reader={reader} />;
}

export function DeadInvitation() {
  return (
    <DeadLink title="This invitation no longer works">
      <p className="max-w-measure">
        It is used, withdrawn or too old. Ask whoever invited you to send a new one. If you have
        accepted it already, sign in.
      </p>
      <ButtonLink variant="primary" href="/sign-in">
        Sign in
      </ButtonLink>
    </DeadLink>
  );
}

export function isDead({ status, errors }: Problem) {
  if (errors?.password || errors?.firstName || errors?.lastName) return false;
  return [400, 403, 404, 409, 410].includes(status);
}
