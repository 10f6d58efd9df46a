import { hash } from "@node-rs/argon2";

/** What OWASP recommends for argon2id: 19 MiB, two passes, one lane. */
export const passwordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A password as the store keeps it. */
export async function passwordHashOf(password: string, _: { about: readonly string[] }) {
  return hash(password, passwordCost);
}
