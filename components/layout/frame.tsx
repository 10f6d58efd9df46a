import type { ReactNode } from "react";
import { HeaderPlace } from "./header-place";
import { MainNav } from "./main-nav";
import { SkipLink } from "./skip-link";

type Props = {
  children: ReactNode;
  /** Who acts and as whom: an `AccountMenu`, always in sight. */
  account: ReactNode;
  /** Search, inbox and the like, before the account. */
  tools?: ReactNode;
  /** Below everything, such as the way to the accessibility statement. */
  footer?: ReactNode;
};

/** What stays the same around every page. */
export function Frame({ children, account, tools, footer }: Props) {
  return (
    <div className="docked:clear-dock flex min-h-dvh flex-col">
      <SkipLink />
      <header className="roomy:sticky roomy:top-0 z-20 border-b bg-surface print:hidden">
        <div className="mx-auto flex min-h-header max-w-page flex-wrap items-center gap-x-4 px-4 sm:flex-nowrap docked:flex-nowrap sm:gap-x-6 sm:px-6">
          <HeaderPlace />
          <MainNav />
          <div className="ml-auto flex min-w-0 items-center gap-1 sm:gap-2">
            {tools}
            {account}
          </div>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-page grow px-4 py-6 outline-none sm:px-6 sm:py-8 print:p-0"
      >
        {children}
      </main>
      {footer && (
        <footer className="mx-auto w-full max-w-page px-4 pb-6 text-muted text-sm sm:px-6 print:hidden">
          {footer}
        </footer>
      )}
    </div>
  );
}
