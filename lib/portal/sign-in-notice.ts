import "server-only";
import { z } from "zod";
import { readOwnCookie, writeOwnCookie } from "./own-cookie";

const cookieName = "sign-in-notice";
const minutesKept = 10;

const SignInNotice = z.object({
  kind: z.enum([
    "password-changed",
    "invitation-accepted",
    "sso-denied",
    "sso-failed",
    "sso-stranger",
    "sso-unreachable",
  ]),
  email: z.string().max(320).optional(),
  account: z.string().max(200).optional(),
});

/** What a person who comes to sign in has just done; in a cookie, because an address would show their e-mail. */
export type SignInNotice = z.infer<typeof SignInNotice>;

export async function readNotice(): Promise<SignInNotice | undefined> {
  const text = await readOwnCookie(cookieName);
  if (!text) return undefined;
  try {
    return SignInNotice.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Only in an action or a route handler. */
export async function writeNotice(notice: SignInNotice) {
  await writeOwnCookie(cookieName, JSON.stringify(notice), { maxAge: minutesKept * 60 });
}

/** Only in an action. */
export async function clearNotice() {
  await writeOwnCookie(cookieName, "", { maxAge: 0 });
}
