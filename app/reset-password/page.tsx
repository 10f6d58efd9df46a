import type { Metadata } from "next";
import { FrontPage } from "@/components/sign-in/front-page";
import { ResetForm } from "@/components/sign-in/reset-form";

export const metadata: Metadata = { title: "Choose a new password", referrer: "no-referrer" };

export default function ResetPasswordPage() {
  return (
    <FrontPage>
      <ResetForm />
    </FrontPage>
  );
}
