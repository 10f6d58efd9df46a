import { accessSync, constants } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { toolEnv } from "../lib/env";
import { ScriptRefusal } from "./report-failure";
import { runCommand, runTool } from "./run-child";

/** A Chromium to run: the one that CHROME_PATH names, one that is installed, or one installed now. */
export async function findChromium(): Promise<string> {
  const { chromePath } = toolEnv();
  if (chromePath)
    return (
      existing([chromePath]) ?? refuse(`CHROME_PATH is ${chromePath}, and no program is there.`)
    );
  const installed = findInstalled();
  if (installed) return installed;
  console.log("No Chromium is installed here; installing one…");
  await installFromDebian();
  if (!findInstalled()) await runTool("@playwright/test/cli.js", ["install", "chromium"]);
  return findInstalled() ?? refuse("No Chromium is installed and none can be installed from here.");
}

function refuse(reason: string): never {
  throw new ScriptRefusal(
    `${reason} Install Chromium or Chrome, or set CHROME_PATH to its program.`,
  );
}

function findInstalled() {
  return existing([
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    chromium.executablePath(),
  ]);
}

function existing(places: string[]) {
  return places.find((place) => path.isAbsolute(place) && isProgram(place));
}

function isProgram(place: string) {
  try {
    accessSync(place, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Only root installs packages, and only where there is `apt-get`; elsewhere the codes are simply not 0. */
async function installFromDebian() {
  if (process.getuid?.() !== 0) return;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  if ((await runCommand("apt-get", ["update", "-qq"], { env })) !== 0) return;
  await runCommand("apt-get", ["install", "-y", "-qq", "chromium", "fonts-liberation"], { env });
}
