"use client";

import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { ProductMark } from "./product-mark";
import { home, sectionOf } from "./sections";

/** Left end of the header: the product; on a phone inside a section, its name or the way back to it. */
export function HeaderPlace() {
  const pathname = usePathname();
  const section = sectionOf(pathname);
  const isInside = section && section !== home;
  return (
    <>
      <Link
        href={home.href}
        className={`${isInside ? "max-sm:hidden" : ""} target flex shrink-0 items-center gap-2.5 font-semibold`}
      >
        <ProductMark className="size-8" />
        <span className="max-xs:sr-only sm:max-md:sr-only">Program Portal</span>
      </Link>
      {isInside && pathname === section.href && (
        <span className="shrink-0 font-semibold text-lg sm:hidden">{section.label}</span>
      )}
      {isInside && pathname !== section.href && (
        <Link
          href={section.href}
          className="target -ml-2 flex shrink-0 items-center gap-1 font-medium text-primary sm:hidden"
        >
          <ChevronLeft aria-hidden className="size-5 shrink-0" />
          {section.label}
        </Link>
      )}
    </>
  );
}
