"use server";

import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { type Problem, validationProblem } from "@/lib/contract/problem";
import {
  CodeSignIn,
  PasskeySignIn,
  PasswordSignIn,
  type SessionInput,
} from "@/lib/contract/session";
import { env } from "@/lib/env";
import { draftAction } from "../action";
import { asRoute } from "../as-route";
import { bearerSession } from "../bearer";
import { readDevice, writeDevice } from "../device-cookie";
import { platform } from "../platform";
import { problemOfInput } from "../problem-of-input";
import { returnTo } from "../return-to";
import { clearSessionToken, readHeld, writeHeld } from "../session-cookie";
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

/** What the form for a token shows after a refusal; the token itself is typed anew. */
type TokenState = { attempt: number; problem?: Problem };

/** On a remote platform: signs in with one of its API tokens, which stays on this side, sealed. */
export async function signInWithToken(
  { attempt }: TokenState,
  form: FormData,
): Promise<TokenState> {
  const refusal = (problem: Problem) => ({ attempt: attempt + 1, problem });
  const { data: token, error } = PastedToken.safeParse(textOf(form, "token"));
  if (!env().platformUrl || error) return refusal(validationProblem({ token: [pasteIt] }));
  const bearer = { name: "API token" };
  try {
    await bearerSession(bearer, token);
  } catch (failure) {
    const problem = shownProblem(failure);
    return refusal(problem.status === 401 ? validationProblem({ token: [unknownToken] }) : problem);
  }
  if (!(await writeHeld({ token, bearer })))
    return refusal(validationProblem({ token: [pasteIt] }));
  await clearNotice();
  redirect(asRoute(returnTo(form.get("returnTo"))));
}

/** One word that a header can carry; what is pasted often has a line's end or `Bearer` with it. */
const PastedToken = z
  .string()
  .trim()
  .transform((text) => text.replace(/^Bearer\s+/i, ""))
  .pipe(z.string().regex(/^[\x21-\x7e]{8,8000}$/));
const pasteIt = "Paste the whole token, such as idt:TKN-1234-5678:…";
const unknownToken =
  "The platform doesn't know this token, or it is disabled. Check it there, or make a new one.";

export async function signOut(): Promise<void> {
  const held = await readHeld();
  if (held && !held.bearer) await platform("deleteSession").catch(shownProblem);
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
  await writeHeld({ token: String(token) });
  if (typeof device === "string") await writeDevice(device);
  await clearNotice();
  return { token: String(token) };
}

function textOf(form: FormData, name: string) {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
