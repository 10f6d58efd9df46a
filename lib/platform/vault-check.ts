import { eq } from "drizzle-orm";
import type { Context } from "./context";
import { vaultChecks } from "./store/schema-platform";
import { StartRefusal } from "./store/start-refusal";

const id = "known-text";
const purpose = "vault-check";
const known = "Whoever reads this has the key.";

/**
 * Refuses to start (StartRefusal) with another key than the one that this store's secrets are sealed with: they could
 * not be opened, and new ones would be sealed with a key that other processes don't have.
 */
export async function checkVault({ store, vault }: Pick<Context, "store" | "vault">) {
  const sealed = await vault.seal(known, purpose);
  await store.db.insert(vaultChecks).values({ id, sealed }).onConflictDoNothing();
  const [row] = await store.db.select().from(vaultChecks).where(eq(vaultChecks.id, id));
  const opened = await vault.open(row?.sealed ?? "", purpose).catch(() => undefined);
  if (opened === known) return;
  throw new StartRefusal(
    "The secrets in this database were sealed with another key than the one of this process. Set ENCRYPTION_KEY to " +
      "the key that was used before, the same for all processes, or put back the file encryption-key of the DATA_DIR " +
      "that belongs to this database.",
  );
}
