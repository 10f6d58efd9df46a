"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { problemText } from "@/components/ui/problem-text";
import { useAction } from "@/components/ui/use-action";
import type { Reader } from "@/lib/format";
import { readInvitation } from "@/lib/portal/actions/invitation";
import { DeadInvitation, isDead } from "./dead-invitation";
import { DeadLink } from "./dead-link";
import { FragmentNeeded } from "./fragment-needed";
import { InvitationForm, type ReadInvitation } from "./invitation-form";
import { useFragment } from "./use-fragment";

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
