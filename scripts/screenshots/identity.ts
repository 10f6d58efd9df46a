import { Secret, TOTP } from "otpauth";
import {
  enterPassword,
  expectHome,
  invite,
  join,
  makeNewcomer,
  signInWithPassword,
} from "../../e2e/newcomers";
import { open, type Studio } from "./studio";

/** Mails, links and those who follow them. */
export async function links({ world, pageOf, shoot }: Studio) {
  const { code } = await invite(world, { role: "ReadOnly" });
  const page = await pageOf();
  await open(page, `/invitation#${code}`);
  await shoot(page, "identity-invitation");
  await page.getByRole("button", { name: "Accept the invitation" }).click();
  await page.getByRole("alert", { name: "There is a problem" }).waitFor();
  await shoot(page, "identity-invitation-error");
  await open(page, "/forgot-password");
  await shoot(page, "identity-forgot-password");
  await page.getByLabel("E-mail address").fill("ingrid.solheim@fjordline.example");
  await page.getByRole("button", { name: "Send the link" }).click();
  await page.getByRole("heading", { name: "Look into your mail" }).waitFor();
  await shoot(page, "identity-forgot-password-sent");
  await open(page, "/outbox");
  await shoot(page, "identity-outbox");
  await open(page, "/reset-password#code");
  await shoot(page, "identity-reset-password");
  await page.getByLabel("New password").fill("password1234");
  await page.getByRole("button", { name: "Save the new password" }).click();
  await page.getByRole("heading", { name: "This link no longer works" }).waitFor();
  await shoot(page, "identity-reset-password-dead");
}

/** A person of many accounts who sets up codes and signs in with them. */
export async function security({ world, pageOf, shoot }: Studio) {
  const person = await makeNewcomer(world);
  for (const account of ["meridian", "northlight", "brueckner", "microsoft", "tajfun"] as const) {
    await join(world, person.email, account);
  }
  const page = await pageOf();
  await signInWithPassword(page, person);
  await page.getByRole("button", { name: /^Account: / }).click();
  await shoot(page, "identity-account-search", { isDialog: true });
  await open(page, "/settings/profile");
  await shoot(page, "identity-profile");
  await open(page, "/settings/security/codes");
  await page.getByRole("button", { name: "Show the code to scan" }).click();
  await page.getByRole("img", { name: "To scan with an authenticator app" }).waitFor();
  await shoot(page, "identity-security-codes");
  const key = (await page.locator("pre").innerText()).replaceAll(/\s/g, "");
  const app = new TOTP({ secret: Secret.fromBase32(key) });
  await page.getByLabel("Code").fill(app.generate());
  await page.getByRole("button", { name: "Turn codes on" }).click();
  await page.getByRole("list", { name: "Recovery codes" }).waitFor();
  await shoot(page, "identity-security-recovery-codes");
  await open(page, "/settings/security");
  await shoot(page, "identity-security");
  await page.getByRole("button", { name: "Turn codes off" }).click();
  await page.getByRole("alertdialog").waitFor();
  await shoot(page, "identity-security-dialog", { isDialog: true });
  await page.context().clearCookies();
  await open(page, "/sign-in");
  await enterPassword(page, person);
  await page.getByRole("heading", { name: "Enter your code" }).waitFor();
  await shoot(page, "identity-second-step");
  await page.getByLabel("Code").fill(app.generate({ timestamp: Date.now() + 30_000 }));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expectHome(page);
  await page.context().clearCookies();
}

/** An account with people in every state, as its administrator and others see it. */
export async function users({ world, pageOf, shoot }: Studio) {
  await invite(world, { role: "ReadOnly" });
  const out = await makeNewcomer(world);
  await world("fjordline")("disableAccountUser", { params: { accountUserId: out.accountUserId } });
  const page = await pageOf("ingrid");
  await open(page, "/settings/users");
  await shoot(page, "identity-users");
  await page.getByRole("link", { name: out.name }).click();
  await page.getByRole("button", { name: "Enable" }).waitFor();
  await shoot(page, "identity-user");
  await open(page, "/settings/users/new");
  await shoot(page, "identity-user-new");
  const reader = await pageOf("sigrid");
  await open(reader, "/settings/users");
  await shoot(reader, "identity-users-reader");
  await open(reader, "/program/programs/PRG-6120-7001");
  await shoot(reader, "identity-program-reader");
  const vendor = await pageOf("paulo");
  await open(vendor, "/program/enrollments?status=Processing");
  await vendor.getByRole("rowheader").getByRole("link").first().click();
  await vendor.getByText("You may look here").waitFor();
  await shoot(vendor, "identity-enrollment-reader");
}
