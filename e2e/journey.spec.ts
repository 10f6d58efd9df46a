import type { Page } from "@playwright/test";
import {
  answerBusiness,
  answerCommitments,
  answerCompany,
  answerEnvironment,
  answerPeople,
  checkAnswers,
  fiveGroups,
  plan,
} from "./five-groups";
import { expect, test } from "./fixtures";
import { expectStillOpen, keepOpen, soon } from "./live";
import { demoPerson } from "./people";
import { expectErrors, expectStep, expectSubmitted, goOn } from "./wizard";

const holder = "Fjordline Lager Hamburg";
const client = "Fjordline Logistics";
const vendor = "Northlight Security";
const reason = "The audit in Hamburg found shared passwords.";

test("a certificate lives its whole life between a client and a vendor", async ({
  signedIn,
  world,
}, { project }) => {
  test.setTimeout(180_000);
  const lukas = await signedIn("lukas");
  const grace = await signedIn("grace");
  await Promise.all([lukas.goto("/"), grace.goto("/")]);
  const name = `Hamburg on the ${project.name}`;
  await expect(grace.getByRole("heading", { level: 1 })).toHaveText("Hello, Grace");
  await keepOpen(grace);

  const id = await test.step("the client enrols, with mistakes first", () => enrol(lukas, name));
  await test.step("the vendor's open home page shows it", async () => {
    const waiting = grace.getByRole("region", { name: /^To review/ });
    await expect(waiting.getByRole("link", { name: id })).toBeVisible(soon);
    await expectStillOpen(grace);
    await waiting.getByRole("link", { name: id }).click();
  });
  await lukas.getByRole("link", { name: "View enrollment" }).click();
  await expectStatus(lukas, "Processing");
  await keepOpen(lukas);

  await test.step("the vendor assigns it and asks about two answers", () => ask(grace));
  await test.step("the client corrects just these two", () => correct(lukas));
  await test.step("the vendor completes it", () => complete(grace));
  await expectStatus(lukas, "Completed", soon);
  await expectStillOpen(lukas);

  const certificateId = await test.step("the certificate holds the right values", async () => {
    await lukas.getByRole("link", { name, exact: true }).first().click();
    await expectStatus(lukas, "Active");
    await expectValues(lukas);
    const { certificate } = await world("fjordline")("getEnrollment", {
      params: { enrollmentId: id },
    });
    return certificate?.id ?? "";
  });
  await expectOnPlatform(
    await world("northlight")("getCertificate", {
      params: { certificateId },
      query: { select: "terms" },
    }),
  );

  await keepOpen(lukas);
  await test.step("the vendor terminates it", () => terminate(grace, name));
  await test.step("the client sees why and isn't offered a renewal", async () => {
    await expectStatus(lukas, "Terminated", soon);
    await expectStillOpen(lukas);
    await expect(lukas.getByText(`${vendor} terminated this certificate`)).toBeVisible();
    await expect(lukas.getByText(reason)).toBeVisible();
    await expect(lukas.getByRole("link", { name: "Re-enroll" })).toHaveCount(0);
    await lukas.goto(`/program/certificates/${certificateId}/re-enroll`);
    await expect(
      lukas.getByRole("heading", { name: "This certificate was terminated" }),
    ).toBeVisible();
    await expect(lukas.getByRole("button", { name: "Continue" })).toHaveCount(0);
  });
});

async function enrol(page: Page, name: string) {
  await page.goto(`/program/programs/${fiveGroups.id}`);
  await page.getByRole("link", { name: "Enrol", exact: true }).click();
  await expectStep(page, "Who is the certificate for?");
  await page.getByRole("button", { name: "Continue" }).click();
  const summary = await expectErrors(page, ["Choose a licensee."]);
  await summary.getByRole("link").click();
  await expect(page.getByRole("radio").first()).toBeFocused();
  await page.getByRole("radio", { name: new RegExp(`^${holder}`) }).check();
  await goOn(page, "Your company");
  await answerCompany(page);
  await answerPeople(page);
  await answerBusiness(page);
  await answerEnvironment(page);
  await answerCommitments(page);
  await checkAnswers(page, name);
  return submit(page);
}

async function submit(page: Page) {
  await page.getByRole("button", { name: "Submit enrollment" }).click();
  await expectErrors(page, ["Accept the terms to submit the enrollment."]);
  await page.getByRole("checkbox", { name: `these 3 terms and accept them for ${client}` }).check();
  await page.getByRole("button", { name: "Submit enrollment" }).click();
  const id = await expectSubmitted(page);
  expect(id).toMatch(/^ENR-\d{4}-\d{4}-\d{4}$/);
  await expect(page.getByText(`${vendor} reviews your answers.`)).toBeVisible();
  return id;
}

async function ask(page: Page) {
  await page.getByLabel("Assignee").selectOption({ label: demoPerson("tomas").name });
  await expect(page.getByText("Assignee changed")).toBeVisible();
  await page.getByRole("button", { name: "Add remark on VAT number" }).click();
  await page
    .getByRole("textbox", { name: "Remark on VAT number" })
    .fill("Unknown to the register.");
  await page.getByRole("button", { name: "Add remark on Liability insurance" }).click();
  await page.getByRole("textbox", { name: "Remark on Liability insurance" }).fill("Too far away.");
  await page.getByRole("button", { name: "Query", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: `Query ${client}` });
  await expect(dialog).toContainText("VAT number, Liability insurance valid until");
  await dialog.getByRole("button", { name: "Send query" }).click();
  await expect(dialog.getByText("Write what the client should do.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Message" }).fill("Two answers need another look.");
  await dialog.getByRole("button", { name: "Send query" }).click();
  await expectStatus(page, "Querying");
  await expect(page.getByText(demoPerson("tomas").name)).toBeVisible();
}

