import "server-only";
import { cookies, headers } from "next/headers";
import { isHttps } from "./own-origin";

const cookieName = "portal-device";
const yearSeconds = 31_536_000;

/** What the last sign-in from this browser gave it to be known by (`NewSession.device`). */
export async function readDevice(): Promise<string | undefined> {
  return (await cookies()).get(cookieName)?.value || undefined;
}

/** Keeps it for a year, out of reach of scripts; it opens nothing by itself. Only in an action. */
export async function writeDevice(device: string) {
  (await cookies()).set(cookieName, device, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: isHttps(await headers()),
    maxAge: yearSeconds,
  });
}
