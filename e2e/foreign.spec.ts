import type { Page } from "@playwright/test";
import { accounts } from "../lib/platform/seed/accounts";
import { enrollmentsOf, makeDraft } from "./enrollments";
import { expect, test } from "./fixtures";
import { startForeignPlatform } from "./foreign-platform";
import { startInstance } from "./instance";
import { makeProgram, twoSteps } from "./programs";
import { signInAtProvider, startProvider } from "./provider";
import { expectStep, expectSubmitted, goOn } from "./wizard";

const nobody = async () => undefined;

async function paste(page: Page, token: string) {
  await page.getByLabel("API token").fill(token);
  await page.getByRole("button", { name: "Sign in with the token" }).click();
}

function problem(page: Page) {
  return page.getByRole("alert", { name: "There is a problem" });
}

test("a pasted token opens the portal on a platform of others, and never reaches the browser", async ({
  baseURL,
  openPage,
}) => {
  test.setTimeout(120_000);
  const platform = await startForeignPlatform({ behind: baseURL ?? "", tokenFor: nobody });
  const portal = await startInstance({ env: { PLATFORM_URL: platform.url } });
  try {
    const page = await openPage(undefined, portal.url);
    const received: string[] = [];
    page.on("response", async (response) => {
      const headers = JSON.stringify(await response.allHeaders().catch(() => ({})));
      received.push(headers + (await response.text().catch(() => "")));
    });
    await page.goto("/program/certificates");
    await expect(page.getByLabel("Password")).toHaveCount(0);
    await paste(page, "no token at all");
    await expect(problem(page)).toContainText("Paste the whole token");
    await paste(page, "idt:TKN-0000-0000:unknown");
    await expect(problem(page)).toContainText("doesn't know this token");
    await paste(page, ` Bearer ${accounts.fjordline.token}\n`);
    await expect(page).toHaveURL(/\/program\/certificates$/);
    await expect(page.getByRole("button", { name: /^Account: Fjordline/ })).toBeVisible();
    await page.goto("/settings/api-tokens");
    await page
      .getByRole("link", { name: /demo token/ })
      .first()
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

    const secret = accounts.fjordline.token.split(":").at(-1) ?? "";
    const kept = await page.context().storageState();
    const seen = `${received.join("\n")}${JSON.stringify(kept)}${await page.content()}`;
    expect(seen).not.toContain(secret);
    expect(portal.output()).not.toContain(secret);
  } finally {
    await portal.stop();
    await platform.stop();
  }
});

test("a token that is revoked in mid-wizard costs no answer: another one goes on at the same step", async ({
  baseURL,
  openPage,
  world,
}) => {
  test.setTimeout(120_000);
  const program = await makeProgram(world, { groups: twoSteps });
  const draft = await makeDraft(world, program);
  const first = await world("fjordline")("createApiToken", { body: { name: "First" } });
  const second = await world("fjordline")("createApiToken", { body: { name: "Second" } });
  const platform = await startForeignPlatform({ behind: baseURL ?? "", tokenFor: nobody });
  const portal = await startInstance({ env: { PLATFORM_URL: platform.url } });
  try {
    const page = await openPage(undefined, portal.url);
    await page.goto("/sign-in");
    await paste(page, first.token);
    await expect(page.getByRole("button", { name: /^Account: / })).toBeVisible();
    await page.goto(`/program/programs/${program.id}/enroll?enrollment=${draft.id}`);
    const company = page.getByRole("textbox", { name: "Legal name" });
    await expectStep(page, "Your company");
    await company.fill("Typed before the end");
    await world("fjordline")("disableApiToken", { params: { tokenId: first.id } });
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "has ended" })).toBeVisible();
    await page.getByRole("link", { name: "Sign in again" }).click();
    await paste(page, second.token);
    await expectStep(page, "Your company");
    await expect(company).toHaveValue("Typed before the end");
    await goOn(page, "Your plan");
    await page.getByRole("textbox", { name: "Business plan" }).fill("Grow");
    await goOn(page, "Name and notes");
    await goOn(page, "Check your answers");
    await page.getByRole("button", { name: "Submit enrollment" }).click();
    await expectSubmitted(page);
    expect(JSON.stringify(await enrollmentsOf(world, program.id))).toContain(
      "Typed before the end",
    );
  } finally {
    await portal.stop();
    await platform.stop();
  }
});

test("a company account opens the portal on a platform that takes the provider's tokens", async ({
  baseURL,
  openPage,
}) => {
  test.setTimeout(120_000);
  const company = await startProvider({ freya: { name: "Freya Dahl" } });
  const platform = await startForeignPlatform({
    behind: baseURL ?? "",
    tokenFor: async (token) =>
      (await company.ownerOf(token)) === "freya" ? accounts.fjordline.token : undefined,
  });
  const portal = await startInstance({
    env: { PLATFORM_URL: platform.url, ...company.settings },
  });
  await company.open(portal.url);
  try {
    const page = await openPage(undefined, portal.url);
    await page.goto("/program/enrollments");
    await page.getByRole("link", { name: "Sign in with Fjordline" }).click();
    await signInAtProvider(page, "freya");
    await expect(page).toHaveURL(/\/program\/enrollments$/);
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1, name: "Hello, Freya" })).toBeVisible();
  } finally {
    await portal.stop();
    await platform.stop();
    await company.stop();
  }
});
