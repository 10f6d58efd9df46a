import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { ScriptRefusal } from "../report-failure";
import { runTool } from "../run-child";

const root = path.join(import.meta.dirname, "../..");
/** Inside the repository, because that is where Next finds its packages. */
const workshop = path.join(root, "dist");

/** Builds the smallest Next project in a directory that is gone after `remove`. */
export async function buildMinimalNext() {
  await mkdir(workshop, { recursive: true });
  const directory = await mkdtemp(path.join(workshop, "minimal-next-"));
  const remove = () => rm(directory, { recursive: true, force: true });
  try {
    await cp(path.join(import.meta.dirname, "minimal-next"), directory, { recursive: true });
    console.log("Building the minimal Next to compare with…");
    const code = await runTool("next/dist/bin/next", ["build", directory], {
      env: { NODE_ENV: "production" },
    });
    if (code !== 0) throw new ScriptRefusal("The minimal Next couldn't be built.");
    return { directory, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
