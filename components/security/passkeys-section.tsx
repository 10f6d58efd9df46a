"use client";

import { type FormEvent, useState } from "react";
import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";
import { makePasskey } from "@/components/sign-in/passkey";
import { Button } from "@/components/ui/button";
import { problemText } from "@/components/ui/problem-text";
import type { Passkey } from "@/lib/contract/session";
import type { Reader } from "@/lib/format";
import { createPasskey, startPasskey } from "@/lib/portal/actions/security";
import { ConfirmIdentity } from "./confirm-identity";
import { PasskeyRow } from "./passkey-row";
import { useConfirmed } from "./use-confirmed";
import type { Ways } from "./ways";

type Props = {
  passkeys: Passkey[];
  /** What a new one is called unless the person says otherwise. */
  suggestion: string;
  ways: Ways;
  reader: Reader;
};

export function PasskeysSection({ passkeys, suggestion, ways, reader }: Props) {
  return (
    <div className="max-w-form space-y-5">
      {passkeys.length > 0 && (
        <ul className="divide-y rounded-card border bg-surface">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} ways={ways} reader={reader} />
          ))}
        </ul>
      )}
      <AddPasskey suggestion={suggestion} ways={ways} />
    </div>
  );
}

function AddPasskey({ suggestion, ways }: Pick<Props, "suggestion" | "ways">) {
  const [name, setName] = useState(suggestion);
  const { act, pending, problem, confirm } = useConfirmed(addPasskey, {
    done: "Passkey added",
    onDone: () => setName(suggestion),
  });

  function add(event: FormEvent) {
    event.preventDefault();
    act({ name });
  }

  return (
    <form onSubmit={add} noValidate className="space-y-3">
      <Field
        name="passkeyName"
        label="Name of the new passkey"
        hint="The device or the password manager that keeps it."
        error={problem && problemText(problem)}
      >
        {(control) => (
          <TextInput
            {...control}
            name="passkeyName"
            width="medium"
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" pending={pending}>
        Add passkey
      </Button>
      <ConfirmIdentity ways={ways} {...confirm} />
    </form>
  );
}

async function addPasskey({ name }: { name: string }) {
  const answer = await makePasskey(startPasskey);
  return answer.ok ? createPasskey({ ...answer.data, name }) : answer;
}
