"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { problemText } from "@/components/ui/problem-text";
import type { SignInSecurity } from "@/lib/contract/session";
import { removeCodes, renewRecoveryCodes } from "@/lib/portal/actions/security";
import { codesHref } from "./address";
import { ConfirmIdentity } from "./confirm-identity";
import { RecoveryCodesPanel } from "./recovery-codes-panel";
import { useConfirmed } from "./use-confirmed";
import type { Ways } from "./ways";

type Props = { codes: SignInSecurity["codes"]; ways: Ways };

const fewCodes = 3;

/** The second step with an app: setting it up, and what can be done with it afterwards. */
export function CodesSection({ codes, ways }: Props) {
  if (!codes.enabled) {
    return (
      <ButtonLink href={codesHref} className="max-sm:w-full">
        Set up an authenticator app
      </ButtonLink>
    );
  }
  return <CodesInUse left={codes.recoveryCodesLeft} ways={ways} />;
}

function CodesInUse({ left, ways }: { left: number; ways: Ways }) {
  const [renewed, setRenewed] = useState<string[]>();
  const [asks, setAsks] = useState(false);
  const renew = useConfirmed(renewRecoveryCodes, {
    onDone: ({ recoveryCodes }) => setRenewed(recoveryCodes),
  });
  const remove = useConfirmed(removeCodes, {
    done: "Signing in asks for no code any more",
    onDone: () => setAsks(false),
  });
  if (renewed) return <RecoveryCodesPanel codes={renewed} />;
  return (
    <div className="space-y-4">
      <p className="max-w-measure">{leftText(left)}</p>
      <div className="flex flex-col gap-3 sm:flex-row">
        <Button
          variant={left < fewCodes ? "primary" : "secondary"}
          pending={renew.pending}
          onClick={() => renew.act({})}
        >
          Make new recovery codes
        </Button>
        <Button
          onClick={() => {
            remove.forget();
            setAsks(true);
          }}
        >
          Turn codes off
        </Button>
      </div>
      {renew.problem && (
        <p role="alert" className="font-medium text-danger">
          {problemText(renew.problem)}
        </p>
      )}
      <ConfirmIdentity ways={ways} {...renew.confirm} />
      <ConfirmDialog
        open={asks && !remove.confirm.open}
        onOpenChange={setAsks}
        title="Turn codes off?"
        lost="Your password alone will open your account. The recovery codes stop working, and the app's entry for this portal can be deleted."
        confirmLabel="Turn codes off"
        onConfirm={() => remove.act({})}
        pending={remove.pending}
        error={remove.problem && problemText(remove.problem)}
      />
      <ConfirmIdentity ways={ways} {...remove.confirm} />
    </div>
  );
}

function leftText(left: number) {
  if (left === 0)
    return "All recovery codes are used. Make new ones, so that a lost phone doesn't lock you out.";
  const count = left === 1 ? "1 recovery code is" : `${left} recovery codes are`;
  return `Signing in with your password asks for a code. ${count} left, for the day when the app isn't at hand.`;
}
