import type { ChildProcess } from "node:child_process";

/** How a child process ended, with the last of what it said. */
export function finished(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = "";
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-4000);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: null, output: error.message }));
    child.once("close", (code) => resolve({ code, output: output.trim() }));
  });
}
