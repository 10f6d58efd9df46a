import type { ReactNode } from "react";

/** Labels above values; a row that wraps on a desk, two columns on a phone, one where even those are tight. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-1 gap-x-6 gap-y-4 xs:grid-cols-2 sm:flex sm:flex-wrap sm:gap-x-10">
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
        {hint && <div className="font-normal text-muted text-sm">{hint}</div>}
      </dd>
    </div>
  );
}
