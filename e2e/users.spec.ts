import { expect, test } from "./fixtures";
import { join, makeNewcomer, signInWithPassword } from "./newcomers";
import { makeProgram } from "./programs";
import { expectSound } from "./sound";

test("an administrator changes a role, keeps somebody out and in again, and removes them", async ({
  signedIn,
  openPage,
  world,
}) => {
  test.setTimeout(120_000);
  const person = await makeNewcomer(world, { account: "brueckner" });
  const theirs = await openPage();
  await signInWithPassword(theirs, person);

  const page = await signedIn("sabine");
  const inList = `/settings/users?q=${encodeURIComponent(person.email)}`;
  await page.goto(inList);
  const row = page.getByRole("row", { name: new RegExp(person.name) });
  await expect(row).toContainText("Member");
  await expectSound(page);
  await page.getByRole("button", { name: `Actions for ${person.name}` }).click();
  await page.getByRole("menuitem", { name: "Change role" }).click();
  await page.getByRole("radio", { name: /^Read only/ }).check();
  await page.getByRole("button", { name: "Save role" }).click();
  await expect(page.getByRole("definition").filter({ hasText: "changes nothing" })).toBeVisible();
  await expectSound(page);
  await theirs.goto("/");
  await expect(theirs.getByRole("button", { name: /^Account: / })).toContainText("read only");

  await page.getByRole("button", { name: "Disable" }).click();
  await expect(page.getByRole("button", { name: "Enable" })).toBeVisible();
  await theirs.goto("/program/programs");
  await expect(theirs).toHaveURL(/\/sign-in\?/);
  await page.getByRole("button", { name: "Enable" }).click();
  await expect(page.getByRole("button", { name: "Disable" })).toBeVisible();
  await signInWithPassword(theirs, person);

  await page.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByRole("alertdialog")).toContainText(`Remove ${person.name}?`);
  await expectSound(page);
  await page.getByRole("button", { name: "Remove user" }).click();
  await expect(page).toHaveURL(/\/settings\/users$/);
  await theirs.goto("/program/programs");
  await expect(theirs).toHaveURL(/\/sign-in\?/);
});

test("the last administrator stays one", async ({ freshlySignedIn }) => {
  const page = await freshlySignedIn("mariya");
  await page.goto("/settings/users");
  await page.getByRole("link", { name: /^Mariya Surovtseva/ }).click();
  await page.getByRole("radio", { name: /^Member/ }).check();
  await page.getByRole("button", { name: "Save role" }).click();
  await expect(page.getByText(/is the last administrator/)).toBeVisible();
  await expectSound(page);
});

test("who isn't an administrator sees the users and nothing to press", async ({ signedIn }) => {
  const page = await signedIn("lukas");
  await page.goto("/settings/users");
  await expect(page.getByRole("row", { name: /Lukas Brandt \(you\)/ })).toContainText("Member");
  await expect(page.getByRole("link", { name: "Invite user" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Actions for/ })).toHaveCount(0);
  await page.goto("/settings/users/new");
  await expect(page.getByText("Only administrators may do this")).toBeVisible();
  await expectSound(page);
  await page.goto("/settings/api-tokens");
  await expect(page.getByRole("link", { name: "Add API token" })).toHaveCount(0);
  await page.goto("/settings/api-tokens/new");
  await expect(page.getByText("Only administrators may do this")).toBeVisible();
});

test("who only looks finds no button that would be refused, and why", async ({
  signedIn,
  world,
}) => {
  const { id } = await makeProgram(world);
  const client = await signedIn("sigrid");
  await client.goto(`/program/programs/${id}`);
  await expect(client.getByText("Your role in Fjordline Logistics is read only.")).toBeVisible();
  await expect(client.getByRole("link", { name: "Enrol", exact: true })).toHaveCount(0);
  await expectSound(client);
  await client.goto(`/program/programs/${id}/enroll`);
  await expect(client.getByText("You may look here, but not enrol")).toBeVisible();
  await expectSound(client);

  const vendor = await signedIn("paulo");
  await vendor.goto("/program/enrollments?status=Processing");
  await vendor.getByRole("rowheader").getByRole("link").first().click();
  await expect(vendor.getByText("You may look here, but not change anything")).toBeVisible();
  await expect(vendor.getByRole("tab", { name: "Review" })).toHaveCount(0);
  await expectSound(vendor);
});

test("a person of many accounts finds one by typing and lands on its home page", async ({
  openPage,
  world,
}) => {
  test.setTimeout(120_000);
  const person = await makeNewcomer(world);
  for (const account of ["meridian", "northlight", "brueckner", "microsoft", "tajfun"] as const) {
    await join(world, person.email, account);
  }
  const page = await openPage();
  await signInWithPassword(page, person);
  await page.goto("/program/programs");
  await page.getByRole("button", { name: /^Account: / }).click();
  const search = page.getByRole("searchbox", { name: "Find an account by name or id" });
  await expectSound(page);
  await search.fill("bruck");
  await expect(page.getByRole("button", { name: /^Brückner Systeme/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Microsoft/ })).toHaveCount(0);
  await search.fill("nowhere");
  await search.press("Enter");
  await expect(page.getByText("No account of yours matches.")).toBeVisible();
  await search.fill("ACC-1762");
  await search.press("Enter");
  await expect(page.getByRole("button", { name: /^Account: Test Tajfun/ })).toBeVisible();
  await expect(page).toHaveURL(/\/$/);
});
