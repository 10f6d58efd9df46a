import { expect, test } from "./fixtures";
import { enterPassword, expectHome, freshAddress, freshPassword, makeNewcomer } from "./newcomers";
import { expectSound } from "./sound";
import { expectErrors } from "./wizard";

test("a forgotten password is replaced by way of the mail, once", async ({ openPage, world }) => {
  test.setTimeout(120_000);
  const person = await makeNewcomer(world);
  const page = await openPage();
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await page.getByRole("button", { name: "Send the link" }).click();
  await expectErrors(page, ["Enter your e-mail address."]);
  await expectSound(page);
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Look into your mail" })).toBeVisible();
  await expectSound(page);

  await page.getByRole("link", { name: "Open the outbox" }).click();
  const mail = page
    .getByRole("listitem")
    .filter({ hasText: person.email })
    .filter({ hasText: "Choose a new password" });
  const link = mail.getByRole("link").first();
  const address = await link.getAttribute("href");
  await expectSound(page);
  await link.click();
  await page.getByLabel("New password").fill("password1234");
  await page.getByRole("button", { name: "Save the new password" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toBeFocused();
  await expect(page.getByLabel("New password")).toHaveValue("password1234");
  await expectSound(page);
  const password = freshPassword();
  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Show password" }).click();
  await expect(page.getByLabel("New password")).toHaveAttribute("type", "text");
  await page.getByRole("button", { name: "Save the new password" }).click();

  await expect(page.getByRole("heading", { name: "Your password is changed" })).toBeVisible();
  await expectSound(page);
  await enterPassword(page, person);
  await expectErrors(page, [
    "The e-mail address or the password is not right. Check both and try again.",
  ]);
  await enterPassword(page, { email: person.email, password });
  await expectHome(page);

  await page.goto(address ?? "");
  await page.getByLabel("New password").fill(freshPassword());
  await page.getByRole("button", { name: "Save the new password" }).click();
  await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  await expectSound(page);
});

test("nobody learns from asking whether an address is known", async ({ openPage, world }) => {
  const { email } = await makeNewcomer(world);
  const page = await openPage();
  const answers: string[] = [];
  for (const address of [email, freshAddress()]) {
    await page.goto("/forgot-password");
    await page.getByLabel("E-mail address").fill(address);
    await page.getByRole("button", { name: "Send the link" }).click();
    await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible();
    answers.push((await page.getByRole("main").innerText()).replace(address, ""));
  }
  expect(answers[0]).toBe(answers[1]);
});

test("the secret of a reset link is in no address that a server sees", async ({
  openPage,
  baseURL,
}) => {
  const page = await openPage();
  const seen: string[] = [];
  page.on("request", (request) => seen.push(`${request.url()} ${request.headers().referer}`));
  await page.goto(`${baseURL}/reset-password#a-secret-of-a-mail`);
  await page.getByLabel("New password").fill(freshPassword());
  await page.getByRole("button", { name: "Save the new password" }).click();
  await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  expect(seen.filter((line) => line.includes("a-secret-of-a-mail"))).toEqual([]);
});
