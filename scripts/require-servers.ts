import { toolEnv } from "../lib/env";

/** Playwright's global setup: the specs need what `npm run e2e` has started. */
export default function requireServers() {
  const { e2eChromium, e2eDesktopUrl, e2ePhoneUrl } = toolEnv();
  if (e2eChromium && e2eDesktopUrl && e2ePhoneUrl) return;
  throw new Error(
    "Run `npm run e2e -- <options of Playwright>`: it finds the browser and starts the servers.",
  );
}
