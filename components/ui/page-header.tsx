import { ChevronLeft } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { CopyId } from "./copy-id";

type Props = {
  /** The platform's noun ("Certificate"); stands before the id. */
  kind?: string;
  id?: string;
  name: string;
  icon?: ReactNode;
  description?: ReactNode;
  chip?: ReactNode;
  /** The way up from here; on phones the frame's header shows it. */
  back?: { href: Route; label: string };
  /** The one thing to do here; on phones it stays at the bottom of the screen. */
  primaryAction?: ReactNode;
  /** Everything else: quieter buttons and the overflow menu. */
  actions?: ReactNode;
};

/** Head of a page: what this is, its state, what can be done with it. */
export function PageHeader(props: Props) {
  const { kind, id, name, icon, description, chip, back, primaryAction, actions } = props;
  return (
    <div className="space-y-3">
      {back && <BackLink {...back} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="flex min-w-0 max-w-full grow basis-48 gap-4 sm:basis-80">
          {icon}
          <div className="min-w-0">
            {(kind || id) && (
              <p className="mb-1 flex flex-wrap items-center gap-x-2 text-muted text-sm">
                {kind} {id && <CopyId id={id} />}
              </p>
            )}
            <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
              <h1 className="min-w-0 max-w-full font-semibold text-xl xs:text-2xl tracking-tight">
                {name}
              </h1>
              {chip}
            </div>
            {description && <p className="mt-2 max-w-measure text-muted">{description}</p>}
          </div>
        </div>
        {(primaryAction || actions) && (
          <div className="flex flex-wrap items-center gap-2 print:hidden">
            {primaryAction && <Dock>{primaryAction}</Dock>}
            {actions}
          </div>
        )}
      </div>
    </div>
  );
}

function BackLink({ href, label }: { href: Route; label: string }) {
  return (
    <Link
      href={href}
      className="-ml-1 inline-flex min-h-6 items-center gap-1 text-primary text-sm hover:underline max-sm:hidden print:hidden"
    >
      <ChevronLeft aria-hidden className="size-4" />
      {label}
    </Link>
  );
}

function Dock({ children }: { children: ReactNode }) {
  return (
    <div
      data-dock
      className="docked:dock-above-bar docked:fixed docked:inset-x-0 docked:z-20 docked:flex docked:border-t docked:bg-surface docked:p-3 docked:*:grow"
    >
      {children}
    </div>
  );
}
