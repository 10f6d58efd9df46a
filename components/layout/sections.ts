import { Award, FileCheck2, House, LayoutGrid, type LucideIcon, Settings } from "lucide-react";
import type { Route } from "next";

export type PortalSection = { href: Route; label: string; Icon: LucideIcon };

export const home: PortalSection = { href: "/", label: "Home", Icon: House };

/** The three nouns of the portal, in the order in which a person meets them. */
export const nouns: PortalSection[] = [
  { href: "/program/programs", label: "Programs", Icon: LayoutGrid },
  { href: "/program/enrollments", label: "Enrollments", Icon: FileCheck2 },
  { href: "/program/certificates", label: "Certificates", Icon: Award },
];

/** What an account keeps for itself; its way is the account menu. */
export const settings: PortalSection = { href: "/settings", label: "Settings", Icon: Settings };

/** The section that an address belongs to; home has no pages below it. */
export function sectionOf(pathname: string): PortalSection | undefined {
  if (pathname === home.href) return home;
  return [...nouns, settings].find(
    ({ href }) => pathname === href || pathname.startsWith(`${href}/`),
  );
}
