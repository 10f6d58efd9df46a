import clsx from "clsx";
import type { ReactNode } from "react";
import { Card } from "./card";

/** A grey shape of what comes; its size is given by `className`. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      className={clsx(
        "block animate-pulse rounded-control bg-neutral-soft forced-colors:border",
        className,
      )}
    />
  );
}

/** Wraps skeletons: one word for those who listen, the shapes for those who look. */
export function Loading({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div role="status">
      <span className="sr-only">Loading {name}</span>
      <div aria-hidden>{children}</div>
    </div>
  );
}

/** The shape of a program card: icon, two lines of name, three of text, a foot. */
export function SkeletonCard() {
  return (
    <Card className="flex flex-col gap-4">
      <div className="flex gap-3">
        <Skeleton className="size-12 shrink-0" />
        <div className="grow space-y-2">
          <Skeleton className="h-5 w-3/4" />
          <Skeleton className="h-4 w-1/3" />
        </div>
      </div>
      <Skeleton className="h-16" />
      <Skeleton className="h-6 w-1/2" />
    </Card>
  );
}

/** The shape of a list: so many rows, each a line on a desk and a card on a phone. */
export function SkeletonRows({ rows }: { rows: number }) {
  return (
    <div className="space-y-3 sm:space-y-px">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never change places.
        <Skeleton key={row} className="h-32 sm:h-14" />
      ))}
    </div>
  );
}
