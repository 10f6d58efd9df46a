import { BookOpen, KeyRound, type LucideIcon, ScrollText, Webhook } from "lucide-react";
import type { Metadata, Route } from "next";
import Link from "next/link";
import { tokensHref } from "@/components/api-tokens/address";
import { auditHref } from "@/components/audit/address";
import { Card } from "@/components/ui/card";
import { ListHeader } from "@/components/ui/list-header";
import { webhooksHref } from "@/components/webhooks/address";
import { requireSession, roleOf } from "@/lib/portal/session";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const session = await requireSession();
  const role = roleOf(session);
  return (
    <div className="space-y-6">
      <ListHeader name="Settings" description={`What ${session.account.name} keeps for itself.`} />
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
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
      </ul>
    </div>
  );
}

type PlaceProps = { href: Route; title: string; Icon: LucideIcon; children: string };

function Place({ href, title, Icon, children }: PlaceProps) {
  return (
    <li>
      <Card className="flex h-full gap-4">
        <Icon aria-hidden className="mt-0.5 size-6 shrink-0 text-primary" />
        <div>
          <h2 className="font-semibold text-lg">
            <Link href={href} className="cover text-primary hover:underline">
              {title}
            </Link>
          </h2>
          <p className="mt-1 text-muted">{children}</p>
        </div>
      </Card>
    </li>
  );
}
