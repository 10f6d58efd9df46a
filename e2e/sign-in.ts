import { expect, type Page } from "@playwright/test";
import type { AccountKey } from "../lib/platform/seed/accounts";
import type { PersonKey } from "../lib/platform/seed/people";
import { demoPerson } from "./people";

/** Signs in with one press, as somebody who tries the demo does, and waits for their home page. */
export async function signIn(page: Page, key: PersonKey, account?: AccountKey) {
  const { firstName } = demoPerson(key, account);
  await page.goto("/sign-in");
  await choosePerson(page, key, account);
  await expect(page.getByRole("heading", { level: 1, name: `Hello, ${firstName}` })).toBeVisible();
}

/** Presses a person's button on the sign-in page that is open, wherever that leads. */
export async function choosePerson(page: Page, key: PersonKey, account?: AccountKey) {
  const person = demoPerson(key, account);
  const name = new RegExp(`^Sign in as ${person.name} ?, ${person.account.name}$`);
  await page.getByRole("button", { name }).click();
}
