import type { Metadata } from "next";
import { AdministratorsOnly } from "@/components/settings/administrators-only";
import { PageHeader } from "@/components/ui/page-header";
import { usersHref } from "@/components/users/address";
import { InviteForm } from "@/components/users/invite-form";
import { loadSignInMethods } from "@/lib/portal/loaders/sign-in";
import { isAdministrator } from "@/lib/portal/rank";
import { requireSession } from "@/lib/portal/session";

export const metadata: Metadata = { title: "Invite user" };

export default async function InviteUserPage() {
  const [session, { demo }] = await Promise.all([requireSession(), loadSignInMethods()]);
  return (
    <div className="space-y-6">
      <PageHeader
        name="Invite user"
        description={`They act for ${session.account.name ?? session.account.id} once they have accepted.`}
        back={{ href: usersHref, label: "Users" }}
      />
      {isAdministrator(session) ? <InviteForm hasOutbox={demo} /> : <AdministratorsOnly />}
    </div>
  );
}
