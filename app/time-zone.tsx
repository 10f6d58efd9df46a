"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const yearSeconds = 31_536_000;

/** Tells the server in which zone this device is, so that dates are written once and don't change on arrival. */
export function TimeZone({ known }: { known: string }) {
  const router = useRouter();
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    if (timeZone === known || !navigator.cookieEnabled) return;
    const isSecure = location.protocol === "https:";
    const [cookieName, secure] = isSecure ? ["__Host-time-zone", "; secure"] : ["time-zone", ""];
    // biome-ignore lint/suspicious/noDocumentCookie: Safari has no Cookie Store for pages without https.
    document.cookie = `${cookieName}=${encodeURIComponent(timeZone)}; path=/; max-age=${yearSeconds}; samesite=lax${secure}`;
    router.refresh();
  }, [known, router]);
  return null;
}
