"use client";

import { useActionState } from "react";
import { Avatar } from "@/components/layout/avatar";
import type { Account, User } from "@/lib/contract/account";
import { formatName } from "@/lib/format";
import { signInAsPerson } from "@/lib/portal/actions/session";

type Props = { accounts: { account: Account; people: User[] }[]; returnTo: string };

/** One press signs in: every person is a submit button of one plain form. */
export function DemoPeople({ accounts, returnTo }: Props) {
  const [{ problem }, action, isPending] = useActionState(signInAsPerson, {
    email: "",
    attempt: 0,
  });
  return (
    <section aria-labelledby="demo-title" className="space-y-4">
      <div>
        <h2 id="demo-title" className="font-semibold text-xl">
          Try it as someone
        </h2>
        <p className="mt-1 max-w-measure text-muted">
          This is a demo world. Choose a person to sign in as them, without a password.
        </p>
      </div>
      {problem && (
        <p role="alert" className="font-medium text-danger">
          {problem.detail ?? "Signing in failed. Try again in a moment."}
        </p>
      )}
      <form action={action} aria-busy={isPending} className="space-y-5">
        <input type="hidden" name="returnTo" value={returnTo} />
        {accounts.map(({ account, people }) => (
          <fieldset key={account.id} className="rounded-card border bg-surface p-4 sm:p-5">
            <legend className="sr-only">
              {account.name}, {account.type}
            </legend>
            <p aria-hidden className="flex flex-wrap justify-between gap-x-4">
              <span className="font-semibold">{account.name}</span>
              <span className="text-muted text-sm">{roleText(account)}</span>
            </p>
            <div className="-mx-2 mt-2 grid gap-x-2 min-[26rem]:grid-cols-2">
              {people.map((person) => (
                <PersonButton key={person.id} person={person} account={account} />
              ))}
            </div>
          </fieldset>
        ))}
      </form>
    </section>
  );
}

function PersonButton({ person, account }: { person: User; account: Account }) {
  const name = formatName(person);
  return (
    <button
      type="submit"
      name="person"
      value={`${person.id} ${account.id}`}
      className="target flex min-w-0 items-center gap-3 rounded-control px-2 py-1.5 text-start hover:bg-hover"
    >
      <Avatar name={name} />
      <span className="min-w-0 break-words">
        <span className="sr-only">Sign in as </span>
        {name}
        <span className="sr-only">, {account.name}</span>
      </span>
    </button>
  );
}

function roleText({ type, eligibility }: Account) {
  if (type !== "Client" || !eligibility) return type;
  return eligibility.partner ? "Client, partner" : "Client, direct";
}
