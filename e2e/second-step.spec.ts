import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { onServer } from "../lib/platform/store/testing-server";
import { expect, test } from "./fixtures";
import { startInstance } from "./instance";
import {
  enterPassword,
  expectHome,
  freshPassword,
  makeNewcomer,
  signInWithPassword,
  signOut,
} from "./newcomers";
import { ownDatabase } from "./own-database";
import { worldAt } from "./platform";
import { expectSound } from "./sound";
import { expectErrors } from "./wizard";

test("with codes on, a password alone opens nothing; a code or a recovery code does", async ({
  openPage,
  world,
}) => {
  test.setTimeout(180_000);
  const person = await makeNewcomer(world);
  const page = await openPage();
  await signInWithPassword(page, person);
  await page.goto("/settings/security");
  await expectSound(page);
  await page.getByRole("link", { name: "Set up an authenticator app" }).click();
  await page.getByRole("button", { name: "Show the code to scan" }).click();
  await expect(page.getByRole("img", { name: "To scan with an authenticator app" })).toBeVisible();
  await expectSound(page);
  const key = (await page.locator("pre").innerText()).replaceAll(/\s/g, "");
  const app = new TOTP({ secret: Secret.fromBase32(key) });
  await page.getByLabel("Code").fill("000000");
  await page.getByRole("button", { name: "Turn codes on" }).click();
  await expect(page.getByText(/not right/)).toBeVisible();
  await page.getByLabel("Code").fill(app.generate());
  await page.getByRole("button", { name: "Turn codes on" }).click();
  const codes = page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  const [recoveryCode = ""] = await codes.allInnerTexts();
  await expectSound(page);
  await page.getByRole("link", { name: "I have kept them" }).click();
  await expect(page.getByText(/10 recovery codes are left/)).toBeVisible();
  await expectSound(page);

  await signOut(page);
  await enterPassword(page, person);
  await expect(page.getByRole("heading", { name: "Enter your code" })).toBeFocused();
  await expect(page).toHaveURL(/\/sign-in$/);
  await expectSound(page);
  await enterCode(page, "000000");
  await expectErrors(page, [/The code is not right/]);
  await expectSound(page);
  await enterCode(page, app.generate({ timestamp: Date.now() + 30_000 }));
  await expectHome(page);

  await signOut(page);
  await enterPassword(page, person);
  await page.getByRole("button", { name: "Start again" }).click();
  await expect(page.getByLabel("E-mail address")).toHaveValue(person.email);
  await enterPassword(page, person);
  await enterCode(page, recoveryCode);
  await expectHome(page);

  await page.goto("/settings/security");
  await expect(page.getByText(/9 recovery codes are left/)).toBeVisible();
  await page.getByRole("button", { name: "Turn codes off" }).click();
  await expectSound(page);
  await page.getByRole("alertdialog").getByRole("button", { name: "Turn codes off" }).click();
  await expect(page.getByRole("link", { name: "Set up an authenticator app" })).toBeVisible();
});

test("a password is changed with the old one, which then opens nothing", async ({
  openPage,
  world,
}) => {
  test.setTimeout(120_000);
  const person = await makeNewcomer(world);
  const page = await openPage();
  const other = await openPage();
  await signInWithPassword(other, person);
  await signInWithPassword(page, person);
  await page.goto("/settings/security");
  const password = freshPassword();
  await page.getByLabel("Current password").fill("not the password");
  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText(/The current password is not right/)).toBeVisible();
  await expect(page.getByLabel("New password")).toHaveValue(password);
  await expectSound(page);
  await page.getByLabel("Current password").fill(person.password);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Password changed")).toBeVisible();
  await other.goto("/program/programs");
  await expect(other).toHaveURL(/\/sign-in\?/);
  await signOut(page);
  await enterPassword(page, { email: person.email, password });
  await expectHome(page);
});

test("each session is seen and can be ended, and all others at once", async ({
  openPage,
  world,
}) => {
  test.setTimeout(120_000);
  const person = await makeNewcomer(world);
  const pages = [await openPage(), await openPage(), await openPage(), await openPage()];
  const [page, ...others] = pages;
  if (!page) throw new Error("Four pages were opened.");
  for (const one of pages) await signInWithPassword(one, person);
  await page.goto("/settings/security");
  const rows = page.getByRole("listitem").filter({ hasText: "Signed in by password" });
  await expect(rows).toHaveCount(4);
  await expect(rows.first()).toContainText("This one");
  await rows
    .nth(1)
    .getByRole("button", { name: /^Sign out/ })
    .click();
  await expect(rows).toHaveCount(3);
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expectSound(page);
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: "Sign out everywhere else" })
    .click();
  await expect(rows).toHaveCount(1);
  for (const other of others) {
    await other.goto("/program/programs");
    await expect(other).toHaveURL(/\/sign-in\?/);
  }
});

test("a session that was proved long ago asks who is there, then does what was wanted", async ({
  openPage,
}) => {
  test.setTimeout(180_000);
  const database = await ownDatabase();
  const portal = await startInstance({ env: { DATABASE_URL: database.url } });
  try {
    const person = await makeNewcomer(worldAt(portal.url));
    const page = await openPage(undefined, portal.url);
    await signInWithPassword(page, person);
    await onServer(database.url, (client) =>
      client.query("update sessions set confirmed_at = confirmed_at - interval '1 hour'"),
    );
    await page.goto("/settings/security/codes");
    await page.getByRole("button", { name: "Show the code to scan" }).click();
    const question = page.getByRole("dialog", { name: "Is it still you?" });
    await expect(question.getByLabel("Password")).toBeFocused();
    await expectSound(page);
    await question.getByRole("button", { name: "Confirm" }).click();
    await expect(question.getByText("Enter your password.")).toBeVisible();
    await question.getByLabel("Password").fill("not the password");
    await question.getByRole("button", { name: "Confirm" }).click();
    await expect(question.getByText(/The password is not right/)).toBeVisible();
    await question.getByLabel("Password").fill(person.password);
    await question.getByRole("button", { name: "Confirm" }).click();
    await expect(
      page.getByRole("img", { name: "To scan with an authenticator app" }),
    ).toBeVisible();
  } finally {
    await portal.stop();
    await database.drop();
  }
});

async function enterCode(page: Page, code: string) {
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}
