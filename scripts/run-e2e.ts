import { rmSync } from "node:fs";
import path from "node:path";
import { instanceLogs, startInstance } from "../e2e/instance";
import { buildPagesWhenNeeded } from "./build-pages";
import { checkLogs } from "./check-logs";
import { findChromium } from "./chromium";
import { runTool } from "./run-child";
import { add, playwrightTally, type Tally } from "./tally";

const report = path.join(import.meta.dirname, "..", "test-results", "e2e.json");

/**
 * Runs the specs in a real Chromium against the built product, one server for each project, and looks for secrets in
 * what all servers have printed.
 */
export async function runE2e(args: string[]): Promise<Tally> {
  const browser = await findChromium();
  await buildPagesWhenNeeded();
  rmSync(report, { force: true });
  rmSync(instanceLogs, { recursive: true, force: true });
  const [desktop, phone] = await Promise.all([startInstance(), startInstance()]);
  try {
    const code = await runTool("@playwright/test/cli.js", ["test", ...args], {
      env: { E2E_CHROMIUM: browser, E2E_DESKTOP_URL: desktop.url, E2E_PHONE_URL: phone.url },
    });
    return add(playwrightTally(report, code), checkLogs([desktop.dataDir, phone.dataDir]));
  } finally {
    await Promise.all([desktop.stop(), phone.stop()]);
  }
}
