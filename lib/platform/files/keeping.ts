import type { Call } from "../call";
import type { Context } from "../context";
import { unacceptable } from "../refusal";

/** The columns of an object without a file. */
export const noFile = { filename: null, size: null, contentType: null, fileId: null };

/** Keeps the call's file, if it has one, and answers the columns that say so; before any row is locked. */
export async function keptFile({ files }: Pick<Call, "files">) {
  const upload = files.get("file");
  if (!upload) return noFile;
  const { filename, size, contentType } = upload;
  return { filename, size, contentType, fileId: await upload.keep() };
}

/**
 * Removes the file of something that is gone. It is called after the commit; a store that doesn't answer costs a
 * file that nobody can reach, not the answer.
 */
export async function dropFile({ files, log }: Context, fileId: string | null) {
  if (!fileId) return;
  await files.remove(fileId).catch((err) => log.warn({ err, fileId }, "a file was left behind"));
}

const web = /^https?:\/\/\S+$/i;

export type Source = {
  kind: "address" | "file" | "address with thumbnail";
  url: string | null;
  /** The property that holds the address. */
  field: string;
};

/** The address of something online, null for what is a file; refuses what lacks either (contract §12). */
export function requireSource({ files }: Pick<Call, "files">, { kind, url, field }: Source) {
  const hasFile = files.has("file");
  if (kind === "file") {
    if (hasFile) return null;
    throw unacceptable({ file: ["Add the file as the part 'file'."] });
  }
  if (!url || !web.test(url) || !URL.canParse(url)) {
    throw unacceptable({
      [field]: ["Enter the address, beginning with https:// or http://."],
    });
  }
  if (hasFile && kind === "address") {
    throw unacceptable({ file: ["Leave the file out, or send type File without an address."] });
  }
  return url;
}
