import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";

export const pictures = path.join(import.meta.dirname, "..", "..", "test-results", "screenshots");

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];
const themes = ["light", "dark"] as const;

/** What to take: names that contain every word; a word that is a width or a theme takes only that one. */
export type Wish = { words: string[]; widths: number[]; themes: string[] };

export function wishOf(args: readonly string[]): Wish {
  const known = new Set([...sizes.map(({ width }) => String(width)), ...themes]);
  return {
    words: args.filter((arg) => !known.has(arg)),
    widths: sizes.map(({ width }) => width).filter((width) => args.includes(String(width))),
    themes: themes.filter((theme) => args.includes(theme)),
  };
}

export function isWanted(name: string, { words }: Wish) {
  return words.every((word) => name.includes(word));
}

/** Takes one screen of one page in every size and theme. */
export type Shoot = (page: Page, name: string, options?: { isDialog?: boolean }) => Promise<void>;

/** A page is taken as long as it is, with its bars at the end; a dialog as a person sees it. */
export function camera(wish: Wish): { shoot: Shoot; taken: () => number } {
  let count = 0;
  mkdirSync(pictures, { recursive: true });
  const wantedSizes = sizes.filter(
    ({ width }) => wish.widths.length === 0 || wish.widths.includes(width),
  );
  const wantedThemes = themes.filter(
    (theme) => wish.themes.length === 0 || wish.themes.includes(theme),
  );

  async function shoot(page: Page, name: string, { isDialog = false } = {}) {
    if (!isWanted(name, wish)) return;
    const before = page.viewportSize();
    for (const size of wantedSizes) {
      await resize(page, size);
      if (!isDialog) await showAll(page, size);
      for (const colorScheme of wantedThemes) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({
          path: path.join(pictures, `${name}-${size.width}-${colorScheme}.png`),
          animations: "disabled",
        });
        count += 1;
      }
    }
    await page.emulateMedia({ colorScheme: "light" });
    if (before) await page.setViewportSize(before);
  }

  return { shoot, taken: () => count };
}

type Size = { width: number; height: number };

/** Until the page has been laid out anew, it would be measured as it was. */
async function resize(page: Page, size: Size) {
  await page.setViewportSize(size);
  await page.waitForFunction(
    ({ width, height }) => window.innerWidth === width && window.innerHeight === height,
    size,
  );
}

/** As high as the page is; again when it has grown, because a bar at its end moves with the height. */
async function showAll(page: Page, { width }: Size) {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (height <= (page.viewportSize()?.height ?? 0)) return;
    await resize(page, { width, height });
  }
}
