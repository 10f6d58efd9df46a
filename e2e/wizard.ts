import { expect, type Page } from "@playwright/test";

/** Presses Continue and waits for the page whose question is `heading`. */
export async function goOn(page: Page, heading: string) {
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expectStep(page, heading);
}

/** The page of the wizard that asks `heading` is there, and the window is named after it. */
export async function expectStep(page: Page, heading: string) {
  await expect(page.getByRole("heading", { level: 1, name: heading, exact: true })).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(`^${escaped(heading)} – `));
}

/** Opens the wizard of a program and chooses for whom the certificate is. */
export async function begin(page: Page, programId: string, holder: string) {
  await page.goto(`/program/programs/${programId}/enroll`);
  await expectStep(page, "Who is the certificate for?");
  await page.getByRole("radio", { name: new RegExp(`^${escaped(holder)}`) }).check();
}

/** The summary of what is wrong, which has the focus and gives the window its name. */
export async function expectErrors(page: Page, messages: (string | RegExp)[]) {
  const summary = page.getByRole("alert", { name: "There is a problem" });
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(summary.getByRole("link")).toHaveText(messages);
  return summary;
}

/** The confirmation after submitting; answers the reference that it shows. */
export async function expectSubmitted(page: Page, title = "Enrollment submitted") {
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const reference = page.getByRole("button", { name: /^Copy ENR-/ });
  return (await reference.innerText()).replace(/^Copy\s*/, "").trim();
}

function escaped(text: string) {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
