"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";

type Props = { value: number; choices: { size: number; href: Route }[] };

export function RowsPerPage({ value, choices }: Props) {
  const router = useRouter();
  return (
    <label className="flex items-center gap-2 text-muted">
      Rows per page
      <select
        value={value}
        onChange={(event) => {
          const chosen = choices.find(({ size }) => String(size) === event.target.value);
          if (chosen) router.push(chosen.href);
        }}
        className="min-h-8 rounded-control border border-control bg-surface px-2 text-base text-ink sm:text-sm"
      >
        {choices.map(({ size }) => (
          <option key={size} value={size}>
            {size}
          </option>
        ))}
      </select>
    </label>
  );
}
