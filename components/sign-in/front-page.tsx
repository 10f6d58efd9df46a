import type { ReactNode } from "react";
import { ProductMark } from "@/components/layout/product-mark";

/** The product's name above what somebody who isn't signed in may do. */
export function FrontPage({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto min-h-dvh max-w-page space-y-6 px-4 py-8 sm:px-6 sm:py-16">
      <ProductLine />
      {children}
    </main>
  );
}

export function ProductLine() {
  return (
    <p className="flex items-center gap-2.5 font-semibold">
      <ProductMark className="size-8" />
      Program Portal
    </p>
  );
}
