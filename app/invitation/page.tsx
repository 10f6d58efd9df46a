import type { Metadata } from "next";
import { FrontPage } from "@/components/sign-in/front-page";
import { InvitationView } from "@/components/sign-in/invitation-view";
import { deviceReader } from "@/lib/portal/reader";

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };

export default async function InvitationPage() {
  return (
    <FrontPage>
      <InvitationView reader={await deviceReader()} />
    </FrontPage>
  );
}
