import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import type { FileStore } from "./file-store";

/** Files in a directory that only this program's user can enter. */
export function diskStore(directory: string): FileStore {
  const placeOf = (key: string) => path.join(directory, key.slice(0, 2), key);
  return {
    async put(key, source) {
      await mkdir(path.dirname(placeOf(key)), { recursive: true, mode: 0o700 });
      await rename(source, placeOf(key));
    },
    async open(key) {
      const handle = await open(placeOf(key));
      return webStreamOf(handle.createReadStream());
    },
    remove: (key) => rm(placeOf(key), { force: true }),
    empty: () => rm(directory, { recursive: true, force: true }),
  };
}

/** Node's web streams are the global ones; its types have two names for them. */
export function webStreamOf(stream: Readable) {
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}
