"use client";

import { type FormEvent, useId, useState } from "react";
import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";
import { askForPasskey } from "@/components/sign-in/passkey";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { problemText } from "@/components/ui/problem-text";
import { useAction } from "@/components/ui/use-action";
import { confirmIdentity } from "@/lib/portal/actions/security";
import { startPasskeySignIn } from "@/lib/portal/actions/session";
import type { Ways } from "./ways";

type Props = { ways: Ways; open: boolean; onCancel: () => void; onConfirmed: () => void };

/** Asks once more who is there, before what can't be undone. */
export function ConfirmIdentity({ ways, open, onCancel, onConfirmed }: Props) {
  const formId = useId();
  const [kind, setKind] = useState<"password" | "code">(ways.password ? "password" : "code");
  const [typed, setTyped] = useState("");
  const [missing, setMissing] = useState(false);
  const confirmed = {
    onDone: () => {
      setTyped("");
      onConfirmed();
    },
  };
  const confirm = useAction(confirmIdentity, confirmed);
  const byPasskey = useAction(confirmByPasskey, confirmed);
  const { label, other } = words[kind];
  const hasField = ways[kind];

  function send(event: FormEvent) {
    event.preventDefault();
    setMissing(typed === "");
    if (typed) confirm.act(kind === "password" ? { password: typed } : { code: typed });
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onCancel}
      title="Is it still you?"
      description="Confirm it, and what you were about to do is done. You aren't asked again for a while."
      footer={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          {ways.passkey && (
            <Button
              variant={hasField ? "secondary" : "primary"}
              pending={byPasskey.pending}
              onClick={() => byPasskey.act({})}
            >
              Use a passkey
            </Button>
          )}
          {hasField && (
            <Button type="submit" form={formId} variant="primary" pending={confirm.pending}>
              Confirm
            </Button>
          )}
        </>
      }
    >
      {hasField && (
        <form id={formId} onSubmit={send} noValidate className="space-y-3">
          <Field
            name="confirmation"
            label={label}
            error={missing ? words[kind].missing : confirm.problem && problemText(confirm.problem)}
          >
            {(control) => (
              <TextInput
                {...control}
                {...words[kind].input}
                key={kind}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
          {ways.password && ways.code && (
            <Button
              variant="quiet"
              size="small"
              onClick={() => {
                setKind(other);
                setTyped("");
                setMissing(false);
                confirm.forget();
              }}
            >
              {words[other].instead}
            </Button>
          )}
        </form>
      )}
      {byPasskey.problem && (
        <p role="alert" className="font-medium text-danger">
          {problemText(byPasskey.problem)}
        </p>
      )}
    </Dialog>
  );
}

async function confirmByPasskey(_: object) {
  const answer = await askForPasskey(startPasskeySignIn);
  return answer.ok ? confirmIdentity(answer.data) : answer;
}

const words = {
  password: {
    label: "Password",
    missing: "Enter your password.",
    instead: "Use your password instead",
    other: "code",
    input: { type: "password", autoComplete: "current-password" },
  },
  code: {
    label: "Code of your authenticator app",
    missing: "Enter the code.",
    instead: "Use a code instead",
    other: "password",
    input: { inputMode: "numeric", autoComplete: "one-time-code" },
  },
} as const;
