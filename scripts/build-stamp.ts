import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.dirname(import.meta.dirname);
const stampFile = path.join(root, ".next", "build-stamp");

/** What `next build` reads. The platform isn't bundled, so a change there needs no build. */
const sources = [
  "app",
  "components",
  "lib",
  "public",
  "next.config.js",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tailwind.config.ts",
  "tsconfig.json",
];
const notBuilt = /^lib\/platform\/|\.test\.tsx?$/;

/** Whether the build in `.next` was made from the sources as they are now. */
export function isBuilt(): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === currentStamp();
}

/** Marks the build as made from `stamp`, taken before it began: an edit during the build counts as newer. */
export function markBuilt(stamp: string) {
  writeFileSync(stampFile, stamp);
}

export function currentStamp(): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesIn).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesIn(source: string): string[] {
  const place = path.join(root, source);
  if (!existsSync(place)) return [];
  const files = source.includes(".")
    ? [source]
    : readdirSync(place, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  return files.map((file) => file.replaceAll(path.sep, "/")).filter((file) => !notBuilt.test(file));
}
