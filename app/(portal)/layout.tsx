import type { ReactNode } from "react";
import { AccountMenu } from "@/components/layout/account-menu";
import { FocusKeeper } from "@/components/layout/focus-keeper";
import { Frame } from "@/components/layout/frame";
import { settings } from "@/components/layout/sections";
import { profileHref } from "@/components/profile/address";
import type { Account } from "@/lib/contract/account";
import { formatName } from "@/lib/format";
import { setTheme, signOut, switchAccount } from "@/lib/portal/actions/session";
import { isPerson } from "@/lib/portal/bearer";
import { mayChange } from "@/lib/portal/rank";
import { requireSession } from "@/lib/portal/session";
import { readTheme } from "@/lib/portal/theme";
import { Providers } from "../providers";

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const [session, theme] = await Promise.all([requireSession(), readTheme()]);
  const { user, account, accounts } = session;
  const current = shown(account);
  return (
    <Frame
      account={
        <AccountMenu
          person={{ name: formatName(user), email: user.email ?? undefined }}
          current={
            mayChange(session) ? current : { ...current, role: `${current.role}, read only` }
          }
          accounts={accounts.map(shown)}
          theme={theme}
          switchAccount={switchAccount}
          setTheme={setTheme}
          signOut={signOut}
          profileHref={isPerson(session) ? profileHref : undefined}
          settingsHref={settings.href}
        />
      }
    >
      <Providers owner={`${user.id} ${account.id}`}>{children}</Providers>
      <FocusKeeper />
    </Frame>
  );
}

function shown({ id, name = id, type = "" }: Account) {
  return { id, name, role: type };
}
