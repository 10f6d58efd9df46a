import { expect, type Locator, type Page } from "@playwright/test";

/** Goes on with Tab until `target` has the focus, which is in sight at every stop on the way. */
export async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < 80; stops++) {
    await page.keyboard.press("Tab");
    await expectFocusInSight(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`80 stops of Tab didn't reach ${target}.`);
}

/** Goes to `target` and presses `key` there. */
export async function press(page: Page, target: Locator, key: "Enter" | "Space" = "Enter") {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** After an action the focus is somewhere on the page, not back at its beginning. */
export async function expectFocusKept(page: Page) {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName), "the focus is not lost")
    .not.toBe("BODY");
}

/**
 * What has the focus can be seen: it is in the window, nothing covers its middle, and it has a ring. A heading or a
 * panel that is read next has none.
 */
async function expectFocusInSight(page: Page) {
  await expect
    .poll(() => page.evaluate(describeFocus))
    .toEqual({ element: expect.any(String), isInWindow: true, isCovered: false, hasRing: true });
}

/** Runs in the page. */
function describeFocus() {
  const element = document.activeElement;
  if (!element || element === document.body) return { element: null };
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const atMiddle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const label = element.closest("label");
  const rings = [getComputedStyle(element), getComputedStyle(element, "::after")];
  return {
    element: element.outerHTML.slice(0, 200),
    isInWindow: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    isCovered: !(
      element.contains(atMiddle) ||
      atMiddle?.contains(element) ||
      label?.contains(atMiddle)
    ),
    hasRing:
      element.matches("h1, h2, main, [role=tabpanel], [role=alert]") ||
      rings.some(
        (style) => style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2,
      ),
  };
}
