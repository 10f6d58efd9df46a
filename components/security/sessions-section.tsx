"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { problemText } from "@/components/ui/problem-text";
import { endOtherSessions, endSession } from "@/lib/portal/actions/security";
import { ConfirmIdentity } from "./confirm-identity";
import { useConfirmed } from "./use-confirmed";
import type { Ways } from "./ways";

export type ShownSession = {
  id: string;
  isCurrent: boolean;
  device: string;
  facts: ReactNode;
};

type Props = { sessions: ShownSession[]; ways: Ways };

/** Where the person is signed in, and the way out of each. */
export function SessionsSection({ sessions, ways }: Props) {
  return (
    <div className="max-w-form space-y-5">
      <ul className="divide-y rounded-card border bg-surface">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} ways={ways} />
        ))}
      </ul>
      {sessions.length > 1 && <EndOthers ways={ways} />}
    </div>
  );
}

function SessionRow({ session, ways }: { session: ShownSession; ways: Ways }) {
  const { id, isCurrent, device, facts } = session;
  const end = useConfirmed(endSession, { done: `${device} is signed out` });
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3 sm:px-5">
      <div className="wrap-anywhere min-w-0 grow basis-48">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
          {device}
          {isCurrent && <Chip tone="success">This one</Chip>}
        </p>
        <div className="text-muted text-sm">{facts}</div>
        {end.problem && (
          <p role="alert" className="font-medium text-danger">
            {problemText(end.problem)}
          </p>
        )}
      </div>
      {!isCurrent && (
        <Button pending={end.pending} onClick={() => end.act({ id })}>
          Sign out
          <span className="sr-only"> {device}</span>
        </Button>
      )}
      <ConfirmIdentity ways={ways} {...end.confirm} />
    </li>
  );
}

function EndOthers({ ways }: { ways: Ways }) {
  const [asks, setAsks] = useState(false);
  const end = useConfirmed(endOtherSessions, {
    done: "You are signed out everywhere else",
    onDone: () => setAsks(false),
  });
  return (
    <>
      <Button
        onClick={() => {
          end.forget();
          setAsks(true);
        }}
      >
        Sign out everywhere else
      </Button>
      <ConfirmDialog
        open={asks && !end.confirm.open}
        onOpenChange={setAsks}
        title="Sign out everywhere else?"
        lost="Only this browser stays signed in. Whatever was typed elsewhere and not saved is lost."
        confirmLabel="Sign out everywhere else"
        onConfirm={() => end.act({})}
        pending={end.pending}
        error={end.problem && problemText(end.problem)}
      />
      <ConfirmIdentity ways={ways} {...end.confirm} />
    </>
  );
}
