import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { fileTypeFromBuffer } from "file-type";
import type { Context } from "./context";
import { notFound, unacceptable } from "./refusal";
import { icons } from "./store/schema";
import type { Tx } from "./store/transaction";

const maxBytes = 1024 * 1024;
const pictures = ["image/png", "image/jpeg", "image/webp", "image/gif"];

/** Keeps the uploaded icon of a program; its type is read from its content, not from its name (contract §1.1). */
export async function storeIcon(tx: Tx, ownerId: string, file: File | undefined) {
  if (!file || file.size === 0) return false;
  if (file.size > maxBytes)
    throw unacceptable({ icon: ["The icon is larger than 1 MB. Choose a smaller picture."] });
  const bytes = Buffer.from(await file.arrayBuffer());
  const contentType = (await fileTypeFromBuffer(bytes))?.mime;
  if (!contentType || !pictures.includes(contentType)) {
    throw unacceptable({
      icon: ["The icon is no PNG, JPEG, WebP or GIF picture. Choose one of these."],
    });
  }
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
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
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
