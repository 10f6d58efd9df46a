import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { expectSound } from "./sound";

function fresh(name: string) {
  return `${name} ${randomBytes(3).toString("hex")}`;
}

async function openSettings(page: Page, place: string) {
  await page.getByRole("button", { name: /^Account:/ }).click();
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeHidden();
  await page.getByRole("main").getByRole("link", { name: place }).click();
  await expect(page.getByRole("heading", { level: 1, name: place })).toBeVisible();
}

function status(url: string | undefined, token: string) {
  const headers = { authorization: `Bearer ${token}` };
  return fetch(`${url}/public/v1/program/programs`, { headers }).then((answer) => answer.status);
}

test("a token's secret is shown once, opens the API, and stops when it is disabled", async ({
  signedIn,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const page = await signedIn("jonas");
  const name = fresh("Nightly import");
  await page.goto("/");
  await openSettings(page, "API tokens");
  await expectSound(page);

  await page.getByRole("link", { name: "Add API token" }).click();
  await page.getByRole("button", { name: "Add API token" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText(
    "Enter a name for the token.",
  );
  await expectSound(page);
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Description").fill("Reads what was completed.");
  await page.getByRole("checkbox", { name: "Notifications" }).uncheck();
  await page.getByRole("button", { name: "Add API token" }).click();

  await expect(page.getByText("it is shown this once")).toBeVisible();
  const secret = (await page.locator("pre").innerText()).trim();
  expect(secret).toMatch(/^idt:TKN-\d{4}-\d{4}:[\w-]{43}$/);
  await expect(page.getByRole("button", { name: "Copy token" })).toBeVisible();
  await expectSound(page);
  expect(await status(baseURL, secret)).toBe(200);

  await page.getByRole("link", { name: "View details" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.reload();
  await expect(page.getByText("Reads what was completed.")).toBeVisible();
  expect(await page.content()).not.toContain(secret);
  await expectSound(page);
  await page.getByRole("tab", { name: /^Modules/ }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Messages" })).toContainText(
    "Not allowed",
  );

  await page.getByRole("button", { name: "Disable" }).click();
  await expect(page.getByRole("button", { name: "Enable" })).toBeVisible();
  expect(await status(baseURL, secret)).toBe(401);
  await page.getByRole("tab", { name: "Audit trail" }).click();
  const disabled = page.getByRole("row", { name: /^API token .* was disabled/ }).first();
  await expect(disabled).toContainText("Jonas Weber");
  await expectSound(page);
});

test("a token is edited and deleted from its row, after a question", async ({
  signedIn,
  world,
}) => {
  const name = fresh("Short-lived");
  await world("brueckner")("createApiToken", { body: { name } });
  const page = await signedIn("jonas");
  await page.goto(`/settings/api-tokens?q=${encodeURIComponent(name)}`);
  const menu = page.getByRole("button", { name: `Actions for ${name}` });
  await menu.click();
  await page.getByRole("menuitem", { name: "Disable" }).click();
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("Disabled");

  await menu.click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  await page.getByLabel("Name").fill(`${name} 2`);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${name} 2` })).toBeVisible();

  await page.goto(`/settings/api-tokens?q=${encodeURIComponent(name)}`);
  await page.getByRole("button", { name: `Actions for ${name} 2` }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  const question = page.getByRole("alertdialog", { name: `Delete “${name} 2”?` });
  await expect(question).toBeVisible();
  await expectSound(page);
  await question.getByRole("button", { name: "Delete API token" }).click();
  await expect(page.getByRole("link", { name: `${name} 2` })).toHaveCount(0);
});

test("a webhook is added and disabled, and the audit trail shows who did it", async ({
  signedIn,
}) => {
  test.setTimeout(120_000);
  const page = await signedIn("sabine");
  const name = fresh("Address check");
  await page.goto("/");
  await openSettings(page, "Webhooks");
  await expectSound(page);
  await page.getByRole("link", { name: "Add webhook" }).click();
  await page.getByLabel("Address").fill("http://hooks.brueckner.example/check");
  await page.getByLabel("Name").fill(name);
  await page.getByRole("button", { name: "Add webhook" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText(
    "beginning with https://",
  );
  await expect(page.getByLabel("Name")).toHaveValue(name);
  await expectSound(page);
  await page.getByLabel("Address").fill("https://hooks.brueckner.example/check");
  await page.getByRole("button", { name: "Add webhook" }).click();
  await expect(page.getByText("it is shown this once")).toBeVisible();
  expect((await page.locator("pre").innerText()).trim()).toMatch(/^[\w-]{43}$/);
  await page.getByRole("link", { name: "View details" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expectSound(page);
  await page.getByRole("button", { name: "Disable" }).click();
  await expect(page.getByRole("button", { name: "Enable" })).toBeVisible();

  await page.goto("/");
  await openSettings(page, "Audit trail");
  await expectSound(page);
  await page.getByLabel("Object or person").fill(name);
  await page.getByLabel("Event").selectOption({ label: "Webhook disabled" });
  await page.getByRole("button", { name: "Filter" }).click();
  const record = page.getByRole("row", { name: /was disabled/ });
  await expect(record).toHaveCount(1);
  await expect(record).toContainText("Sabine Krüger");
  await expect(page).toHaveURL(/event=platform\.notifications\.webhook\.disabled/);
  await record.getByRole("link").click();
  await expect(page.getByRole("button", { name: "Copy record" })).toBeVisible();
  await expect(page.locator("pre")).toContainText('"status": "Disabled"');
  await expectSound(page);
});

test("a client has tokens and an audit trail, and no webhooks", async ({ signedIn, world }) => {
  const page = await signedIn("ingrid");
  await page.goto("/settings");
  await expect(page.getByRole("link", { name: "Audit trail" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Webhooks" })).toHaveCount(0);
  await expectSound(page);
  const { data } = await world("fjordline")("listCertificates", { query: { limit: 1 } });
  await page.goto(`/program/certificates/${data[0]?.id}?tab=audit-trail`);
  await expect(page.getByRole("table", { name: "Audit trail" })).toBeVisible();
  await expectSound(page);
  await page.goto("/settings/audit-trail?from=2001-01-01&until=2001-01-31");
  await expect(page.getByRole("heading", { name: "No records found" })).toBeVisible();
  await expectSound(page);
});
