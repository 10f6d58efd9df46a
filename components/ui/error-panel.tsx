import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { CopyId } from "./copy-id";

type Props = {
  /** What happened: "The platform did not answer". */
  title: string;
  /** What to do about it. */
  children: ReactNode;
  /** Retry, and another way out. */
  actions?: ReactNode;
  traceId?: string;
};

export function ErrorPanel({ title, children, actions, traceId }: Props) {
  return (
    <div role="alert" className="rounded-card border border-danger bg-surface p-5 sm:p-8">
      <div className="flex gap-3">
        <CircleAlert aria-hidden className="mt-1 size-5 shrink-0 text-danger" />
        <div className="min-w-0 space-y-3">
          <h1 className="font-semibold text-xl">{title}</h1>
          <div className="max-w-measure">{children}</div>
          {actions && <div className="flex flex-wrap gap-2 pt-1">{actions}</div>}
          {traceId && (
            <div className="flex flex-wrap items-center gap-x-2 text-muted text-sm">
              Name this to support: <CopyId id={traceId} />
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
