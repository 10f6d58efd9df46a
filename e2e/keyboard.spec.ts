import type { Page } from "@playwright/test";
import type { PersonKey } from "../lib/platform/seed/people";
import { expect, test } from "./fixtures";
import { expectFocusKept, press, tabTo } from "./keyboard";
import { expectStillOpen, keepOpen, soon } from "./live";
import { demoPerson } from "./people";
import { expectErrors, expectStep, expectSubmitted } from "./wizard";

/** It asks nothing, so that the way from sign-in to certificate is short. */
const program = { name: "Microsoft CSP Customer Agreement", id: "PRG-1650-4402" };

test("a client enrols and a vendor completes by keyboard, and the focus is always in sight", async ({
  openPage,
}) => {
  test.setTimeout(120_000);
  const client = await openPage();
  await signInByKeyboard(client, "camille");
  const id = await test.step("the client enrols", () => enrol(client));
  await press(client, client.getByRole("link", { name: "View enrollment" }));
  await expectStatus(client, "Processing");
  await expectFocusKept(client);
  await keepOpen(client);

  const vendor = await openPage();
  await signInByKeyboard(vendor, "jack");
  await test.step("the vendor finds and completes it", () => complete(vendor, id));
  await expectStatus(client, "Completed", soon);
  await expectStillOpen(client);
  await expectFocusKept(client);
});

async function signInByKeyboard(page: Page, key: PersonKey) {
  const { email, password, firstName } = demoPerson(key);
  await page.goto("/sign-in");
  await tabTo(page, page.getByLabel("E-mail address"));
  await page.keyboard.type(email);
  await tabTo(page, page.getByLabel("Password"));
  await page.keyboard.type("not the password");
  await page.keyboard.press("Enter");
  await expectErrors(page, [/^The e-mail address or the password is not right/]);
  await tabTo(page, page.getByLabel("Password"));
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: `Hello, ${firstName}` })).toBeVisible();
}

async function enrol(page: Page) {
  await press(page, page.getByRole("link", { name: "Programs", exact: true }));
  await expect(page.getByRole("heading", { level: 1, name: "Programs" })).toBeVisible();
  await expectFocusKept(page);
  await press(page, page.getByRole("link", { name: program.name }));
  await expect(page.getByRole("heading", { level: 1, name: program.name })).toBeVisible();
  await expectFocusKept(page);
  await press(page, page.getByRole("link", { name: "Enrol", exact: true }));
  await expectStep(page, "Who is the certificate for?");
  await expectFocusKept(page);

  await press(page, page.getByRole("button", { name: "Continue" }));
  const summary = await expectErrors(page, ["Choose a buyer."]);
  await press(page, summary.getByRole("link"));
  await expect(page.getByRole("radio").first()).toBeFocused();
  await page.keyboard.press("Space");
  await press(page, page.getByRole("button", { name: "Continue" }));
  await expectStep(page, "Name and notes");
  await expectFocusKept(page);
  await press(page, page.getByRole("button", { name: "Continue" }));
  await expectStep(page, "Check your answers");
  await expectFocusKept(page);
  await press(page, page.getByRole("checkbox", { name: /accept/ }), "Space");
  await press(page, page.getByRole("button", { name: "Submit enrollment" }));
  const id = await expectSubmitted(page);
  await expectFocusKept(page);
  return id;
}

async function complete(page: Page, id: string) {
  await press(page, page.getByRole("link", { name: "Enrollments", exact: true }));
  await tabTo(page, page.getByRole("searchbox", { name: "Search enrollments" }));
  await page.keyboard.type(id);
  await expect(page).toHaveURL(new RegExp(`q=${id}`));
  await press(page, page.getByRole("main").getByRole("link", { name: new RegExp(id) }));
  await expectStatus(page, "Processing");
  await expectFocusKept(page);

  const decide = page.getByRole("button", { name: "Complete", exact: true });
  const dialog = page.getByRole("dialog", { name: "Complete this enrollment?" });
  await press(page, decide);
  await expect(dialog.locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(decide).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.locator(":focus")).toHaveCount(1);
  await press(page, dialog.getByRole("button", { name: "Complete" }));
  await expectStatus(page, "Completed");
  await expect(dialog).toHaveCount(0);
  await expectFocusKept(page);
}

async function expectStatus(page: Page, status: string, patience?: { timeout: number }) {
  const head = page.getByRole("main").getByRole("heading", { level: 1 }).locator("..");
  await expect(head).toContainText(status, patience);
}
