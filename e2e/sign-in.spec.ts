import { expect, test } from "./fixtures";
import { demoPerson } from "./people";
import { choosePerson } from "./sign-in";
import { expectErrors } from "./wizard";

test("a wrong password says so and keeps the e-mail address; the right one signs in", async ({
  openPage,
}) => {
  const { email, password, account } = demoPerson("oliver");
  const page = await openPage();
  await page.goto("/program/enrollments?status=Draft");
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expectErrors(page, ["Enter your e-mail address.", "Enter your password."]);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expectErrors(page, [
    "The e-mail address or the password is not right. Check both and try again.",
  ]);
  await expect(page.getByLabel("E-mail address")).toHaveValue(email);
  await expect(page.getByLabel("Password")).toHaveValue("");
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(/\/program\/enrollments\?status=Draft$/);
  await expect(page.getByRole("button", { name: `Account: ${account.name}` })).toBeVisible();
});

for (const target of [
  "https://evil.example/",
  "//evil.example/",
  "/\\evil.example/",
  "/%2F/evil.example",
  "javascript:alert(1)",
]) {
  test(`signing in never leads to ${target}`, async ({ openPage, baseURL }) => {
    const page = await openPage();
    const visited: string[] = [];
    page.on("request", (request) => visited.push(new URL(request.url()).origin));
    await page.goto(`/sign-in?returnTo=${encodeURIComponent(target)}`);
    await choosePerson(page, "ingrid");
    await expect(page).not.toHaveURL(/\/sign-in/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Hello, Ingrid|not found/);
    expect(new Set(visited)).toEqual(new Set([baseURL]));
  });
}

test("the session's cookie is out of reach of scripts and of other sites", async ({
  freshlySignedIn,
}) => {
  const page = await freshlySignedIn("oliver");
  const cookies = await page.context().cookies();
  const session = cookies.find(({ name }) => name === "portal-session");
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", expires: -1 });
  expect(session?.value).not.toContain("ses:");
});

test("a person of several accounts acts for one at a time", async ({ freshlySignedIn }) => {
  const page = await freshlySignedIn("noor", "fjordline");
  await page.goto("/program/certificates?q=oslo+terminal");
  await expect(page.getByRole("link", { name: /Oslo Terminal security/ })).toBeVisible();
  await page.getByRole("button", { name: /^Account: Fjordline/ }).click();
  await page.getByRole("button", { name: /^Meridian Cloud Services/ }).click();
  await expect(page.getByRole("button", { name: /^Account: Meridian/ })).toBeVisible();
  await page.goto("/program/certificates?q=london+operations");
  await expect(page.getByRole("link", { name: /London operations centre/ })).toBeVisible();
  await page.goto("/program/certificates?q=oslo+terminal");
  await expect(page.getByRole("heading", { name: "No certificates found" })).toBeVisible();
});

test("signing out ends the session for good, also behind the back button", async ({
  freshlySignedIn,
  openPage,
}) => {
  const page = await freshlySignedIn("oliver");
  const stolen = await page.context().storageState();
  await page.goto("/program/certificates");
  await page.getByRole("button", { name: /^Account: / }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await page.goto("/program/certificates");
  await expect(page).toHaveURL(/\/sign-in\?/);
  const thief = await openPage(stolen);
  await thief.goto("/program/certificates");
  await expect(thief).toHaveURL(/\/sign-in\?/);
});
