import { expect, test } from "./fixtures";
import {
  enterPassword,
  expectHome,
  freshAddress,
  makeNewcomer,
  signInWithPassword,
  signOut,
} from "./newcomers";
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

test("a known browser signs in while strangers' guesses have to wait, and the page says how long", async ({
  openPage,
  world,
}) => {
  test.setTimeout(120_000);
  const person = await makeNewcomer(world);
  const own = await openPage();
  await signInWithPassword(own, person);
  const device = (await own.context().cookies()).find(({ name }) => name === "portal-device");
  expect(device).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  expect(device?.expires).toBeGreaterThan(Date.now() / 1000 + 300 * 24 * 60 * 60);
  await signOut(own);

  const stranger = await openPage();
  await stranger.goto("/sign-in");
  const tooMany = stranger.getByText(/There were too many attempts\. Wait/);
  await expect(async () => {
    await enterPassword(stranger, { email: person.email, password: freshAddress() });
    await expect(tooMany).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000, intervals: [0] });
  await enterPassword(own, person);
  await expectHome(own);
});

test("a person signs in without any script", async ({ browser, baseURL, world }) => {
  const person = await makeNewcomer(world);
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/sign-in?returnTo=%2Fprogram%2Fprograms");
  await enterPassword(page, { ...person, password: "not the password" });
  await expect(page.getByText(/The e-mail address or the password is not right/)).toHaveCount(2);
  await enterPassword(page, person);
  await expect(page).toHaveURL(/\/program\/programs$/);
  await context.close();
});
