import { randomBytes } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import type { AccountKey } from "../lib/platform/seed/accounts";
import type { World } from "./platform";

/** Somebody whose sign-in belongs to one test alone. */
export type Newcomer = {
  id: string;
  accountUserId: string;
  name: string;
  email: string;
  password: string;
};

type Role = "Administrator" | "Member" | "ReadOnly";
type Wanted = { account?: AccountKey; role?: Role; email?: string };

/** Invites an address that nobody has, unless one is given; answers what the mail's link holds. */
export async function invite(world: World, wanted: Wanted = {}) {
  const { account = "fjordline", role = "Member", email = freshAddress() } = wanted;
  const lastName = `Quist ${email.slice(5, 11)}`;
  const user = { firstName: "Nora", lastName, email };
  const { id } = await world(account)("createAccountUser", { body: { user, role } });
  const text = await mailTo(world, email);
  return { accountUserId: id, email, code: secretIn(text), name: `Nora ${lastName}` };
}

/** A person of an account who has accepted, without a browser. */
export async function makeNewcomer(world: World, wanted: Wanted = {}): Promise<Newcomer> {
  const { account = "fjordline" } = wanted;
  const { accountUserId, email, code, name } = await invite(world, wanted);
  const password = freshPassword();
  await world(account)("acceptInvite", { params: { accountUserId }, body: { code, password } });
  const { user } = await world(account)("getAccountUser", { params: { accountUserId } });
  return { id: user?.id ?? "", accountUserId, name, email, password };
}

/** Lets somebody who is here already act for another account too. */
export async function join(world: World, email: string, account: AccountKey) {
  const { accountUserId, code } = await invite(world, { account, email });
  await world(account)("acceptInvite", { params: { accountUserId }, body: { code } });
}

/** The text of the newest mail to an address, once it is there. */
export async function mailTo(world: World, email: string, subject = "") {
  let found: string | undefined;
  await expect
    .poll(async () => {
      const { data } = await world("fjordline")("listOutbox");
      found = data.find((mail) => mail.to === email && mail.subject.includes(subject))?.text;
      return found;
    }, `a mail to ${email}`)
    .toBeTruthy();
  return found ?? "";
}

/** What stands after the "#" of the link in a mail. */
export function secretIn(text: string) {
  return /#([\w-]+)/.exec(text)?.[1] ?? "";
}

export function freshAddress() {
  return `nora.${randomBytes(6).toString("hex")}@newcomers.example`;
}

export function freshPassword() {
  return `tram ${randomBytes(9).toString("base64url")} lantern`;
}

/** Signs in with e-mail and password on the sign-in page, and waits for home. */
export async function signInWithPassword(
  page: Page,
  { email, password }: Pick<Newcomer, "email" | "password">,
) {
  await page.goto("/sign-in");
  await enterPassword(page, { email, password });
  await expectHome(page);
}

/** Fills in the sign-in page that is open and sends it, wherever that leads. */
export async function enterPassword(
  page: Page,
  { email, password }: Pick<Newcomer, "email" | "password">,
) {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

export async function expectHome(page: Page) {
  await expect(page.getByRole("heading", { level: 1, name: /^Hello, / })).toBeVisible();
}

export async function signOut(page: Page) {
  await page.getByRole("button", { name: /^Account: / }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
}
