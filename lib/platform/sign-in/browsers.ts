import { randomBytes } from "node:crypto";
import { and, desc, eq, inArray, lt } from "drizzle-orm";
import { digest } from "../access";
import type { Context } from "../context";
import { knownDevices } from "../store/schema-identity";
import type { Tx } from "../store/transaction";

const forgottenAfterMs = 365 * 24 * 60 * 60 * 1000;
const keptPerPerson = 20;

/** The digest of what the browser keeps, if the person has signed in from it before. */
export async function knownBrowser(
  { store }: Context,
  { userId, device }: { userId: string; device: string | undefined },
): Promise<string | undefined> {
  if (!device) return undefined;
  const [known] = await store.db
    .select({ id: knownDevices.id })
    .from(knownDevices)
    .where(and(eq(knownDevices.id, digest(device)), eq(knownDevices.userId, userId)));
  return known?.id;
}

/**
 * Notes the browser of a sign-in and answers what it is to keep from now on, another each time. `isNew` when it isn't
 * `known` although others are.
 */
export async function noteBrowser(
  tx: Tx,
  { clock }: Context,
  { userId, known }: { userId: string; known: string | undefined },
) {
  const now = clock();
  const device = randomBytes(32).toString("base64url");
  const values = { id: digest(device), lastSeenAt: now };
  const renewed = known
    ? await tx.update(knownDevices).set(values).where(eq(knownDevices.id, known)).returning()
    : [];
  if (renewed.length > 0) return { device, isNew: false };
  await tx
    .delete(knownDevices)
    .where(lt(knownDevices.lastSeenAt, new Date(now.getTime() - forgottenAfterMs)));
  const others = await tx
    .select({ id: knownDevices.id })
    .from(knownDevices)
    .where(eq(knownDevices.userId, userId))
    .orderBy(desc(knownDevices.lastSeenAt));
  const surplus = others.slice(keptPerPerson - 1).map(({ id }) => id);
  if (surplus.length > 0) await tx.delete(knownDevices).where(inArray(knownDevices.id, surplus));
  await tx.insert(knownDevices).values({ ...values, userId, createdAt: now });
  return { device, isNew: others.length > 0 };
}
