import type { ReactNode } from "react";

/** What a link says that is used, over or cut in two; an alert, because it may replace a form. */
export function DeadLink({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div role="alert" className="max-w-form space-y-6">
      <h1 className="font-semibold text-2xl tracking-tight">{title}</h1>
      {children}
    </div>
  );
}
