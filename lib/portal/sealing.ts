import "server-only";
import { hkdfSync } from "node:crypto";
import { EncryptJWT, type JWTPayload, jwtDecrypt } from "jose";
import { env } from "@/lib/env";
import { storedSecret } from "@/lib/stored-secret";

/** `content` encrypted and authenticated, as a JWE. */
export function seal(content: JWTPayload, key: Uint8Array): Promise<string> {
  return new EncryptJWT(content).setProtectedHeader({ alg: "dir", enc: "A256GCM" }).encrypt(key);
}

/** The content inside; undefined when sealed with another key, tampered with, or past its `exp`. */
export async function unseal(sealed: string, key: Uint8Array): Promise<JWTPayload | undefined> {
  try {
    const options = {
      keyManagementAlgorithms: ["dir"],
      contentEncryptionAlgorithms: ["A256GCM"],
    };
    const { payload } = await jwtDecrypt(sealed, key, options);
    return payload;
  } catch {
    return undefined;
  }
}

/** 32 bytes for A256GCM that only the holder of `secret` can derive, others for each purpose. */
export function keyOf(secret: string, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", secret, "", `program-portal ${purpose}`, 32));
}

const keys = new Map<string, Uint8Array>();

/** The key of this portal's own secret for one purpose. */
export function ownKey(purpose: string): Uint8Array {
  const { sessionSecret, dataDir } = env();
  const key =
    keys.get(purpose) ?? keyOf(sessionSecret ?? storedSecret(dataDir, "session-secret"), purpose);
  keys.set(purpose, key);
  return key;
}
