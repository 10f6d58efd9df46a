import type { Browser, Page } from "@playwright/test";
import { type World, worldAt } from "../../e2e/platform";
import { signIn } from "../../e2e/sign-in";
import type { PersonKey } from "../../lib/platform/seed/people";
import type { Shoot } from "./camera";

/** What the screens are taken with. */
export type Studio = {
  shoot: Shoot;
  world: World;
  /** The page of a person who is signed in; of nobody without one. */
  pageOf: (person?: PersonKey) => Promise<Page>;
};

export function studioAt(url: string, { browser, shoot }: { browser: Browser; shoot: Shoot }) {
  const pages = new Map<PersonKey | undefined, Page>();

  async function pageOf(person?: PersonKey) {
    const known = pages.get(person);
    if (known) return known;
    const context = await browser.newContext({
      baseURL: url,
      locale: "en-GB",
      timezoneId: "Europe/Oslo",
      viewport: { width: 1440, height: 900 },
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    if (person) await signIn(page, person);
    pages.set(person, page);
    return page;
  }

  return { shoot, world: worldAt(url), pageOf } satisfies Studio;
}

/** Opens an address and waits until what it shows is alive. */
export async function open(page: Page, path: string) {
  await page.goto(path, { waitUntil: "networkidle" });
}
