import type { BrowserContext } from "@playwright/test";
import { ScriptRefusal } from "../report-failure";

type Script = { encoding: string; bytes: number };

/**
 * The scripts that a page with an empty cache loads until its network is quiet, nothing pressed: bytes of
 * their bodies as sent, how many there are, and how many were sent in another form than brotli.
 */
export async function scriptsOf(context: BrowserContext, path: string) {
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  const scripts = new Map<string, Script>();
  network.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (type !== "Script" && !response.mimeType.includes("javascript")) return;
    scripts.set(requestId, { encoding: header(response.headers, "content-encoding"), bytes: 0 });
  });
  network.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    const script = scripts.get(requestId);
    if (script) script.bytes += encodedDataLength;
  });
  await network.send("Network.enable");
  const response = await page.goto(path, { waitUntil: "networkidle" });
  if (!response?.ok()) throw new ScriptRefusal(`${path} can't be shown: ${response?.status()}.`);
  const sent = [...scripts.values()];
  if (sent.length === 0) throw new ScriptRefusal(`${path} loads no script.`);
  return {
    bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0),
    files: sent.length,
    raw: sent.filter(({ encoding }) => encoding !== "br").length,
  };
}

function header(headers: Record<string, string>, name: string) {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? "";
}
