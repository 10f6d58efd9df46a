import path from "node:path";
import { currentStamp, isBuilt, markBuilt } from "./build-stamp";
import { precompress } from "./precompress";
import { ScriptRefusal } from "./report-failure";
import { runTool } from "./run-child";

/** Builds the pages for production and compresses what browsers load, once, as well as it can be done. */
export async function buildPages() {
  const stamp = currentStamp();
  const code = await runTool("next/dist/bin/next", ["build"], { env: { NODE_ENV: "production" } });
  if (code !== 0)
    throw new ScriptRefusal("The pages couldn't be built; next build says why above.");
  const files = path.join(import.meta.dirname, "..", ".next", "static");
  console.log(`Compressed ${await precompress(files)} files.`);
  markBuilt(stamp);
}

/** Builds only when a source has changed since the last build. */
export async function buildPagesWhenNeeded() {
  if (isBuilt()) return;
  console.log("Building the pages, which takes up to a minute…");
  await buildPages();
}
