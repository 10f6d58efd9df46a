"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** The heading of a page that takes another one's place without a reload: it takes the focus. */
export function ArrivalHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className="font-semibold text-2xl tracking-tight outline-none">
      {children}
    </h1>
  );
}
