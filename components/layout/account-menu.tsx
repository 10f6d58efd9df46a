import { ChevronDown, LogOut, Settings, UserRound } from "lucide-react";
import type { Route } from "next";
import { Avatar } from "./avatar";
import { MenuLink } from "./menu-link";
import { type Account, SwitchAccount, type SwitchAccountAction } from "./switch-account";
import { type SetTheme, type Theme, ThemeToggle } from "./theme-toggle";

type Props = {
  person: { name: string; email?: string };
  current: Account;
  accounts: Account[];
  theme: Theme;
  /** Receives the chosen account's id as the form field `accountId`. */
  switchAccount: SwitchAccountAction;
  setTheme: SetTheme;
  signOut: () => Promise<void>;
  /** Absent for whoever is no person of the platform, such as the holder of a token. */
  profileHref?: Route | undefined;
  settingsHref?: Route;
};

/**
 * As whom the person acts, always in sight, with the ways to change it. The browser itself opens and
 * closes the panel (`popover`), so none of it needs a script.
 */
export function AccountMenu(props: Props) {
  const { person, current, accounts, theme, switchAccount, setTheme, signOut } = props;
  return (
    <>
      <button
        type="button"
        popoverTarget="account-menu"
        className="target flex min-w-0 items-center gap-2 rounded-control px-1.5 text-start hover:bg-hover"
      >
        <Avatar name={person.name} />
        <span className="min-w-0 text-sm">
          <span className="sr-only">Account: </span>
          <span className="block max-w-32 truncate font-medium sm:max-w-48">{current.name}</span>
          <span className="block max-w-32 truncate text-muted text-xs sm:max-w-48">
            {current.role}
            <span className="max-sm:hidden"> · {person.name}</span>
          </span>
        </span>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-muted" />
      </button>
      <div
        id="account-menu"
        popover="auto"
        className="account-panel space-y-3 overflow-y-auto border border-line bg-surface py-3 text-ink shadow-float"
      >
        <div className="px-4">
          <p className="truncate font-medium">{person.name}</p>
          {person.email && <p className="truncate text-muted text-sm">{person.email}</p>}
        </div>
        <SwitchAccount accounts={accounts} current={current} switchAccount={switchAccount} />
        <div className="border-t pt-3">
          <ThemeToggle theme={theme} setTheme={setTheme} />
        </div>
        <div className="border-t px-2 pt-2">
          {props.profileHref && (
            <MenuLink href={props.profileHref} className={lineStyle}>
              <UserRound aria-hidden className="size-4" /> My profile
            </MenuLink>
          )}
          {props.settingsHref && (
            <MenuLink href={props.settingsHref} className={lineStyle}>
              <Settings aria-hidden className="size-4" /> Settings
            </MenuLink>
          )}
          <form action={signOut}>
            <button type="submit" className={lineStyle}>
              <LogOut aria-hidden className="size-4" /> Sign out
            </button>
          </form>
        </div>
      </div>
    </>
  );
}

const lineStyle = "target flex w-full items-center gap-2 rounded-control px-2 hover:bg-hover";
