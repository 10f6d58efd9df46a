"use client";

import { type FormEvent, useState } from "react";
import { AccountName } from "@/components/form/account-name";
import { Field } from "@/components/form/field";
import { NewPasswordField } from "@/components/form/new-password-field";
import { TextInput } from "@/components/form/text-input";
import { Button } from "@/components/ui/button";
import { problemText } from "@/components/ui/problem-text";
import { changePassword } from "@/lib/portal/actions/security";
import { ConfirmIdentity } from "./confirm-identity";
import { useConfirmed } from "./use-confirmed";
import type { Ways } from "./ways";

type Props = { email: string; ways: Ways };

const empty = { currentPassword: "", password: "" };

/** Whoever knows the old password chooses a new one; who never had one first proves who they are. */
export function PasswordForm({ email, ways }: Props) {
  const [typed, setTyped] = useState(empty);
  const { act, pending, problem, confirm } = useConfirmed(changePassword, {
    done: ways.password ? "Password changed" : "Password set",
    onDone: () => setTyped(empty),
  });
  const errors = problem?.errors ?? {};
  const isElsewhere = problem && !errors.password && !errors.currentPassword;

  function save(event: FormEvent) {
    event.preventDefault();
    const { currentPassword, password } = typed;
    act({ password, ...(ways.password && { currentPassword }) });
  }

  return (
    <form onSubmit={save} noValidate className="max-w-form space-y-5">
      <AccountName email={email} />
      {ways.password && (
        <Field name="currentPassword" label="Current password" error={errors.currentPassword?.[0]}>
          {(control) => (
            <TextInput
              {...control}
              name="currentPassword"
              type="password"
              autoComplete="current-password"
              value={typed.currentPassword}
              onChange={(event) => setTyped({ ...typed, currentPassword: event.target.value })}
            />
          )}
        </Field>
      )}
      <NewPasswordField
        label="New password"
        value={typed.password}
        onChange={(password) => setTyped({ ...typed, password })}
        error={errors.password?.[0]}
      />
      {isElsewhere && (
        <p role="alert" className="font-medium text-danger">
          {problemText(problem)}
        </p>
      )}
      <Button type="submit" pending={pending}>
        {ways.password ? "Change password" : "Set password"}
      </Button>
      <ConfirmIdentity ways={ways} {...confirm} />
    </form>
  );
}
