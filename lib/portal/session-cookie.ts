import "server-only";
import { hkdfSync } from "node:crypto";
import { EncryptJWT, jwtDecrypt } from "jose";
import { cache } from "react";
import { env } from "@/lib/env";
import { storedSecret } from "@/lib/stored-secret";
import { readOwnCookie, writeOwnCookie } from "./own-cookie";

const cookieName = "portal-session";

/** The platform's session token from the browser's cookie, opened once per page; undefined when there is none that counts. */
export const readSessionToken = cache(async (): Promise<string | undefined> => {
  const sealed = await readOwnCookie(cookieName);
  return sealed ? unseal(sealed, sessionKey()) : undefined;
});

/**
 * Gives the browser the session until it is closed. Only in an action or a route handler. The cookie has no
 * date: the platform decides when a session is over, and prolongs one that is used.
 */
export async function writeSessionToken(token: string) {
  await writeOwnCookie(cookieName, await seal(token, sessionKey()));
}

/** Takes the session from the browser. Only in an action or a route handler. */
export async function clearSessionToken() {
  await writeOwnCookie(cookieName, "", { maxAge: 0 });
}

/** The token encrypted and authenticated, as a JWE. */
export function seal(token: string, key: Uint8Array): Promise<string> {
  return new EncryptJWT({ token }).setProtectedHeader({ alg: "dir", enc: "A256GCM" }).encrypt(key);
}

/** The token inside; undefined when sealed with another key or tampered with. */
export async function unseal(sealed: string, key: Uint8Array): Promise<string | undefined> {
  try {
    const options = {
      keyManagementAlgorithms: ["dir"],
      contentEncryptionAlgorithms: ["A256GCM"],
    };
    const { payload } = await jwtDecrypt(sealed, key, options);
    return typeof payload.token === "string" ? payload.token : undefined;
  } catch {
    return undefined;
  }
}

/** 32 bytes for A256GCM that only the holder of `secret` can derive. */
export function keyOf(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", secret, "", "program-portal session cookie", 32));
}

let key: Uint8Array | undefined;

function sessionKey() {
  const { sessionSecret, dataDir } = env();
  key ??= keyOf(sessionSecret ?? storedSecret(dataDir, "session-secret"));
  return key;
}
