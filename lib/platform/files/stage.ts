import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { FileRule } from "@/lib/contract/file";
import { unacceptable } from "../refusal";
import { bombIn, bombInShown } from "./bombs";
import { contentTypeOf } from "./content-type";
import { fileNameOf } from "./file-name";
import type { FileStore } from "./file-store";
import type { Upload } from "./upload";

/** No upload takes as long; what is older was left by a crash. */
const leftoverMs = 60 * 60 * 1000;

/** A file part of a request as it arrives. */
export type Part = {
  /** The part's name, for refusals. */
  name: string;
  filename: string | undefined;
  /** The content type that the sender claims. */
  declared: string | undefined;
  rule: FileRule;
};

/** Where uploads wait until their request has succeeded. */
export function stageIn(directory: string, store: FileStore) {
  return {
    /**
     * Writes a part to disk while it arrives and reads its type; throws a refusal that names the part. What is
     * over the limit is read to its end but not written, so that the sender gets to read the refusal.
     */
    async receive(source: AsyncIterable<Uint8Array>, part: Part): Promise<Upload> {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const place = path.join(directory, randomUUID());
      try {
        const written = await write(source, { place, part });
        const filename = fileNameOf(part.filename);
        const contentType = await contentTypeOf(place, { filename, declared: part.declared });
        checkType(contentType, part);
        await checkHarmless(place, { contentType, size: written.size, part });
        return uploadAt(place, { store, file: { ...written, filename, contentType } });
      } catch (error) {
        await rm(place, { force: true });
        throw error;
      }
    },
    /** Removes what a crash has left behind; uploads of other processes on the same disk are younger. */
    async sweep(now: Date) {
      for (const name of await readdir(directory).catch(() => [])) {
        const place = path.join(directory, name);
        const found = await stat(place).catch(() => undefined);
        if (found && now.getTime() - found.mtimeMs > leftoverMs) await rm(place, { force: true });
      }
    },
  };
}

async function write(
  source: AsyncIterable<Uint8Array>,
  { place, part }: { place: string; part: Part },
) {
  const hash = createHash("sha256");
  let size = 0;
  const handle = await open(place, "wx", 0o600);
  try {
    for await (const chunk of source) {
      size += chunk.byteLength;
      if (size > part.rule.maxBytes) continue;
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.datasync();
  } finally {
    await handle.close();
  }
  if (size > part.rule.maxBytes) throw tooLarge(part);
  if (size === 0) throw unacceptable({ [part.name]: ["The file is empty. Choose another one."] });
  return { size, sha256: hash.digest("hex") };
}

function tooLarge({ name, rule }: Part) {
  const megabytes = rule.maxBytes / 1024 / 1024;
  return unacceptable({
    [name]: [`The ${name} is larger than ${megabytes} MB. Choose a smaller one.`],
  });
}

function checkType(contentType: string, { name, rule }: Part) {
  if (!rule.types || rule.types.includes(contentType)) return;
  const wanted = rule.words ?? rule.types.join(", ");
  throw unacceptable({ [name]: [`The ${name} has another type. Choose ${wanted}.`] });
}

async function checkHarmless(
  place: string,
  { part, ...found }: { contentType: string; size: number; part: Part },
) {
  const isShown = part.rule.types !== undefined;
  const bomb = (await bombIn(place, found)) ?? (isShown && (await bombInShown(place, found)));
  if (bomb) throw unacceptable({ [part.name]: [bomb] });
}

type Facts = Pick<Upload, "filename" | "size" | "sha256" | "contentType">;

function uploadAt(place: string, { store, file }: { store: FileStore; file: Facts }): Upload {
  let key: string | undefined;
  return {
    ...file,
    bytes: () => readFile(place),
    async keep() {
      key = randomUUID();
      await store.put(key, place, file);
      return key;
    },
    async settle(outcome) {
      await rm(place, { force: true });
      if (key && outcome === "refused") await store.remove(key);
    },
  };
}
