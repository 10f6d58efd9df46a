import "server-only";
import { readOwnCookie, writeOwnCookie } from "./own-cookie";

/** `system` follows the device. */
export type Theme = "light" | "dark" | "system";

const cookieName = "theme";
const yearSeconds = 31_536_000;

/** The theme that this browser's person chose. */
export async function readTheme(): Promise<Theme> {
  return themeOf(await readOwnCookie(cookieName));
}

/** Remembers the theme in this browser for a year. Only in an action. */
export async function writeTheme(theme: Theme) {
  await writeOwnCookie(cookieName, theme, { maxAge: yearSeconds });
}

/** The theme that a text names; anything unknown follows the device. */
export function themeOf(value: unknown): Theme {
  return value === "light" || value === "dark" ? value : "system";
}
