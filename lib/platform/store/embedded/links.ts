import { existsSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { StartRefusal } from "../start-refusal";

/**
 * Packages can't hold symbolic links, so this one makes them in an install script, which npm may be told
 * not to run. Without the links the server doesn't load.
 */
export function completeLinks(root: string) {
  const list = path.join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of readLinks(list)) {
    const link = path.join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (cause) {
      if (existsSync(link)) continue;
      throw new StartRefusal(
        `PostgreSQL isn't completely installed: ${link} is missing and can't be made here. ` +
          "Run npm rebuild as the owner of node_modules.",
        { cause },
      );
    }
  }
}

/** The list ships inside a package pinned by the lockfile, so its shape is known. */
function readLinks(list: string) {
  return JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
}
