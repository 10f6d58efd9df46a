import { expect, type Page } from "@playwright/test";
import { expectErrors, expectStep, goOn } from "./wizard";

/** Northlight Authorised Partner: five groups that use all twelve types between them. */
export const fiveGroups = { id: "PRG-6120-7001", name: "Northlight Authorised Partner" };

export const plan =
  "We protect 120 scanners and 60 workstations in the warehouse; our own team runs the products.";

/** Everything that the program demands, by external id. */
export const fiveGroupAnswers = {
  legal_name: "Fjordline Logistics GmbH",
  registered_address: {
    addressLine1: "Dradenaustraße 31",
    postCode: "21129",
    city: "Hamburg",
    state: "Hamburg",
    country: "DE",
  },
  vat_number: "DE314159265",
  primary_contact: {
    firstName: "Lukas",
    lastName: "Brandt",
    email: "lukas.brandt@fjordline.example",
    phone: { prefix: "+49", number: "4055501720" },
  },
  advisory_email: "security@fjordline.example",
  business_model: "internal",
  main_market: "DE",
  business_plan: plan,
  tenant_subdomain: "fjordline-lager",
  training_window: { start: "2030-03-10", end: "2030-03-20" },
  insurance_until: "2030-12-31",
  code_of_conduct: ["signed"],
};

/** Your company: required answers, an expected format, and what is prefilled or can't be changed. */
export async function answerCompany(page: Page) {
  await expect(page.getByLabel("Tier applied for")).toHaveCount(0);
  const tier = page.getByRole("definition").filter({ hasText: "Set by the program." });
  await expect(tier).toHaveText(/Set by the program\.\s*Authorised$/);
  await expect(page.getByText("Source channel")).toHaveCount(0);
  const address = page.getByRole("group", { name: "Registered address" });
  await expect(address.getByLabel("Town or city")).toHaveValue("Hamburg");
  await expect(address.getByLabel("Country")).toHaveValue(/DE|Germany/);

  await page.getByRole("button", { name: "Continue" }).click();
  const summary = await expectErrors(page, ["Enter the Legal name.", "Enter the VAT number."]);
  await summary.getByRole("link", { name: "Enter the VAT number." }).click();
  const vat = page.getByRole("textbox", { name: "VAT number" });
  await expect(vat).toBeFocused();
  await expect(vat).toHaveAccessibleDescription(/Error: Enter the VAT number\./);

  await page.getByRole("textbox", { name: "Legal name" }).fill("Fjordline Logistics GmbH");
  await vat.fill("DE12");
  await page.getByRole("button", { name: "Continue" }).click();
  await expectErrors(page, [
    "VAT number: enter it in the expected format, for example DE314159265.",
  ]);
  await expect(page.getByRole("textbox", { name: "Legal name" })).toHaveValue(
    "Fjordline Logistics GmbH",
  );
  await vat.fill("DE31415926");
  await goOn(page, "People we work with");
  await expect(page).not.toHaveTitle(/^Error/);
}

/** People: a contact and an e-mail address that start from the person who is signed in. */
export async function answerPeople(page: Page) {
  const contact = page.getByRole("group", { name: "Primary contact" });
  await expect(contact.getByLabel("First name")).toHaveValue("Lukas");
  await expect(contact.getByLabel("Phone number")).toHaveValue("4055501720");
  const email = page.getByRole("textbox", { name: "E-mail address for security advisories" });
  await expect(email).toHaveValue("lukas.brandt@fjordline.example");

  await contact.getByLabel("Country code").fill("Germany");
  await email.fill("security at fjordline");
  await page.getByRole("button", { name: "Continue" }).click();
  const wrongPrefix =
    "Primary contact: enter the country prefix as a plus sign and digits, for example +34.";
  const wrongEmail =
    "E-mail address for security advisories: enter an e-mail address, for example name@example.com.";
  const summary = await expectErrors(page, [wrongPrefix, wrongEmail]);
  await summary.getByRole("link", { name: wrongPrefix }).click();
  await expect(contact.getByLabel("Country code")).toBeFocused();
  await contact.getByLabel("Country code").fill("+49");
  await email.fill("security@fjordline.example");
  await goOn(page, "How you work with our products");
}

/** Business: radio buttons, boxes with a default, a list, a text with a least length. */
export async function answerBusiness(page: Page) {
  await expect(page.getByRole("checkbox", { name: /^Consulting/ })).toBeChecked();
  await page.getByRole("radio", { name: /^We use them ourselves/ }).check();
  await page.getByRole("checkbox", { name: /^Monitoring/ }).check();
  await page.getByLabel("Main market").selectOption({ label: "Germany" });
  const text = page.getByRole("textbox", { name: "Business plan for the first year" });
  await text.fill("Too short");
  await page.getByRole("button", { name: "Continue" }).click();
  await expectErrors(page, ["Business plan for the first year: enter at least 40 characters."]);
  await text.fill(plan);
  await goOn(page, "Your partner tenant");
}

/** Environment: a name under a given domain, and data that start from a default. */
export async function answerEnvironment(page: Page) {
  const tenant = page.getByRole("textbox", { name: "Address of the tenant" });
  await tenant.fill("Fjord Line");
  await page.getByRole("button", { name: "Continue" }).click();
  await expectErrors(page, [/^Address of the tenant: use only the letters a to z/]);
  await tenant.fill("fjordline-lager");
  await expect(page.getByRole("textbox", { name: "Tenant profile" })).toHaveValue(/eu-north/);
  await goOn(page, "Training and commitments");
}

/** Commitments: a period that ends before it begins, a day, a box that has to be ticked. */
export async function answerCommitments(page: Page) {
  const training = page.getByRole("group", { name: "When can your engineers attend" });
  await training.getByLabel("Start date").fill("2030-03-10");
  await training.getByLabel("End date").fill("2030-03-01");
  await page.getByLabel("Liability insurance valid until").fill("2030-12-31");
  await page.getByRole("button", { name: "Continue" }).click();
  await expectErrors(page, [
    "When can your engineers attend the training? Enter an end date on or after the start, 10 March 2030.",
    "Code of conduct: tick the box.",
  ]);
  await training.getByLabel("End date").fill("2030-03-20");
  await page.getByRole("checkbox", { name: /has signed the code of conduct/ }).check();
  await goOn(page, "Name and notes");
}

/** Details and the overview: a Change link leads to its answer and back with everything else in place. */
export async function checkAnswers(page: Page, certificateName: string) {
  await page.getByRole("textbox", { name: "Certificate name" }).fill(certificateName);
  await page
    .getByRole("textbox", { name: "Notes to Northlight Security" })
    .fill("Dock 4 opens in May.");
  await goOn(page, "Check your answers");
  await expect(page.getByText(plan)).toBeVisible();
  await page.getByRole("link", { name: "Change Address of the tenant" }).click();
  await expectStep(page, "Your partner tenant");
  await page.getByRole("textbox", { name: "Address of the tenant" }).fill("fjordline-hamburg-2");
  await goOn(page, "Check your answers");
  await expect(page.getByText("fjordline-hamburg-2")).toBeVisible();
  await expect(page.getByText(certificateName)).toBeVisible();
}
