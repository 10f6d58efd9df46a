import { expect, test } from "./fixtures";
import { makeNewcomer, signInWithPassword } from "./newcomers";
import { expectSound } from "./sound";
import { expectErrors } from "./wizard";

test("what a person chooses in their profile is how they read every page", async ({
  openPage,
  world,
}) => {
  test.setTimeout(120_000);
  const person = await makeNewcomer(world);
  const page = await openPage();
  await signInWithPassword(page, person);
  await page.getByRole("button", { name: /^Account: / }).click();
  await page.getByRole("link", { name: "My profile" }).click();
  await page.getByLabel("First name").fill("");
  await page.getByLabel("Phone number").fill("660707172");
  await page.getByRole("button", { name: "Save" }).click();
  await expectErrors(page, ["Enter a first name."]);
  await expect(page.getByLabel("Phone number")).toHaveValue("660707172");
  await expectSound(page);

  await page.getByLabel("First name").fill("Eleonora");
  await page
    .getByLabel("Format", { exact: true })
    .selectOption({ label: "As in the United States" });
  await page.locator('select[name="settings.timeZone"]').selectOption("Asia/Tokyo");
  await page.getByRole("radio", { name: "In figures, year first" }).check();
  await expect(page.locator("output")).toHaveText(/^\d{4}-\d\d-\d\d \d+:\d\d\s[AP]M · 1,234\.5$/);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Profile saved")).toBeVisible();
  await expectSound(page);

  await page.goto("/settings/security");
  await expect(page.locator("time").first()).toHaveText(/^\d{4}-\d\d-\d\d( \d+:\d\d\s[AP]M)?$/);
  await expect(page.locator("time").first()).toHaveAttribute("title", /GMT\+9$/);
  await page.goto("/settings/profile");
  await expect(page.getByRole("radio", { name: "In figures, year first" })).toBeChecked();
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "Hello, Eleonora" })).toBeVisible();
});
