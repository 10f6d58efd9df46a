import { readdirSync } from "node:fs";
import path from "node:path";
import { cruise, format } from "dependency-cruiser";
import extractOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import extractTsConfig from "dependency-cruiser/config-utl/extract-ts-config";

const folders = ["app", "components", "lib", "scripts", "e2e"];

/**
 * Holds the rules of `.dependency-cruiser.js`. Without a TypeScript that it knows, dependency-cruiser sees no
 * module and is content, so every source file has to be among those that it has read.
 */
async function checkBoundaries() {
  const { output: result } = await cruise(
    [...folders, "server.ts"],
    await extractOptions("./.dependency-cruiser.js"),
    undefined,
    { tsConfig: extractTsConfig("./tsconfig.json") },
  );
  if (typeof result === "string") throw new Error(`Expected a result and got a report: ${result}`);
  const { output, exitCode } = await format(result, { outputType: "err-long" });
  console.log(output);
  const read = new Set(result.modules.map(({ source }) => source));
  const unread = ["server.ts", ...folders.flatMap(sourcesIn)].filter((file) => !read.has(file));
  if (unread.length > 0) console.error(`Not read by dependency-cruiser: ${unread.join(", ")}`);
  process.exitCode = exitCode !== 0 || unread.length > 0 ? 1 : 0;
}

function sourcesIn(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name).replaceAll(path.sep, "/"));
}

await checkBoundaries();
