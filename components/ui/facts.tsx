import type { ReactNode } from "react";

/** Labels above values, in as many columns as there is room for: two on most phones, one on the smallest. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-1 gap-x-4 gap-y-3 xs:grid-cols-2 xs:gap-y-4 sm:grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] sm:gap-x-6">
      {children}
    </dl>
  );
}

/** One label with its value; `hint` is a second, quieter line such as the days left. */
export function Fact({
  label,
  hint,
  children,
}: {
  label: string;
  hint?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="min-w-0">
      <dt className="text-muted text-sm">{label}</dt>
      <dd className="mt-0.5 break-words font-medium">
        {children}
        {hint && <div className="font-normal text-muted text-xs tabular-nums">{hint}</div>}
      </dd>
    </div>
  );
}
