"use server";

import "server-only";
import { redirect } from "next/navigation";
import type { Problem } from "@/lib/contract/problem";
import { PasswordResetCompletion, PasswordResetInput } from "@/lib/contract/session";
import { draftAction } from "../action";
import { platform } from "../platform";
import { clearSessionToken } from "../session-cookie";
import { writeNotice } from "../sign-in-notice";

const request = draftAction(PasswordResetInput, (body) =>
  platform("requestPasswordReset", { body }),
);

/** What the form shows after it was sent; `sentTo` is there whether anybody has this address or not. */
type ForgotState = { attempt: number; email: string; sentTo?: string; problem?: Problem };

export async function requestPasswordReset(
  { attempt }: ForgotState,
  form: FormData,
): Promise<ForgotState> {
  const email = String(form.get("email") ?? "").trim();
  const outcome = await request({ email });
  if (outcome.ok) return { attempt: 0, email, sentTo: email };
  return { attempt: attempt + 1, email, problem: outcome.problem };
}

/** A session that this browser still has was ended with the old password. */
export const completePasswordReset = draftAction(PasswordResetCompletion, async (body) => {
  await platform("completePasswordReset", { body });
  await clearSessionToken();
  await writeNotice({ kind: "password-changed" });
  redirect("/sign-in");
});
