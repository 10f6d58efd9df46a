import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** What OWASP recommends for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const prefix = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`;

/** What the store keeps of a secret that people choose or copy by hand: slow to guess back. */
export function hashOf(secret: string) {
  return hash(secret, cost);
}

/** Whether `secret` is behind `kept`; takes as long when nothing is kept. */
export async function isBehind(kept: string | null | undefined, secret: string) {
  const isRight = await verify(kept ?? (await nobodysHash()), secret);
  return isRight && kept != null;
}

/** Whether a hash was made at another cost than today's. */
export function isOutdated(kept: string) {
  return !kept.startsWith(prefix);
}

let nobody: Promise<string> | undefined;
function nobodysHash() {
  nobody ??= hashOf(randomBytes(16).toString("hex"));
  return nobody;
}
