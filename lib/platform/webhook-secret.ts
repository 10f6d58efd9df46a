import { eq, like, not } from "drizzle-orm";
import type { Context } from "./context";
import { webhooks } from "./store/schema-platform";
import type { Vault } from "./vault";

const purpose = "webhook-secret";

/** How everything begins that the vault seals: the header of its tokens. */
const sealedStart = "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..";

/** A webhook's secret as the store keeps it. */
export function sealWebhookSecret(vault: Vault, secret: string) {
  return vault.seal(secret, purpose);
}

/** The secret that calls of the webhook are signed with; one that isn't sealed yet is as it stands. */
export async function openWebhookSecret(vault: Vault, stored: string) {
  return stored.startsWith(sealedStart) ? vault.open(stored, purpose) : stored;
}

/** Seals what an earlier version has stored as it was; of several processes each leaves the others' rows alone. */
export async function sealWebhookSecrets({ store, vault }: Pick<Context, "store" | "vault">) {
  await store.transaction(async (tx) => {
    const plain = await tx
      .select({ id: webhooks.id, secret: webhooks.secret })
      .from(webhooks)
      .where(not(like(webhooks.secret, `${sealedStart}%`)))
      .for("update");
    for (const { id, secret } of plain) {
      const sealed = await sealWebhookSecret(vault, secret);
      await tx.update(webhooks).set({ secret: sealed }).where(eq(webhooks.id, id));
    }
  });
}
