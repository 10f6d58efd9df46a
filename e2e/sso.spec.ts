import { accounts } from "../lib/platform/seed/accounts";
import { expect, test } from "./fixtures";
import { type Instance, startInstance } from "./instance";
import { type CompanyProvider, signInAtProvider, startProvider } from "./provider";

const people = {
  freya: {
    email: "freya.dahl@fjordline.example",
    name: "Freya Dahl",
    groups: ["partner-desk"],
  },
  walter: { email: "walter@fjordline.example", name: "Walter Holm", groups: ["canteen"] },
};

const rules = {
  OIDC_GROUPS: `partner-desk=${accounts.fjordline.id}:Member,partner-desk=${accounts.meridian.id}:ReadOnly`,
};

let company: CompanyProvider;
let portal: Instance;
test.beforeAll(async () => {
  company = await startProvider(people);
  portal = await startInstance({ env: { ...company.settings, ...rules } });
  await company.open(portal.url);
});
test.afterAll(async () => {
  await portal?.stop();
  await company?.stop();
});

test("a person comes in with the company's account, as what the groups say, to the page asked for", async ({
  openPage,
}) => {
  const page = await openPage(undefined, portal.url);
  await page.goto("/program/certificates?status=Active");
  await page.getByRole("link", { name: "Sign in with Fjordline" }).click();
  await signInAtProvider(page, "freya");
  await expect(page).toHaveURL(/\/program\/certificates\?status=Active$/);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "Hello, Freya" })).toBeVisible();
  await page.getByRole("button", { name: /^Account: / }).click();
  for (const { name } of [accounts.fjordline, accounts.meridian]) {
    await expect(page.getByRole("button", { name: new RegExp(`^${name}`) })).toBeVisible();
  }
  const cookies = await page.context().cookies(portal.url);
  const session = cookies.find(({ name }) => name.endsWith("portal-session"));
  expect(session?.httpOnly).toBe(true);
  expect(await page.evaluate(() => document.cookie)).not.toContain("portal-session");

  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
});

test("nobody comes in whose groups mean nothing here, who gives up, or who brings another's answer", async ({
  openPage,
}) => {
  const stranger = await openPage(undefined, portal.url);
  await stranger.goto("/sign-in/sso?returnTo=%2Fsettings");
  await signInAtProvider(stranger, "walter");
  await expect(stranger.getByText("opens nothing here yet")).toBeVisible();

  const undecided = await openPage(undefined, portal.url);
  await undecided.goto("/sign-in/sso");
  await undecided.getByRole("link", { name: "[ Cancel ]" }).click();
  await expect(undecided.getByText("You didn't sign in there")).toBeVisible();

  const attacker = await openPage(undefined, portal.url);
  const answered = attacker.waitForRequest(/\/sign-in\/sso\/callback\?/);
  await attacker.route(/\/sign-in\/sso\/callback\?/, (route) => route.abort());
  await attacker.goto("/sign-in/sso");
  await signInAtProvider(attacker, "freya").catch(() => undefined);
  const planted = (await answered).url();
  const victim = await openPage(undefined, portal.url);
  await victim.goto(planted);
  await expect(victim.getByText("That sign-in didn't work")).toBeVisible();
  await victim.goto("/settings");
  await expect(victim).toHaveURL(/\/sign-in/);
});

test("after signing in one is never sent to another site", async ({ openPage }) => {
  const page = await openPage(undefined, portal.url);
  await page.goto(`/sign-in/sso?returnTo=${encodeURIComponent("//evil.example/")}`);
  await signInAtProvider(page, "freya");
  await expect(page.getByRole("heading", { level: 1, name: "Hello, Freya" })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(portal.url);
});
