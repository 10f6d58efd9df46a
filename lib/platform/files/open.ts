import { mkdir } from "node:fs/promises";
import path from "node:path";
import { diskStore } from "./disk";
import type { FileStore, S3Settings } from "./file-store";
import { stageIn } from "./stage";

/** The platform's files: a stage for those that arrive, a store for those that stay. */
export type Files = Pick<FileStore, "open" | "remove"> & ReturnType<typeof stageIn>;

/** Where files are: in `dataDir`, or in a bucket, which then has only the arriving ones on disk. */
export type FilePlace = { dataDir: string; s3?: S3Settings | undefined };

/** Opens the file store. Throws StartRefusal with a sentence for the operator when it can't be reached. */
export async function openFiles(place: FilePlace): Promise<Files> {
  const root = rootOf(place);
  await mkdir(root, { recursive: true, mode: 0o700 });
  const store = await storeOf(place);
  const stage = stageIn(path.join(root, "arriving"), store);
  await stage.sweep(new Date());
  return { ...stage, open: store.open, remove: store.remove };
}

/** Removes every file, those on disk and those in the bucket. */
export async function removeFiles(place: FilePlace) {
  await (await storeOf(place)).empty();
  await diskStore(rootOf(place)).empty();
}

/** The client of S3 is large: it is loaded only where it is asked for. */
async function storeOf({ dataDir, s3 }: FilePlace): Promise<FileStore> {
  if (!s3) return diskStore(path.join(rootOf({ dataDir }), "kept"));
  const { s3Store } = await import("./s3");
  return s3Store(s3);
}

function rootOf({ dataDir }: FilePlace) {
  return path.join(dataDir, "files");
}
