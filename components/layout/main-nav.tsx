"use client";

import clsx from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { home, nouns, type PortalSection, sectionOf } from "./sections";

/** The portal's places: in the header on a desk, a bar at the bottom of a phone. */
export function MainNav() {
  const current = sectionOf(usePathname());
  return (
    <nav
      aria-label="Main"
      className="docked:dock-bar max-sm:order-last max-sm:w-full docked:fixed docked:inset-x-0 docked:bottom-0 docked:z-20 docked:border-t docked:bg-surface print:hidden"
    >
      <ul className="flex max-sm:justify-around sm:gap-1">
        <Place section={home} current={current} className="sm:hidden" />
        {nouns.map((section) => (
          <Place key={section.href} section={section} current={current} />
        ))}
      </ul>
    </nav>
  );
}

type PlaceProps = {
  section: PortalSection;
  current: PortalSection | undefined;
  className?: string;
};

function Place({ section, current, className }: PlaceProps) {
  const { href, label, Icon } = section;
  return (
    <li className={clsx("max-sm:min-w-0 max-sm:grow max-sm:basis-0", className)}>
      <Link
        href={href}
        aria-current={section === current ? "page" : undefined}
        className={clsx(
          "group flex items-center justify-center font-medium text-muted -outline-offset-2 hover:text-ink aria-[current=page]:text-primary",
          "docked:h-bar max-sm:flex-col max-sm:gap-0.5 max-sm:py-1.5 max-sm:text-xs",
          "sm:h-header sm:unmarked sm:border-y-2 sm:px-2 md:px-3 sm:aria-[current=page]:border-b-primary",
        )}
      >
        <Icon aria-hidden className="size-5 sm:hidden" />
        <span className="max-w-full truncate">{label}</span>
      </Link>
    </li>
  );
}
