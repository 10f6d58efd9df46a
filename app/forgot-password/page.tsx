import type { Metadata } from "next";
import { ForgotForm } from "@/components/sign-in/forgot-form";
import { FrontPage } from "@/components/sign-in/front-page";
import { loadSignInMethods } from "@/lib/portal/loaders/sign-in";

export const metadata: Metadata = { title: "Forgot your password?" };

export default async function ForgotPasswordPage() {
  const { demo } = await loadSignInMethods();
  return (
    <FrontPage>
      <ForgotForm hasOutbox={demo} />
    </FrontPage>
  );
}
