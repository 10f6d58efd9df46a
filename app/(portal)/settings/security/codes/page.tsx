import type { Metadata } from "next";
import { securityHref } from "@/components/security/address";
import { CodesSetup } from "@/components/security/codes-setup";
import { waysOf } from "@/components/security/ways";
import { PageHeader } from "@/components/ui/page-header";
import { loadSignInSecurity } from "@/lib/portal/loaders/security";

export const metadata: Metadata = { title: "Set up an authenticator app" };

export default async function CodesPage() {
  const security = await loadSignInSecurity();
  return (
    <div className="space-y-6">
      <PageHeader
        name="Set up an authenticator app"
        description="From then on, signing in with your password asks for a code."
        back={{ href: securityHref, label: "Sign-in and security" }}
      />
      <CodesSetup ways={waysOf(security)} />
    </div>
  );
}
