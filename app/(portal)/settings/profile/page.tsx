import type { Metadata } from "next";
import { type Profile, ProfileForm } from "@/components/profile/profile-form";
import { Card } from "@/components/ui/card";
import { Fact } from "@/components/ui/facts";
import { PageHeader } from "@/components/ui/page-header";
import type { User } from "@/lib/contract/account";
import { deviceReader } from "@/lib/portal/reader";
import { cultureChoices, zoneChoices } from "@/lib/portal/regional-choices";
import { requireSession } from "@/lib/portal/session";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage() {
  const [{ user }, device] = await Promise.all([requireSession(), deviceReader()]);
  const profile = profileOf(user);
  return (
    <div className="space-y-6">
      <PageHeader
        name="Profile"
        description="Who you are, and how dates and numbers are written for you in every account."
        back={{ href: "/settings", label: "Settings" }}
      />
      <Card className="max-w-form">
        <dl className="space-y-3">
          <Fact label="E-mail address" hint="You sign in with it.">
            {user.email ?? user.id}
          </Fact>
          <Fact label="Language" hint="The portal speaks no other one yet.">
            English
          </Fact>
        </dl>
      </Card>
      <ProfileForm
        profile={profile}
        choices={{
          cultures: cultureChoices(profile.cultureCode),
          zones: zoneChoices(profile.timeZone),
        }}
        device={device}
      />
    </div>
  );
}

function profileOf({ firstName, lastName, phone, settings }: User): Profile {
  return {
    firstName: firstName ?? "",
    lastName: lastName ?? "",
    prefix: phone?.prefix ?? "",
    number: phone?.number ?? "",
    cultureCode: settings?.cultureCode ?? "",
    timeZone: settings?.timeZone ?? "",
    dateFormat: settings?.dateFormat ?? "Culture",
  };
}
