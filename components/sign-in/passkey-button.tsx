"use client";

import { KeyRound } from "lucide-react";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { problemText } from "@/components/ui/problem-text";
import { signInWithPasskey, startPasskeySignIn } from "@/lib/portal/actions/session";
import { askForPasskey } from "./passkey";

/** The browser finds out by itself whose passkey it is, so nothing has to be typed. */
export function PasskeyButton({ returnTo }: { returnTo: string }) {
  const [pending, start] = useTransition();
  const [refusal, setRefusal] = useState("");

  function signIn() {
    start(async () => {
      setRefusal("");
      const answer = await askForPasskey(startPasskeySignIn);
      if (!answer.ok) {
        setRefusal(problemText(answer.problem));
        return;
      }
      const outcome = await signInWithPasskey({ ...answer.data, returnTo });
      if (!outcome.ok) setRefusal(problemText(outcome.problem));
    });
  }

  return (
    <div className="space-y-2">
      <Button className="max-sm:w-full" pending={pending} onClick={signIn}>
        <KeyRound aria-hidden className="size-4" /> Sign in with a passkey
      </Button>
      {refusal && (
        <p role="alert" className="max-w-measure font-medium text-danger">
          {refusal}
        </p>
      )}
    </div>
  );
}
