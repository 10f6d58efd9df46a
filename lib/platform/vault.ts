import { hkdfSync } from "node:crypto";
import { CompactEncrypt, compactDecrypt } from "jose";

/**
 * Keeps secrets that must be read again (an authenticator app's, a webhook's) so that a copy of the database alone
 * doesn't give them away. `purpose` binds a text to its use: sealed for one it doesn't open for another.
 */
export type Vault = {
  seal(text: string, purpose: string): Promise<string>;
  /** Rejects what was sealed with another key, for another purpose, or tampered with. */
  open(sealed: string, purpose: string): Promise<string>;
};

/** A vault under `secret`, 32 or more random characters: AES-256-GCM with a key per purpose (HKDF-SHA-256). */
export function createVault(secret: string): Vault {
  const keys = new Map<string, Uint8Array>();
  const keyFor = (purpose: string) => {
    const key = keys.get(purpose) ?? derive(secret, purpose);
    keys.set(purpose, key);
    return key;
  };
  return {
    seal: (text, purpose) =>
      new CompactEncrypt(new TextEncoder().encode(text))
        .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
        .encrypt(keyFor(purpose)),
    async open(sealed, purpose) {
      const { plaintext } = await compactDecrypt(sealed, keyFor(purpose), {
        keyManagementAlgorithms: ["dir"],
        contentEncryptionAlgorithms: ["A256GCM"],
      });
      return new TextDecoder().decode(plaintext);
    },
  };
}

function derive(secret: string, purpose: string) {
  return new Uint8Array(hkdfSync("sha256", secret, "", `program-portal vault ${purpose}`, 32));
}
