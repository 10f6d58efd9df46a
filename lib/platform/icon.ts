import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Context } from "./context";
import type { Upload } from "./files/upload";
import { notFound } from "./refusal";
import { icons } from "./store/schema";
import type { Tx } from "./store/transaction";

/** Keeps the uploaded icon of an object; what an icon may be has been checked while it arrived (contract §1.1). */
export async function storeIcon(tx: Tx, ownerId: string, upload: Upload | undefined) {
  if (!upload) return false;
  const { contentType } = upload;
  const bytes = await upload.bytes();
  await tx
    .insert(icons)
    .values({ ownerId, contentType, bytes })
    .onConflictDoUpdate({
      target: icons.ownerId,
      set: { contentType: sql`excluded.content_type`, bytes: sql`excluded.bytes` },
    });
  return true;
}

/** The bytes of an object's icon, or a 404 when it has none (contract §1.3). */
export async function readIcon({ store }: Context, ownerId: string) {
  const [icon] = await store.db.select().from(icons).where(eq(icons.ownerId, ownerId));
  if (!icon) throw notFound("Icon of", ownerId);
  return new Response(new Uint8Array(icon.bytes), {
    headers: {
      "content-type": icon.contentType,
      "content-length": String(icon.bytes.byteLength),
      etag: `"${createHash("sha256").update(icon.bytes).digest("base64url")}"`,
      "cache-control": "private, max-age=300",
      "x-content-type-options": "nosniff",
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; sandbox",
    },
  });
}

/** Where an account's icon is served, relative to the API's host (contract §5). */
export function accountIconPath(accountId: string) {
  return `/v1/accounts/accounts/${accountId}/icon`;
}

/** Where a program's icon is served, relative to the API's host (contract §5). */
export function iconPath(programId: string) {
  return `/v1/program/programs/${programId}/icon`;
}
