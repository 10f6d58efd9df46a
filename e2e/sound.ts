import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The rules whose verdict a theme can change. */
const aboutColours = ["color-contrast", "link-in-text-block"];

/**
 * What the page shows now has no axe finding (targets under 24 px are among them) in either theme, and nothing of
 * it scrolls sideways at 320 px.
 */
export async function expectSound(page: Page) {
  await showIn(page, "light");
  // What the sticky header happens to cut is no smaller a target.
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectNoFinding(new AxeBuilder({ page }).withTags(tags));
  await showIn(page, "dark");
  await expectNoFinding(new AxeBuilder({ page }).withRules(aboutColours));
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, "sideways scroll at 320 px").toBeLessThanOrEqual(0);
  if (size) await page.setViewportSize(size);
}

/** Waits for two frames: colours change in a transition, though it is cut to a millisecond. */
async function showIn(page: Page, colorScheme: "light" | "dark") {
  await page.emulateMedia({ reducedMotion: "reduce", colorScheme });
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
}

/** Our pages have no frames, so axe needn't open another page to put their findings together. */
async function expectNoFinding(axe: AxeBuilder) {
  const { violations } = await axe.setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(findingOf)])).toEqual([]);
}

function findingOf({ html, failureSummary }: { html: string; failureSummary?: string }) {
  return `${html} ${failureSummary}`;
}