async function correct(page: Page) {
  await expectStatus(page, "Querying", soon);
  await expectStillOpen(page);
  await expect(page.getByText("Two answers need another look.")).toBeVisible();
  const form = page.getByRole("region", { name: "Correct your answers" });
  await expect(form.getByText("Unknown to the register.")).toBeVisible();
  await expect(form.locator("input, select, textarea")).toHaveCount(2);
  const vat = form.getByRole("textbox", { name: "VAT number" });
  await vat.fill("");
  await form.getByLabel("Liability insurance valid until").fill("2029-06-30");
  await form.getByRole("button", { name: "Process" }).click();
  await expectErrors(page, ["Enter the VAT number."]);
  await vat.fill("DE299792458");
  await form.getByRole("button", { name: "Process" }).click();
  await expectStatus(page, "Processing");
}

async function complete(page: Page) {
  await expectStatus(page, "Processing", soon);
  await page.getByRole("tab", { name: "Review" }).click();
  await expect(page.getByText("DE299792458")).toBeVisible();
  await page.getByRole("button", { name: "Complete", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Complete this enrollment?" });
  await expect(dialog).toContainText(holder);
  await expect(dialog).toContainText("Still empty: Partner number");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  const values = page.getByRole("region", { name: "Fulfillment" });
  await values.getByRole("textbox", { name: "Partner number" }).fill("NL30001");
  await values.getByLabel("Tier granted").selectOption({ label: "Advanced" });
  await page.getByRole("button", { name: "Complete", exact: true }).click();
  await expect(dialog).not.toContainText("Still empty");
  await dialog.getByLabel("Your own number for the certificate").fill("HH-77");
  await dialog.getByRole("button", { name: "Complete" }).click();
  await expectStatus(page, "Completed");
}

async function expectValues(page: Page) {
  await expect(page.getByText(holder)).toBeVisible();
  await page.getByRole("tab", { name: "Parameters" }).click();
  const panel = page.getByRole("tabpanel", { name: "Parameters" });
  for (const text of [
    "DE299792458",
    "fjordline-hamburg-2",
    plan,
    "Germany",
    "NL30001",
    "Advanced",
  ]) {
    await expect(panel.getByText(text).first()).toBeVisible();
  }
  await expect(panel).not.toContainText("Risk assessment");
  await page.getByRole("tab", { name: "Terms" }).click();
  await expect(page.getByRole("tabpanel", { name: "Terms" }).getByRole("listitem")).toHaveCount(3);
}

type Answered = { externalId?: string | null; value?: unknown };
type Held = {
  status?: string;
  expirationDate?: string | null;
  externalIds?: { vendor?: string | null };
  parameters?: Partial<Record<"ordering" | "fulfillment", Answered[]>>;
  terms?: unknown[] | null;
};

async function expectOnPlatform({ status, expirationDate, externalIds, parameters, terms }: Held) {
  const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);
  expect({ status, expirationDate, vendor: externalIds?.vendor }).toEqual({
    status: "Active",
    expirationDate: inAYear,
    vendor: "HH-77",
  });
  const all = [...(parameters?.ordering ?? []), ...(parameters?.fulfillment ?? [])];
  expect(Object.fromEntries(all.map((one) => [one.externalId, one.value]))).toMatchObject({
    legal_name: "Fjordline Logistics GmbH",
    vat_number: "DE299792458",
    insurance_until: "2029-06-30",
    training_window: { start: "2030-03-10", end: "2030-03-20" },
    tenant_subdomain: "fjordline-hamburg-2",
    services_offered: ["consulting", "monitoring"],
    primary_contact: { firstName: "Lukas", phone: { prefix: "+49", number: "4055501720" } },
    source_channel: "marketplace",
    tier_applied_for: "Authorised",
    partner_number: "NL30001",
    tier_granted: "advanced",
  });
  expect(terms).toHaveLength(3);
}

async function terminate(page: Page, name: string) {
  await page.getByRole("link", { name, exact: true }).first().click();
  await page.getByRole("button", { name: "Terminate" }).click();
  const dialog = page.getByRole("alertdialog", { name: `Terminate “${name}”?` });
  await expect(dialog).toContainText(`${holder} loses this certificate at once`);
  await dialog.getByRole("button", { name: "Terminate certificate" }).click();
  await expect(dialog.getByText("Write the reason.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Reason" }).fill(reason);
  await dialog.getByRole("button", { name: "Terminate certificate" }).click();
  await expectStatus(page, "Terminated");
}

/** The chip beside the name of the page says it. */
async function expectStatus(page: Page, status: string, patience?: { timeout: number }) {
  const head = page.getByRole("main").getByRole("heading", { level: 1 }).locator("..");
  await expect(head).toContainText(status, patience);
}
