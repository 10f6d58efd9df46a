"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Has the page read again when `latest` (what the platform has) differs from `shown` (what the page shows). */
export function useFreshPage<Mark>({ shown, latest }: { shown: Mark; latest: Mark | undefined }) {
  const { refresh } = useRouter();
  useEffect(() => {
    if (latest !== undefined && latest !== shown) refresh();
  }, [latest, shown, refresh]);
}
