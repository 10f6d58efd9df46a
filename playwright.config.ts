import { defineConfig } from "@playwright/test";
import { childEnv, toolEnv } from "./lib/env";

const { e2eChromium, e2eDesktopUrl, e2ePhoneUrl } = toolEnv();

/** Processes and the API look the same from every screen, and a phone has no Tab key. */
const deskOnly =
  /(api-journey|house|keyboard|kill|life|remote|security-headers|two-processes|tenancy|validation)\.spec\.ts/;

/** Each project has a server, and so a demo world, of its own: the same journey runs in both. */
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./scripts/require-servers",
  outputDir: "test-results/e2e",
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "Pacific/Chatham",
    // Pictures of every frame cost a third of the time on two cores; the snapshots say as much.
    trace: { mode: "retain-on-failure", screenshots: false },
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    launchOptions: {
      executablePath: e2eChromium,
      // Without a UTF-8 locale Chromium can't open a file whose name is not ASCII.
      env: childEnv({ LC_ALL: "C.UTF-8" }),
      args: [
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    {
      name: "desktop",
      use: { baseURL: e2eDesktopUrl, viewport: { width: 1440, height: 900 } },
    },
    {
      name: "phone",
      testIgnore: deskOnly,
      use: {
        baseURL: e2ePhoneUrl,
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        isMobile: true,
        hasTouch: true,
      },
    },
  ],
});
