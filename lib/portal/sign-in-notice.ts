import "server-only";
import { cookies, headers } from "next/headers";
import { z } from "zod";
import { isHttps } from "./own-origin";

const cookieName = "sign-in-notice";
const minutesKept = 10;

const SignInNotice = z.object({
  kind: z.enum(["password-changed", "invitation-accepted"]),
  email: z.string().max(320).optional(),
  account: z.string().max(200).optional(),
});

/** What a person who comes to sign in has just done; in a cookie, because an address would show their e-mail. */
export type SignInNotice = z.infer<typeof SignInNotice>;

export async function readNotice(): Promise<SignInNotice | undefined> {
  const text = (await cookies()).get(cookieName)?.value;
  if (!text) return undefined;
  try {
    return SignInNotice.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Only in an action. */
export async function writeNotice(notice: SignInNotice) {
  const options = { ...(await attributes()), maxAge: minutesKept * 60 };
  (await cookies()).set(cookieName, JSON.stringify(notice), options);
}

/** Only in an action. */
export async function clearNotice() {
  (await cookies()).set(cookieName, "", { ...(await attributes()), maxAge: 0 });
}

async function attributes() {
  const secure = isHttps(await headers());
  return { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
}
