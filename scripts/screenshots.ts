import { rmSync } from "node:fs";
import { chromium } from "@playwright/test";
import { type Instance, startInstance } from "../e2e/instance";
import { buildPagesWhenNeeded } from "./build-pages";
import { findChromium } from "./chromium";
import { reportFailure } from "./report-failure";
import { camera, isWanted, pictures, type Wish, wishOf } from "./screenshots/camera";
import { screensOf } from "./screenshots/screens";
import { open, type Studio, studioAt } from "./screenshots/studio";
import { walks } from "./screenshots/walks";

/**
 * Takes a picture of every screen and state of the product on a fresh demo world, in three widths and two themes.
 * Arguments narrow it down: `npm run screenshots -- wizard 390 dark`.
 */
async function takeScreenshots(wish: Wish) {
  const executablePath = await findChromium();
  await buildPagesWhenNeeded();
  if (wish.words.length === 0) rmSync(pictures, { recursive: true, force: true });
  const { shoot, taken } = camera(wish);
  const instance = await startInstance();
  const browser = await chromium.launch({ executablePath });
  try {
    const studio = studioAt(instance.url, { browser, shoot });
    await takeScreens(studio, wish);
    await takeWalks(studio, wish);
    if (isWanted(outage, wish)) await takeOutage(studio, instance);
    console.log(`Took ${taken()} pictures; they are in ${pictures}.`);
  } finally {
    await browser.close();
    await instance.stop();
  }
}

async function takeScreens({ world, pageOf, shoot }: Studio, wish: Wish) {
  for (const { name, person, path } of await screensOf(world)) {
    if (!isWanted(name, wish)) continue;
    const page = await pageOf(person);
    await open(page, path);
    await shoot(page, name);
  }
}

/** A walk goes on after one that failed: the other pictures are still worth having. */
async function takeWalks(studio: Studio, wish: Wish) {
  for (const walk of walks) {
    if (!wish.words.every((word) => word.startsWith(walk.name) || walk.name.includes(word)))
      continue;
    await walk.take(studio).catch((error: unknown) => {
      console.error(`${walk.name}:`, error);
      process.exitCode = 1;
    });
  }
}

const outage = "error-outage";

/** The same portal, and the same session, in front of a platform that doesn't answer. */
async function takeOutage({ pageOf, shoot }: Studio, { dataDir }: Instance) {
  const page = await pageOf("ingrid");
  const env = { DATA_DIR: dataDir, PLATFORM_URL: "http://127.0.0.1:9" };
  const portal = await startInstance({ env });
  try {
    await open(page, `${portal.url}/program/programs`);
    await shoot(page, outage);
  } finally {
    await portal.stop();
  }
}

await takeScreenshots(wishOf(process.argv.slice(2))).catch(reportFailure);
