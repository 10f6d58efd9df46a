"use server";

import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { Problem } from "@/lib/contract/problem";
import {
  CodeSignIn,
  PasskeySignIn,
  PasswordSignIn,
  type SessionInput,
} from "@/lib/contract/session";
import { draftAction } from "../action";
import { asRoute } from "../as-route";
import { readDevice, writeDevice } from "../device-cookie";
import { platform } from "../platform";
import { problemOfInput } from "../problem-of-input";
import { returnTo } from "../return-to";
import { clearSessionToken, writeSessionToken } from "../session-cookie";
import { shownProblem } from "../shown-problem";
import { clearNotice } from "../sign-in-notice";
import { themeOf, writeTheme } from "../theme";

/** What the sign-in form shows after it was sent; with a `ticket` it asks for the code of the second step. */
type SignInState = { email: string; attempt: number; ticket?: string; problem?: Problem };

/** Both steps are one form's, so that they also work before any script; "restart" goes back to the first. */
export async function signIn(state: SignInState, form: FormData): Promise<SignInState> {
  if (form.has("restart")) return { email: state.email, attempt: 0 };
  const next = { email: textOf(form, "email"), attempt: state.attempt + 1 };
  const ticket = textOf(form, "ticket");
  const { data: body, error } = ticket
    ? CodeSignIn.safeParse({ ticket, code: textOf(form, "code") })
    : await passwordIn(form);
  if (error) return { ...next, ...(ticket && { ticket }), problem: problemOfInput(error) };
  const opened = await openSession(body);
  if ("ticket" in opened) return { email: next.email, attempt: 0, ticket: opened.ticket };
  if (!("problem" in opened)) redirect(asRoute(returnTo(form.get("returnTo"))));
  const isOver = Boolean(opened.problem.errors?.ticket);
  return { ...next, ...(ticket && !isOver && { ticket }), problem: opened.problem };
}

async function passwordIn(form: FormData) {
  return PasswordSignIn.safeParse({
    email: textOf(form, "email"),
    password: textOf(form, "password"),
    device: await readDevice(),
  });
}

export async function signInAsPerson(
  { attempt }: SignInState,
  form: FormData,
): Promise<SignInState> {
  const [user = "", account = ""] = textOf(form, "person").split(" ");
  const opened = await openSession({ user: { id: user }, account: { id: account } });
  if ("problem" in opened) return { email: "", attempt: attempt + 1, problem: opened.problem };
  redirect(asRoute(returnTo(form.get("returnTo"))));
}

export const startPasskeySignIn = draftAction(z.object({}), () => platform("startPasskeySignIn"));

export const signInWithPasskey = draftAction(
  PasskeySignIn.extend({ returnTo: z.string() }),
  async ({ returnTo: target, ...body }) => {
    await enter(body);
    redirect(asRoute(returnTo(target)));
  },
);

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

async function openSession(body: SessionInput) {
  try {
    return await enter(body);
  } catch (error) {
    return { problem: shownProblem(error) };
  }
}

/** Signs in, or answers the ticket of the second step. */
async function enter(body: SessionInput): Promise<{ ticket: string } | { token: string }> {
  const signedIn = await platform("createSession", { body });
  if (!("token" in signedIn)) return { ticket: String(signedIn.ticket) };
  const { token, device } = signedIn;
  await writeSessionToken(String(token));
  if (typeof device === "string") await writeDevice(device);
  await clearNotice();
  return { token: String(token) };
}

function textOf(form: FormData, name: string) {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
