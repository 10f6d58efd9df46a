import { parseAccept } from "hono/utils/accept";
import type { Call, Item, Reply } from "../call";
import { notFound } from "../refusal";
import { attachmentHeader } from "./file-name";

/** What an object's row knows of its file, and of the address that it has instead of one or beside it. */
export type Stored = {
  id: string;
  filename: string | null;
  size: number | null;
  contentType: string | null;
  fileId: string | null;
  url?: string | null;
};

/**
 * The object as JSON; its file where `Accept` asks for the stored content type before anything else; or the way to
 * its address where the caller wants something that is neither (contract §1.3).
 */
export async function answerDownload(
  call: Call,
  item: Item,
  read: () => Promise<Stored | undefined>,
): Promise<Reply> {
  const wanted = parseAccept(call.accept)[0]?.type.toLowerCase();
  if (!wanted || readsJson.test(wanted)) return item;
  const row = await read();
  if (row?.fileId && row.contentType === wanted) return fileAnswer(call, row);
  if (row?.url) return new Response(null, { status: 307, headers: { location: row.url } });
  return item;
}

const readsJson = /^(\*\/\*|application\/\*|(application|text)\/([\w.-]+\+)?json)$/;

/** The bytes, to be saved and never run, whatever they are. */
export async function fileAnswer({ context }: Call, row: Stored) {
  const { id, filename, size, contentType, fileId } = row;
  if (!fileId || size === null) throw notFound("File of", id);
  const bytes = await context.files.open(fileId);
  return new Response(bytes, {
    headers: {
      "content-type": contentType ?? "application/octet-stream",
      "content-length": String(size),
      "content-disposition": attachmentHeader(filename ?? "file"),
      etag: `"${fileId}"`,
      "cache-control": "private, max-age=300",
      "x-content-type-options": "nosniff",
      "content-security-policy":
        "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox",
    },
  });
}
