"use client";

import { type FormEvent, lazy, Suspense, useState } from "react";
import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";
import { Button } from "@/components/ui/button";
import { CopyBlock } from "@/components/ui/copy-block";
import { problemText } from "@/components/ui/problem-text";
import { useAction } from "@/components/ui/use-action";
import { confirmCodes, startCodes } from "@/lib/portal/actions/security";
import { ConfirmIdentity } from "./confirm-identity";
import { RecoveryCodesPanel } from "./recovery-codes-panel";
import { useConfirmed } from "./use-confirmed";
import type { Ways } from "./ways";

const QrCode = lazy(() => import("./qr-code").then(({ QrCode }) => ({ default: QrCode })));

/** Three steps on one page: an app, its secret, a code as proof. Nothing is in force before the last. */
export function CodesSetup({ ways }: { ways: Ways }) {
  const [made, setMade] = useState<{ secret: string; uri: string }>();
  const [recoveryCodes, setRecoveryCodes] = useState<string[]>();
  const start = useConfirmed(startCodes, { onDone: setMade });
  if (recoveryCodes) return <RecoveryCodesPanel codes={recoveryCodes} />;
  return (
    <ol className="max-w-form space-y-8">
      <li className="space-y-3">
        <h2 className="font-semibold text-lg">1. Have an authenticator app at hand</h2>
        <p className="max-w-measure text-muted">
          Many password managers are one. Any app that makes six-digit codes will do.
        </p>
        {!made && (
          <Button variant="primary" pending={start.pending} onClick={() => start.act({})}>
            Show the code to scan
          </Button>
        )}
        {start.problem && (
          <p role="alert" className="font-medium text-danger">
            {problemText(start.problem)}
          </p>
        )}
        <ConfirmIdentity ways={ways} {...start.confirm} />
      </li>
      {made && (
        <>
          <Secret {...made} />
          <Proof onDone={setRecoveryCodes} />
        </>
      )}
    </ol>
  );
}

function Secret({ secret, uri }: { secret: string; uri: string }) {
  return (
    <li className="space-y-3">
      <h2 className="font-semibold text-lg">2. Add the portal to the app</h2>
      <p className="max-w-measure text-muted">Scan this, or type the key into the app.</p>
      <div className="min-h-60">
        <Suspense fallback={null}>
          <QrCode text={uri} label="To scan with an authenticator app" />
        </Suspense>
      </div>
      <CopyBlock text={inFours(secret)} copies={secret} label="Copy key" />
    </li>
  );
}

function Proof({ onDone }: { onDone: (codes: string[]) => void }) {
  const [code, setCode] = useState("");
  const { act, pending, problem } = useAction(confirmCodes, {
    onDone: ({ recoveryCodes }) => onDone(recoveryCodes),
  });

  function send(event: FormEvent) {
    event.preventDefault();
    act({ code });
  }

  return (
    <li className="space-y-3">
      <h2 className="font-semibold text-lg">3. Enter the code that the app shows</h2>
      <form onSubmit={send} noValidate className="space-y-4">
        <Field name="code" label="Code" error={problem && problemText(problem)}>
          {(control) => (
            <TextInput
              {...control}
              name="code"
              width="short"
              inputMode="numeric"
              autoComplete="one-time-code"
              className="tabular-nums"
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" variant="primary" pending={pending}>
          Turn codes on
        </Button>
      </form>
    </li>
  );
}

function inFours(secret: string) {
  return secret.match(/.{1,4}/g)?.join(" ") ?? secret;
}
