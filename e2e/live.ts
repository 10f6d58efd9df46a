import { expect, type Page } from "@playwright/test";

/** What one side does shows on the other's open page within this time (issue 2, §4). */
export const soon = { timeout: 5_000 };

/** Marks the page as it is open now; a reload would lose the mark. */
export async function keepOpen(page: Page) {
  await page.evaluate(() => Reflect.set(window, "isStillOpen", true));
}

/** The page is the one that was marked. */
export async function expectStillOpen(page: Page) {
  expect(await page.evaluate(() => Reflect.get(window, "isStillOpen"))).toBe(true);
}
