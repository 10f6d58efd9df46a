import clsx from "clsx";
import { Check } from "lucide-react";

export type Account = { id: string; name: string; role: string };

export type SwitchAccountAction = (form: FormData) => Promise<void>;

type Props = { accounts: Account[]; current: Account; switchAccount: SwitchAccountAction };

/** One button per account; the role tells apart those that bear the same name. */
export function SwitchAccount({ accounts, current, switchAccount }: Props) {
  return (
    <form action={switchAccount} className="border-t px-2 pt-3">
      <fieldset>
        <legend className="px-2 pb-1 text-muted text-sm">Act as</legend>
        {accounts.map(({ id, name, role }) => (
          <button
            key={id}
            type="submit"
            name="accountId"
            value={id}
            aria-current={id === current.id ? "true" : undefined}
            className={clsx(
              "target flex w-full items-center justify-between gap-3 rounded-control px-2 py-1 text-start hover:bg-hover",
              id === current.id && "font-medium",
            )}
          >
            <span className="min-w-0">
              <span className="block break-words">{name}</span>
              <span className="block text-muted text-xs tabular-nums">
                {role} · {id}
              </span>
            </span>
            {id === current.id && <Check aria-hidden className="size-4 shrink-0 text-primary" />}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
