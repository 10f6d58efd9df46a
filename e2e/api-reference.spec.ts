import { expect, test } from "./fixtures";

test("the API reference is read and tried from the settings", async ({ signedIn }) => {
  const page = await signedIn("ingrid");
  await page.goto("/settings");
  await page.getByRole("link", { name: "API reference" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "API reference" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Settings" }).first()).toBeVisible();
  const tags = page.locator(".opblock-tag");
  await expect(tags.first()).toBeVisible();
  expect(await tags.count()).toBeGreaterThan(15);
  await page.getByRole("button", { name: "Expand operation" }).first().click();
  await expect(
    page.getByText("/public/v1/program/programs", { exact: true }).first(),
  ).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide, "no sideways scrolling").toBe(false);
});
