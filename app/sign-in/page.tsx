import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ProductMark } from "@/components/layout/product-mark";
import { asRoute } from "@/lib/portal/as-route";
import { loadDemoPeople } from "@/lib/portal/loaders/demo-people";
import { returnTo } from "@/lib/portal/return-to";
import { currentSession } from "@/lib/portal/session";
import { DemoPeople } from "./demo-people";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const target = returnTo((await searchParams).returnTo);
  if (await currentSession()) redirect(asRoute(target));
  const accounts = await loadDemoPeople();
  return (
    <main className="mx-auto grid min-h-dvh max-w-page content-start gap-x-16 gap-y-10 px-4 py-8 sm:px-6 sm:py-16 md:grid-cols-2">
      <div className="space-y-6">
        <p className="flex items-center gap-2.5 font-semibold">
          <ProductMark className="size-8" />
          Program Portal
        </p>
        <SignInForm returnTo={target} />
      </div>
      {accounts.length > 0 && <DemoPeople accounts={accounts} returnTo={target} />}
    </main>
  );
}
