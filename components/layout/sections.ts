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

const settingsLists: PortalSection[] = [
  { href: "/settings/users", label: "Users", Icon: Settings },
  { href: "/settings/security", label: "Security", Icon: Settings },
  { href: "/settings/api-tokens", label: "API tokens", Icon: Settings },
  { href: "/settings/webhooks", label: "Webhooks", Icon: Settings },
  { href: "/settings/audit-trail", label: "Audit trail", Icon: Settings },
];

/** The section that an address belongs to; home has no pages below it, a list of the settings is the way up from its own. */
export function sectionOf(pathname: string): PortalSection | undefined {
  if (pathname === home.href) return home;
  const list = settingsLists.find(({ href }) => pathname.startsWith(`${href}/`));
  if (list) return list;
  return [...nouns, settings].find(
    ({ href }) => pathname === href || pathname.startsWith(`${href}/`),
  );
}
