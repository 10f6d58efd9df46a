import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { expectHome, makeNewcomer, signInWithPassword, signOut } from "./newcomers";
import { expectSound } from "./sound";

/** A number can't have passkeys, a name can. */
function byName(baseURL: string | undefined) {
  return (baseURL ?? "").replace("127.0.0.1", "localhost");
}

/** A device that keeps passkeys and says yes to each question. */
async function giveAuthenticator(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return (isUserVerified: boolean) =>
    devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
}

test("a passkey is added and named, signs in without a password, and opens nothing once removed", async ({
  openPage,
  world,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const person = await makeNewcomer(world);
  const page = await openPage(undefined, byName(baseURL));
  const verify = await giveAuthenticator(page);
  await signInWithPassword(page, person);
  await page.goto("/settings/security");
  await page.getByLabel("Name of the new passkey").fill("Old laptop");
  await page.getByRole("button", { name: "Add passkey" }).click();
  const passkey = page.getByRole("listitem").filter({ hasText: "not used yet" });
  await expect(passkey).toContainText("Old laptop");
  await expectSound(page);
  await page.getByRole("button", { name: "Add passkey" }).click();
  await expect(page.getByText("This device already has a passkey of yours")).toBeVisible();
  await page.getByRole("button", { name: "Actions for Old laptop" }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("New laptop");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(passkey).toContainText("New laptop");

  await signOut(page);
  await verify(false);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByText(/The passkey wasn't used/)).toBeVisible();
  await expectSound(page);
  await verify(true);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expectHome(page);

  await page.goto("/settings/security");
  await page.getByRole("button", { name: "Actions for New laptop" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await expectSound(page);
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove passkey" }).click();
  await expect(page.getByRole("button", { name: "Actions for New laptop" })).toHaveCount(0);
  await signOut(page);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(/passkey/);
  await expect(page).toHaveURL(/\/sign-in$/);
});

test("a portal that is opened by its number offers no passkeys", async ({ openPage }) => {
  const page = await openPage();
  await page.goto("/sign-in");
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Sign in with a passkey" })).toHaveCount(0);
});
