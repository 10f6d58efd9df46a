import type { ReactNode } from "react";

/** Labels above values, in as many columns as there is room for; beside them on the smallest phones. */
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
    <div className="min-w-0 max-xs:grid max-xs:grid-cols-[6.5rem_1fr] max-xs:gap-x-3">
      <dt className="text-muted text-sm">{label}</dt>
      <dd className="min-w-0 break-words font-medium xs:mt-0.5">
        {children}
        {hint && <div className="font-normal text-muted text-xs tabular-nums">{hint}</div>}
      </dd>
    </div>
  );
}
