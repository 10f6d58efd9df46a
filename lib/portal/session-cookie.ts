import "server-only";
import { cache } from "react";
import { z } from "zod";
import { readOwnCookie, writeOwnCookie } from "./own-cookie";
import { ownKey, seal, unseal } from "./sealing";

const cookieName = "portal-session";
const purpose = "session cookie";
/** Browsers take about 4,096 bytes with name and attributes; tokens of OpenID providers are sometimes longer. */
const pieceLength = 3600;
const maxPieces = 4;

/** A person whom the platform knows by a token that is no session of its own: a pasted one, or a provider's. */
const Bearer = z.object({ name: z.string(), email: z.string().optional() });

/** With what a browser is signed in: a token of the platform, and for a token of somebody else's making, whose. */
export type Held = { token: string; bearer?: z.infer<typeof Bearer> | undefined };

const Content = z.looseObject({ token: z.string(), bearer: Bearer.optional() });

/** What the browser's cookie holds, opened once per page; undefined when there is none that counts. */
export const readHeld = cache(async (): Promise<Held | undefined> => {
  const sealed = (await readPieces()).join("");
  return sealed ? Content.safeParse(await unseal(sealed, ownKey(purpose))).data : undefined;
});

/** The token of whoever is signed in. */
export async function readSessionToken(): Promise<string | undefined> {
  return (await readHeld())?.token;
}

/**
 * Gives the browser the session until it is closed. Only in an action or a route handler. The cookie has no
 * date: the platform decides when a session is over, and prolongs one that is used. False for a token that no
 * browser would keep.
 */
export async function writeHeld(held: Held): Promise<boolean> {
  const sealed = await seal(held, ownKey(purpose));
  const pieces = sealed.match(new RegExp(`.{1,${pieceLength}}`, "g")) ?? [];
  if (pieces.length > maxPieces) return false;
  await clearSessionToken();
  for (const [index, piece] of pieces.entries()) await writeOwnCookie(nameOf(index), piece);
  return true;
}

/** Takes the session from the browser. Only in an action or a route handler. */
export async function clearSessionToken() {
  const present = await readPieces();
  for (const index of present.keys()) await writeOwnCookie(nameOf(index), "", { maxAge: 0 });
}

async function readPieces(index = 0): Promise<string[]> {
  const piece = index < maxPieces ? await readOwnCookie(nameOf(index)) : undefined;
  return piece ? [piece, ...(await readPieces(index + 1))] : [];
}

function nameOf(index: number) {
  return index === 0 ? cookieName : `${cookieName}-${index}`;
}
