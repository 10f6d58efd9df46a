import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { DemoPeople } from "@/components/sign-in/demo-people";
import { ProductLine } from "@/components/sign-in/front-page";
import { NoticeBanner } from "@/components/sign-in/notice-banner";
import { PasskeyButton } from "@/components/sign-in/passkey-button";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { SsoLink } from "@/components/sign-in/sso-link";
import { TokenForm } from "@/components/sign-in/token-form";
import { asRoute } from "@/lib/portal/as-route";
import { loadDemoPeople } from "@/lib/portal/loaders/demo-people";
import { loadSignInMethods } from "@/lib/portal/loaders/sign-in";
import { providerName } from "@/lib/portal/oidc";
import { returnTo } from "@/lib/portal/return-to";
import { currentSession } from "@/lib/portal/session";
import { readNotice } from "@/lib/portal/sign-in-notice";
import { isRemote } from "@/lib/portal/transport";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Composed of one part for each way to sign in that the platform has. */
export default async function SignInPage({ searchParams }: Props) {
  const target = returnTo((await searchParams).returnTo);
  if (await currentSession()) redirect(asRoute(target));
  const [methods, accounts, notice] = await Promise.all([
    loadSignInMethods(),
    loadDemoPeople(),
    readNotice(),
  ]);
  const sso = providerName();
  const takesTokens = isRemote();
  return (
    <main className="mx-auto grid min-h-dvh max-w-page content-start gap-x-16 gap-y-10 px-4 py-8 sm:px-6 sm:py-16 md:grid-cols-2">
      <div className="space-y-6">
        <ProductLine />
        <h1 className="font-semibold text-2xl tracking-tight">Sign in</h1>
        {notice && <NoticeBanner notice={notice} />}
        {sso && <SsoLink name={sso} returnTo={target} />}
        {methods.password && <SignInForm returnTo={target} knownEmail={notice?.email} />}
        {methods.passkey && (
          <div className="max-w-form border-t pt-6">
            <PasskeyButton returnTo={target} />
          </div>
        )}
        {takesTokens && (
          <div className={methods.password || sso ? "border-t pt-6" : undefined}>
            <TokenForm returnTo={target} />
          </div>
        )}
      </div>
      {accounts.length > 0 && (
        <div className="space-y-6">
          <DemoPeople accounts={accounts} returnTo={target} />
          <p className="text-muted">
            No mail leaves this demo.{" "}
            <Link href="/outbox" className="text-primary underline underline-offset-4">
              Read its mails in the outbox
            </Link>
          </p>
        </div>
      )}
    </main>
  );
}
