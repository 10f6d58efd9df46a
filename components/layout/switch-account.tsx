"use client";

import clsx from "clsx";
import { Check, Search } from "lucide-react";
import { type KeyboardEvent, useState } from "react";

export type Account = { id: string; name: string; role: string };

export type SwitchAccountAction = (form: FormData) => Promise<void>;

type Props = { accounts: Account[]; current: Account; switchAccount: SwitchAccountAction };

/** From so many on, one types part of a name or an id instead of looking through them. */
const manyAccounts = 6;

/** One button per account; the role tells apart those that bear the same name. */
export function SwitchAccount({ accounts, current, switchAccount }: Props) {
  const [typed, setTyped] = useState("");
  const found = accounts.filter((account) => matches(account, typed));
  return (
    <form action={switchAccount} className="border-t px-2 pt-3">
      <fieldset className="min-w-0">
        <legend className="float-left w-full px-2 pb-1 text-muted text-sm">Act as</legend>
        <div className="clear-both space-y-1">
          {accounts.length >= manyAccounts && (
            <Filter typed={typed} onType={setTyped} count={found.length} />
          )}
          <div className="max-h-suggestions overflow-y-auto">
            {found.map((account) => (
              <AccountButton
                key={account.id}
                account={account}
                isCurrent={account.id === current.id}
              />
            ))}
          </div>
        </div>
      </fieldset>
    </form>
  );
}

type FilterProps = { typed: string; onType: (text: string) => void; count: number };

/** Enter takes the first account that is found, as browsers do with the first button of a form. */
function Filter({ typed, onType, count }: FilterProps) {
  function keepWhenEmpty(event: KeyboardEvent) {
    if (event.key === "Enter" && (count === 0 || typed.trim() === "")) event.preventDefault();
  }
  return (
    <>
      <div className="relative mx-2">
        <Search
          aria-hidden
          className="pointer-events-none absolute inset-y-0 left-3 my-auto size-4 text-muted"
        />
        <input
          type="search"
          aria-label="Find an account by name or id"
          placeholder="Name or id"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={keepWhenEmpty}
          className="target w-full rounded-control border border-control bg-surface pr-3 pl-9 text-base placeholder:text-muted"
        />
      </div>
      <p role="status" className={count === 0 ? "px-2 py-2 text-muted" : "sr-only"}>
        {typed && countText(count)}
      </p>
    </>
  );
}

function AccountButton({ account, isCurrent }: { account: Account; isCurrent: boolean }) {
  const { id, name, role } = account;
  return (
    <button
      type="submit"
      name="accountId"
      value={id}
      aria-current={isCurrent ? "true" : undefined}
      className={clsx(
        "target flex w-full items-center justify-between gap-3 rounded-control px-2 py-1 text-start -outline-offset-2 hover:bg-hover",
        isCurrent && "font-medium",
      )}
    >
      <span className="min-w-0">
        <span className="block break-words">{name}</span>
        <span className="block text-muted text-xs tabular-nums">
          {role} · {id}
        </span>
      </span>
      {isCurrent && <Check aria-hidden className="size-4 shrink-0 text-primary" />}
    </button>
  );
}

function matches({ id, name }: Account, typed: string) {
  const text = folded(typed);
  return folded(name).includes(text) || folded(id).includes(text);
}

function folded(text: string) {
  return text
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .trim()
    .toLowerCase();
}

function countText(count: number) {
  if (count === 0) return "No account of yours matches.";
  return count === 1 ? "1 account" : `${count} accounts`;
}
