import type { Page } from "@playwright/test";
import { makeCertificate } from "./enrollments";
import { expect, test } from "./fixtures";
import { makeProgram, type TestProgram } from "./programs";

test("search and vendor filter live in the address: reload, a link and the way back keep them", async ({
  signedIn,
}) => {
  const page = await signedIn("ingrid");
  await page.goto("/program/programs");
  const programs = page.getByRole("main").getByRole("heading", { level: 2 });
  await expect(programs.filter({ hasText: "Microsoft AI Cloud Partner" })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search programs" }).fill("partner");
  await expect(page).toHaveURL("/program/programs?q=partner");
  await expect(programs.filter({ hasText: "Nonprofit" })).toHaveCount(0);
  await page.getByLabel("Vendor").selectOption({ label: "Northlight Security" });
  const filtered = "/program/programs?q=partner&vendor=ACC-6120-3378";
  await expect(page).toHaveURL(filtered);
  await expectFiltered(page);

  await page.reload();
  await expectFiltered(page);
  await page.getByRole("link", { name: "Northlight Authorised Partner" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Northlight Authorised Partner");
  await page.goBack();
  await expect(page).toHaveURL(filtered);
  await expectFiltered(page);

  await page.getByRole("searchbox", { name: "Search programs" }).fill("nothing of that name");
  await expect(page.getByRole("heading", { name: "No programs found" })).toBeVisible();
  await page.getByRole("link", { name: "Show all programs" }).click();
  await expect(page).toHaveURL("/program/programs");
  await expect(page.getByRole("searchbox", { name: "Search programs" })).toHaveValue("");
  await expect(programs.filter({ hasText: "Microsoft AI Cloud Partner" })).toBeVisible();
});

test("what a vendor publishes clients find, and what it unpublishes takes nobody new", async ({
  signedIn,
  world,
}) => {
  const program = await makeProgram(world, { isPublished: false });
  const client = await signedIn("ingrid");
  const vendor = await signedIn("sabine");
  await expectListed(client, program, 0);
  expect((await client.goto(`/program/programs/${program.id}`))?.status()).toBe(404);

  await vendor.goto(`/program/programs/${program.id}`);
  await expect(head(vendor)).toContainText("Draft");
  await vendor.getByRole("button", { name: "Publish" }).click();
  await expect(head(vendor)).toContainText("Published");
  await expectListed(client, program, 1);
  const held = await makeCertificate(world, program);
  await client.goto(`/program/programs/${program.id}`);
  await expect(client.getByRole("link", { name: "Enrol", exact: true })).toBeVisible();

  await vendor.getByRole("button", { name: "Unpublish" }).click();
  const dialog = vendor.getByRole("alertdialog", { name: `Unpublish ${program.name}?` });
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(head(vendor)).toContainText("Published");
  await vendor.getByRole("button", { name: "Unpublish" }).click();
  await dialog.getByRole("button", { name: "Unpublish" }).click();
  await expect(head(vendor)).toContainText("Unpublished");

  await client.goto(`/program/programs/${program.id}/enroll`);
  await expect(client.getByRole("main")).toContainText("It takes no new enrollments");
  await expect(client.getByRole("button", { name: "Continue" })).toHaveCount(0);
  await client.goto(`/program/certificates/${held.id}`);
  await expect(head(client)).toContainText("Active");
});

test("what a vendor sets decides what clients are offered", async ({ signedIn, world }) => {
  const program = await makeProgram(world, { input: { website: "https://example.com/program" } });
  const client = await signedIn("ingrid");
  const vendor = await signedIn("sabine");
  await client.goto(`/program/programs/${program.id}`);
  await expect(client.getByRole("link", { name: "Enrol", exact: true })).toBeVisible();
  await expect(client.getByRole("link", { name: /^Info/ })).toHaveCount(0);

  await vendor.goto(`/program/programs/${program.id}?tab=settings`);
  await vendor.getByRole("link", { name: "Edit settings" }).click();
  await vendor.getByRole("checkbox", { name: "Clients can enrol here" }).uncheck();
  await vendor.getByRole("checkbox", { name: "Show the Info button" }).check();
  await vendor.getByRole("checkbox", { name: "Certificates expire" }).check();
  const days = vendor.getByRole("textbox", { name: "Days from activation to expiration" });
  await days.fill("a year");
  await vendor.getByRole("button", { name: "Save settings" }).click();
  const summary = vendor.getByRole("alert", { name: "There is a problem" });
  await expect(summary).toBeFocused();
  await summary.getByRole("link").click();
  await expect(days).toBeFocused();
  await expect(days).toHaveValue("a year");
  await expect(vendor.getByRole("checkbox", { name: "Clients can enrol here" })).not.toBeChecked();
  await days.fill("365");
  await vendor.getByRole("button", { name: "Save settings" }).click();
  await expect(vendor).toHaveURL(/\?tab=settings$/);
  await expect(vendor.getByText("On, after 365 days")).toBeVisible();

  await client.reload();
  await expect(client.getByRole("link", { name: "Enrol", exact: true })).toHaveCount(0);
  await expect(client.getByText("It doesn't take requests here.")).toBeVisible();
  await expect(client.getByRole("link", { name: /^Info/ })).toHaveAttribute(
    "href",
    "https://example.com/program",
  );
});

async function expectFiltered(page: Page) {
  await expect(page.getByRole("searchbox", { name: "Search programs" })).toHaveValue("partner");
  await expect(page.getByLabel("Vendor")).toHaveValue("ACC-6120-3378");
  const programs = page.getByRole("main").getByRole("heading", { level: 2 });
  await expect(programs.filter({ hasText: "Northlight Authorised Partner" })).toBeVisible();
  await expect(programs.filter({ hasText: "Microsoft" })).toHaveCount(0);
}

async function expectListed(page: Page, { name }: TestProgram, count: number) {
  await page.goto(`/program/programs?q=${encodeURIComponent(name)}`);
  await expect(page.getByRole("status").filter({ hasText: /program/ })).toHaveText(
    count === 1 ? "1 program" : `${count} programs`,
  );
  await expect(page.getByRole("link", { name })).toHaveCount(count);
}

function head(page: Page) {
  return page.getByRole("main").getByRole("heading", { level: 1 }).locator("..");
}
