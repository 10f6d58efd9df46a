"use server";

import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { Problem } from "@/lib/contract/problem";
import { SessionInput } from "@/lib/contract/session";
import { asRoute } from "../as-route";
import { platform } from "../platform";
import { problemOfInput } from "../problem-of-input";
import { returnTo } from "../return-to";
import { clearSessionToken, writeSessionToken } from "../session-cookie";
import { shownProblem } from "../shown-problem";
import { themeOf, writeTheme } from "../theme";

/** What the sign-in form shows again after a refusal; `attempt` counts the refusals. */
type SignInState = { email: string; attempt: number; problem?: Problem };

export async function signIn({ attempt }: SignInState, form: FormData): Promise<SignInState> {
  const email = textOf(form, "email");
  const typed = SessionInput.options[0].safeParse({ email, password: textOf(form, "password") });
  const problem = typed.success ? await openSession(typed.data) : problemOfInput(typed.error);
  if (problem) return { email, attempt: attempt + 1, problem };
  redirect(asRoute(returnTo(form.get("returnTo"))));
}

export async function signInAsPerson(
  { attempt }: SignInState,
  form: FormData,
): Promise<SignInState> {
  const [user = "", account = ""] = textOf(form, "person").split(" ");
  const problem = await openSession({ user: { id: user }, account: { id: account } });
  if (problem) return { email: "", attempt: attempt + 1, problem };
  redirect(asRoute(returnTo(form.get("returnTo"))));
}

export async function signOut(): Promise<void> {
  await platform("deleteSession").catch(shownProblem);
  await clearSessionToken();
  redirect("/sign-in");
}

export async function switchAccount(form: FormData): Promise<void> {
  await platform("switchSession", { body: { account: { id: textOf(form, "accountId") } } });
  revalidatePath("/", "layout");
  redirect("/");
}

export async function setTheme(form: FormData): Promise<void> {
  await writeTheme(themeOf(form.get("theme")));
}

async function openSession(body: SessionInput): Promise<Problem | undefined> {
  try {
    const signedIn = await platform("createSession", { body });
    if (!("token" in signedIn)) return undefined;
    await writeSessionToken(String(signedIn.token));
  } catch (error) {
    return shownProblem(error);
  }
}

function textOf(form: FormData, name: string) {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
