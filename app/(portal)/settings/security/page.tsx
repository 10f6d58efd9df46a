import type { Metadata } from "next";
import { headers } from "next/headers";
import { CodesSection } from "@/components/security/codes-section";
import { PasskeysSection } from "@/components/security/passkeys-section";
import { PasswordForm } from "@/components/security/password-form";
import { methodWords } from "@/components/security/session-words";
import { SessionsSection } from "@/components/security/sessions-section";
import { waysOf } from "@/components/security/ways";
import { Chip } from "@/components/ui/chip";
import { DateText } from "@/components/ui/date-text";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { OwnSession, SignInSecurity } from "@/lib/contract/session";
import type { Reader } from "@/lib/format";
import { deviceWords } from "@/lib/portal/device-words";
import { loadOwnSessions, loadSignInSecurity } from "@/lib/portal/loaders/security";
import { currentReader } from "@/lib/portal/reader";
import { requireSession } from "@/lib/portal/session";

export const metadata: Metadata = { title: "Sign-in and security" };

export default async function SecurityPage() {
  const [{ user }, security, sessions, reader, head] = await Promise.all([
    requireSession(),
    loadSignInSecurity(),
    loadOwnSessions(),
    currentReader(),
    headers(),
  ]);
  const ways = waysOf(security);
  return (
    <div className="space-y-10">
      <PageHeader
        name="Sign-in and security"
        description="How you prove that it is you, and where you are signed in."
        back={{ href: "/settings", label: "Settings" }}
      />
      <Section title="Password" description={<PasswordText security={security} reader={reader} />}>
        <PasswordForm email={user.email ?? ""} ways={ways} />
      </Section>
      <Section
        title="Authenticator app"
        description="A code of an app on your phone as a second step, so that a stolen password opens nothing."
      >
        <Chip tone={ways.code ? "success" : "neutral"}>{ways.code ? "On" : "Off"}</Chip>
        <CodesSection codes={security.codes} ways={ways} />
      </Section>
      <Section
        title="Passkeys"
        description="Sign in with the fingerprint, face or PIN that opens your device. Nothing to remember, and nothing to give away on a false page."
      >
        <PasskeysSection
          passkeys={security.passkeys}
          suggestion={deviceWords(head.get("user-agent"))}
          ways={ways}
          reader={reader}
        />
      </Section>
      <Section
        title="Where you are signed in"
        description="Don't know one of these? Sign it out and change your password."
      >
        <SessionsSection
          ways={ways}
          sessions={sessions.map((session) => ({
            id: session.id,
            isCurrent: session.isCurrent,
            device: deviceWords(session.userAgent),
            facts: <SessionFacts session={session} reader={reader} />,
          }))}
        />
      </Section>
    </div>
  );
}

function PasswordText({ security, reader }: { security: SignInSecurity; reader: Reader }) {
  const { hasPassword, passwordChangedAt } = security;
  if (!hasPassword) return "You have none yet; you sign in in another way.";
  if (!passwordChangedAt) return "You sign in with your e-mail address and this.";
  return (
    <>
      Last changed <DateText value={passwordChangedAt} reader={reader} form="date" />
    </>
  );
}

function SessionFacts({ session, reader }: { session: OwnSession; reader: Reader }) {
  const { address, account, method, createdAt, lastUsedAt } = session;
  return (
    <>
      <p>
        Last used <DateText value={lastUsedAt} reader={reader} form="time" />
        {address && ` from ${address}`}
      </p>
      <p>
        Signed in by {methodWords(method)}{" "}
        <DateText value={createdAt} reader={reader} form="date" />, for {account.name ?? account.id}
      </p>
    </>
  );
}
