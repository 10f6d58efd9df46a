import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { childEnv } from "../lib/env";

const root = path.dirname(import.meta.dirname);

type Options = { env?: Record<string, string>; shell?: boolean };

/** Runs one of the installed programs on the Node that runs this one; resolves to its exit code. */
export function runTool(tool: string, args: string[], options: Options = {}): Promise<number> {
  return runCommand(process.execPath, [programOf(tool), ...args], options);
}

export async function runCommand(
  command: string,
  args: string[],
  { env = {}, shell = false }: Options = {},
): Promise<number> {
  const child = spawn(command, args, { cwd: root, stdio: "inherit", shell, env: childEnv(env) });
  try {
    const [code] = await once(child, "close");
    return typeof code === "number" ? code : 1;
  } catch {
    return 127;
  }
}

/** By path, because some packages don't export their program. */
function programOf(tool: string) {
  return path.join(root, "node_modules", tool);
}
