import { expect, test } from "./fixtures";
import {
  enterPassword,
  expectHome,
  freshAddress,
  freshPassword,
  invite,
  makeNewcomer,
  signInWithPassword,
} from "./newcomers";
import { expectSound } from "./sound";
import { expectErrors } from "./wizard";

test("an administrator invites somebody new, who chooses a password and comes in", async ({
  signedIn,
  openPage,
}) => {
  test.setTimeout(120_000);
  const email = freshAddress();
  const admin = await signedIn("ingrid");
  await admin.goto("/settings/users");
  await admin.getByRole("link", { name: "Invite user" }).click();
  await admin.getByRole("button", { name: "Send invitation" }).click();
  await expectErrors(admin, ["Enter a first name.", /^Enter an e-mail address/]);
  await expectSound(admin);
  await admin.getByLabel("E-mail address").fill(email);
  await admin.getByLabel("First name").fill("Nils");
  await admin.getByLabel("Last name").fill("Aamodt");
  await admin.getByRole("radio", { name: /^Read only/ }).check();
  await admin.getByRole("button", { name: "Send invitation" }).click();
  await expect(admin.getByText("The invitation is on its way")).toBeVisible();
  await expect(admin.getByLabel("E-mail address")).toHaveValue("");
  await expectSound(admin);

  const page = await openPage();
  await page.goto("/outbox");
  await page.getByRole("listitem").filter({ hasText: email }).getByRole("link").first().click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Join Fjordline Logistics" }),
  ).toBeVisible();
  await expect(page.getByText("Ingrid Solheim")).toBeVisible();
  await expect(page.getByText("Read only")).toBeVisible();
  await expect(page.getByLabel("First name")).toHaveValue("Nils");
  await expectSound(page);
  await page.getByRole("button", { name: "Accept the invitation" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toBeFocused();
  await expectSound(page);
  const password = freshPassword();
  await page.getByLabel("First name").fill("Niels");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Accept the invitation" }).click();
  await expect(
    page.getByRole("heading", { name: "You have joined Fjordline Logistics" }),
  ).toBeVisible();
  await expect(page.getByLabel("E-mail address")).toHaveValue(email);
  await expectSound(page);
  await enterPassword(page, { email, password });
  await expect(page.getByRole("heading", { level: 1, name: "Hello, Niels" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Account: Fjordline/ })).toContainText(
    "read only",
  );
});

test("who is here already only accepts, and goes straight to the new account", async ({
  openPage,
  world,
}) => {
  const person = await makeNewcomer(world);
  const { code } = await invite(world, { account: "meridian", email: person.email });
  const page = await openPage();
  await signInWithPassword(page, person);
  await page.goto(`/invitation#${code}`);
  await expect(page.getByRole("heading", { name: "Join Meridian Cloud Services" })).toBeVisible();
  await expect(page.getByLabel("Password", { exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Accept the invitation" }).click();
  await expectHome(page);
  await expect(page.getByRole("button", { name: /^Account: Meridian/ })).toBeVisible();
});

test("an invitation that is used, withdrawn or cut in two says to ask for another", async ({
  openPage,
  world,
}) => {
  const { accountUserId, code } = await invite(world);
  await world("fjordline")("deleteAccountUser", { params: { accountUserId } });
  const page = await openPage();
  for (const fragment of [`#${code}`, "#nonsense", ""]) {
    await page.goto("/sign-in");
    await page.goto(`/invitation${fragment}`);
    await expect(page.getByRole("main").getByRole("alert")).toContainText(
      "Ask whoever invited you",
    );
  }
  await expectSound(page);
});
