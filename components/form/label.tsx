import type { ReactNode } from "react";

type Props = { htmlFor: string; optional?: boolean; children: ReactNode };

export function Label({ htmlFor, optional, children }: Props) {
  return (
    <label htmlFor={htmlFor} className="block font-medium">
      {children}
      {optional && <OptionalMark />}
    </label>
  );
}

/** What may stay empty is marked; what must be filled is not. */
export function OptionalMark() {
  return <span className="font-normal text-muted"> (optional)</span>;
}
