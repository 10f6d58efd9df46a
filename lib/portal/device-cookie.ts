import "server-only";
import { readOwnCookie, writeOwnCookie } from "./own-cookie";

const cookieName = "portal-device";
const yearSeconds = 31_536_000;

/** What the last sign-in from this browser gave it to be known by (`NewSession.device`). */
export async function readDevice(): Promise<string | undefined> {
  return (await readOwnCookie(cookieName)) || undefined;
}

/** Keeps it for a year, out of reach of scripts; it opens nothing by itself. Only in an action. */
export async function writeDevice(device: string) {
  await writeOwnCookie(cookieName, device, { maxAge: yearSeconds });
}
