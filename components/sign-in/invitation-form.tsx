"use client";

import { type FormEvent, useState } from "react";
import { AccountName } from "@/components/form/account-name";
import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { NewPasswordField } from "@/components/form/new-password-field";
import { summaryOf } from "@/components/form/summary-of";
import { TextInput } from "@/components/form/text-input";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { Fact } from "@/components/ui/facts";
import { useAction } from "@/components/ui/use-action";
import { roleWords } from "@/components/users/role-words";
import type { Problem } from "@/lib/contract/problem";
import type { Reader } from "@/lib/format";
import { acceptInvitation, type readInvitation } from "@/lib/portal/actions/invitation";
import { DeadInvitation, isDead } from "./dead-invitation";

export type ReadInvitation = Extract<
  Awaited<ReturnType<typeof readInvitation>>,
  { ok: true }
>["data"];

type Props = { code: string; invitation: ReadInvitation; reader: Reader };

/** Who is new here says their name and chooses a password; anybody else only accepts. */
export function InvitationForm({ code, invitation, reader }: Props) {
  const { account, accountUserId, person, needsPassword } = invitation;
  const [typed, setTyped] = useState({ ...person, password: "" });
  const [attempt, setAttempt] = useState(0);
  const { act, pending, problem } = useAction(acceptInvitation);

  function accept(event: FormEvent) {
    event.preventDefault();
    setAttempt(attempt + 1);
    const { firstName, lastName, password } = typed;
    act({
      ...{ code, accountUserId, accountId: account.id, account: account.name, email: person.email },
      ...(needsPassword && { firstName, lastName, password }),
    });
  }

  if (problem && isDead(problem)) return <DeadInvitation />;
  return (
    <form onSubmit={accept} noValidate className="max-w-form space-y-6">
      <ErrorSummary errors={summaryOf(problem, "firstName")} attempt={attempt} />
      <h1 className="font-semibold text-2xl tracking-tight">Join {account.name}</h1>
      <About invitation={invitation} reader={reader} />
      {needsPassword && (
        <NewPerson
          typed={typed}
          email={person.email}
          problem={problem}
          onChange={(change) => setTyped({ ...typed, ...change })}
        />
      )}
      <Button type="submit" variant="primary" pending={pending} className="max-sm:w-full">
        Accept the invitation
      </Button>
    </form>
  );
}

function About({ invitation, reader }: Pick<Props, "invitation" | "reader">) {
  const { person, role, invitedBy, expiresAt } = invitation;
  const { label, description } = roleWords(role);
  return (
    <Card>
      <dl className="space-y-3">
        <Fact label="For">{person.email}</Fact>
        <Fact label="Role" hint={description}>
          {label}
        </Fact>
        {invitedBy && <Fact label="Invited by">{invitedBy}</Fact>}
        <Fact label="Open until">
          <DateText value={expiresAt} reader={reader} form="time" />
        </Fact>
      </dl>
    </Card>
  );
}

type Typed = { firstName: string; lastName: string; password: string };
type NewPersonProps = {
  typed: Typed;
  email: string;
  problem: Problem | undefined;
  onChange: (change: Partial<Typed>) => void;
};

function NewPerson({ typed, email, problem, onChange }: NewPersonProps) {
  const errors = problem?.errors ?? {};
  return (
    <>
      <Field name="firstName" label="First name" error={errors.firstName?.[0]}>
        {(control) => (
          <TextInput
            {...control}
            name="firstName"
            autoComplete="given-name"
            value={typed.firstName}
            onChange={(event) => onChange({ firstName: event.target.value })}
          />
        )}
      </Field>
      <Field name="lastName" label="Last name" optional error={errors.lastName?.[0]}>
        {(control) => (
          <TextInput
            {...control}
            name="lastName"
            autoComplete="family-name"
            value={typed.lastName}
            onChange={(event) => onChange({ lastName: event.target.value })}
          />
        )}
      </Field>
      <AccountName email={email} />
      <NewPasswordField
        label="Password"
        value={typed.password}
        onChange={(password) => onChange({ password })}
        error={errors.password?.[0]}
      />
    </>
  );
}
