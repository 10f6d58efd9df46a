import {
  BookOpen,
  KeyRound,
  type LucideIcon,
  ScrollText,
  ShieldCheck,
  UserRound,
  Users,
  Webhook,
} from "lucide-react";
import type { Metadata, Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { tokensHref } from "@/components/api-tokens/address";
import { auditHref } from "@/components/audit/address";
import { profileHref } from "@/components/profile/address";
import { securityHref } from "@/components/security/address";
import { Card } from "@/components/ui/card";
import { ListHeader } from "@/components/ui/list-header";
import { Section } from "@/components/ui/section";
import { usersHref } from "@/components/users/address";
import { webhooksHref } from "@/components/webhooks/address";
import { isPerson } from "@/lib/portal/bearer";
import { requireSession, roleOf } from "@/lib/portal/session";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const session = await requireSession();
  const role = roleOf(session);
  const { account } = session;
  return (
    <div className="space-y-8">
      <ListHeader name="Settings" />
      {isPerson(session) && <OwnPlaces />}
      <Section title={account.name ?? account.id} description="What the account keeps for itself.">
        <Places>
          <Place href={usersHref} title="Users" Icon={Users}>
            Who may act for the account, and what they may do.
          </Place>
          <Place href={tokensHref} title="API tokens" Icon={KeyRound}>
            Let your own programs call the API for your account.
          </Place>
          {role !== "Client" && (
            <Place href={webhooksHref} title="Webhooks" Icon={Webhook}>
              {role === "Vendor"
                ? "Have your own system asked before an enrollment goes on."
                : "See which systems of vendors are asked before an enrollment goes on."}
            </Place>
          )}
          <Place href={auditHref} title="Audit trail" Icon={ScrollText}>
            See who did what, and when.
          </Place>
          <Place href="/settings/api-reference" title="API reference" Icon={BookOpen}>
            Read what the API offers, and try it.
          </Place>
        </Places>
      </Section>
    </div>
  );
}

function OwnPlaces() {
  return (
    <Section title="Yours" description="They go with you to every account.">
      <Places>
        <Place href={profileHref} title="Profile" Icon={UserRound}>
          Your name, your phone, and how dates and numbers are written for you.
        </Place>
        <Place href={securityHref} title="Sign-in and security" Icon={ShieldCheck}>
          Password, codes, passkeys, and where you are signed in.
        </Place>
      </Places>
    </Section>
  );
}

function Places({ children }: { children: ReactNode }) {
  return <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">{children}</ul>;
}

type PlaceProps = { href: Route; title: string; Icon: LucideIcon; children: string };

function Place({ href, title, Icon, children }: PlaceProps) {
  return (
    <li>
      <Card className="flex h-full gap-4">
        <Icon aria-hidden className="mt-0.5 size-6 shrink-0 text-primary" />
        <div>
          <h3 className="font-semibold text-lg">
            <Link href={href} className="cover text-primary hover:underline">
              {title}
            </Link>
          </h3>
          <p className="mt-1 text-muted">{children}</p>
        </div>
      </Card>
    </li>
  );
}
