"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { RadioGroup } from "@/components/form/radio-group";
import { summaryOf } from "@/components/form/summary-of";
import { TextInput } from "@/components/form/text-input";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { inviteUser } from "@/lib/portal/actions/users";
import { usersHref } from "./address";
import { roleChoices } from "./role-words";

/** A plain form, which also sends before any script; after an invitation it is ready for the next one. */
export function InviteForm({ hasOutbox }: { hasOutbox: boolean }) {
  const [state, action] = useActionState(inviteUser, { attempt: 0 });
  const { attempt, invited, typed, problem } = state;
  const shown = typed ?? { email: "", firstName: "", lastName: "", role: "Member" };
  const errors = problem?.errors ?? {};
  return (
    <form action={action} noValidate className="max-w-form space-y-6">
      <div role="status" className="empty:hidden">
        {invited && <Invited email={invited} hasOutbox={hasOutbox} />}
      </div>
      <ErrorSummary errors={summaryOf(problem, "user.firstName")} attempt={attempt} />
      <div key={attempt} className="space-y-6">
        <Name name="user.firstName" label="First name" value={shown.firstName} errors={errors} />
        <Name
          name="user.lastName"
          label="Last name"
          value={shown.lastName}
          errors={errors}
          optional
        />
        <Field
          name="user.email"
          label="E-mail address"
          hint="The invitation goes there, and they sign in with it."
          error={errors["user.email"]?.[0]}
        >
          {(control) => (
            <TextInput
              {...control}
              name="user.email"
              type="email"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              defaultValue={shown.email}
            />
          )}
        </Field>
        <RadioGroup
          name="role"
          legend="Role"
          options={[...roleChoices]}
          defaultValue={shown.role}
          error={errors.role?.[0]}
        />
      </div>
      <div className="flex flex-col gap-3 border-t pt-5 sm:flex-row">
        <SubmitButton>Send invitation</SubmitButton>
        <ButtonLink href={usersHref}>{invited ? "All users" : "Cancel"}</ButtonLink>
      </div>
    </form>
  );
}

type NameProps = {
  name: string;
  label: string;
  value: string;
  errors: Record<string, string[]>;
  optional?: true;
};

function Name({ name, label, value, errors, optional }: NameProps) {
  return (
    <Field name={name} label={label} optional={optional} error={errors[name]?.[0]}>
      {(control) => (
        <TextInput
          {...control}
          name={name}
          width="medium"
          autoComplete="off"
          defaultValue={value}
        />
      )}
    </Field>
  );
}

function Invited({ email, hasOutbox }: { email: string; hasOutbox: boolean }) {
  return (
    <Banner
      tone="success"
      title="The invitation is on its way"
      actions={hasOutbox && <ButtonLink href="/outbox">Open the outbox</ButtonLink>}
    >
      {email} gets a mail with a link, which serves once. Invite the next person below.
    </Banner>
  );
}
