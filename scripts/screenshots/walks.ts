import type { Page } from "@playwright/test";
import {
  answerBusiness,
  answerCommitments,
  answerCompany,
  answerEnvironment,
  answerPeople,
  checkAnswers,
  fiveGroups,
} from "../../e2e/five-groups";
import { begin, expectErrors, expectStep, expectSubmitted, goOn } from "../../e2e/wizard";
import { equal } from "../../lib/client/filter";
import type { Shoot } from "./camera";
import { links, security, users } from "./identity";
import { open, type Studio } from "./studio";

type Walk = { name: string; take: (studio: Studio) => Promise<void> };

/** Screens that somebody has to do something for; those that change the demo world come last. */
export const walks: Walk[] = [
  { name: "sign-in-error", take: signInError },
  { name: "account-menu", take: accountMenu },
  { name: "identity-links", take: links },
  { name: "identity-security", take: security },
  { name: "identity-users", take: users },
  { name: "certificate-dialog", take: certificateDialogs },
  { name: "review", take: review },
  { name: "enrollment-dialog-delete", take: deleteDialog },
  { name: "query-reply-error", take: queryReplyError },
  { name: "wizard-no-parameters", take: wizardWithoutParameters },
  { name: "wizard", take: wizard },
];

async function signInError({ pageOf, shoot }: Studio) {
  const page = await pageOf();
  await open(page, "/sign-in");
  await page.getByLabel("E-mail address").fill("ingrid.solheim@fjordline.example");
  await page.getByLabel("Password").fill("wrong");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("alert").first().waitFor();
  await shoot(page, "sign-in-error");
}

async function accountMenu({ pageOf, shoot }: Studio) {
  const page = await pageOf("noor");
  await open(page, "/program/programs");
  await page.getByRole("button", { name: /^Account: / }).click();
  await shoot(page, "account-menu", { isDialog: true });
}

async function certificateDialogs({ world, pageOf, shoot }: Studio) {
  const query = { filter: equal("status", "Active"), order: "name", limit: 1 };
  const { data } = await world("northlight")("listCertificates", { query });
  const page = await pageOf("grace");
  await open(page, `/program/certificates/${data[0]?.id}`);
  await shootDialog(page, { button: "Rename", name: "certificate-dialog-rename", shoot });
  await shootDialog(page, { button: "Terminate", name: "certificate-dialog-terminate", shoot });
}

async function review({ world, pageOf, shoot }: Studio) {
  const query = { filter: equal("status", "Processing"), order: "name", limit: 1 };
  const { data } = await world("northlight")("listEnrollments", { query });
  const page = await pageOf("grace");
  await open(page, `/program/enrollments/${data[0]?.id}`);
  const remark = page.getByRole("button", { name: /^Add remark on / });
  await remark.first().click();
  await page
    .getByRole("textbox", { name: /^Remark on / })
    .fill("The register knows no such company.");
  await remark.nth(3).click();
  await shoot(page, "review-remarks");
  for (const button of ["Query", "Complete", "Fail"]) {
    await shootDialog(page, { button, name: `review-dialog-${button.toLowerCase()}`, shoot });
  }
}

async function deleteDialog({ world, pageOf, shoot }: Studio) {
  const query = { filter: equal("status", "Draft"), limit: 1 };
  const { data } = await world("fjordline")("listEnrollments", { query });
  const page = await pageOf("ingrid");
  await open(page, `/program/enrollments/${data[0]?.id}`);
  await shootDialog(page, { button: "Delete draft", name: "enrollment-dialog-delete", shoot });
}

async function queryReplyError({ world, pageOf, shoot }: Studio) {
  const query = { filter: equal("status", "Querying"), limit: 1 };
  const { data } = await world("fjordline")("listEnrollments", { query });
  const page = await pageOf("ingrid");
  await open(page, `/program/enrollments/${data[0]?.id}`);
  const form = page.getByRole("region", { name: "Correct your answers" });
  await form.getByRole("textbox").first().fill("");
  await form.getByRole("button", { name: "Process" }).click();
  await page.getByRole("alert", { name: "There is a problem" }).waitFor();
  await shoot(page, "query-reply-error");
}

async function wizardWithoutParameters({ pageOf, shoot }: Studio) {
  const page = await pageOf("marta");
  await begin(page, "PRG-1650-4402", "Fjordline Logistics GmbH");
  await shoot(page, "wizard-no-parameters-certificant");
  await goOn(page, "Name and notes");
  await shoot(page, "wizard-no-parameters-details");
  await goOn(page, "Check your answers");
  await shoot(page, "wizard-no-parameters-overview");
}

const groups = [
  ["company", "Your company", answerCompany],
  ["people", "People we work with", answerPeople],
  ["business", "How you work with our products", answerBusiness],
  ["environment", "Your partner tenant", answerEnvironment],
  ["commitments", "Training and commitments", answerCommitments],
] as const;

async function wizard({ pageOf, shoot }: Studio) {
  const page = await pageOf("lukas");
  await open(page, `/program/programs/${fiveGroups.id}/enroll`);
  await page.getByRole("button", { name: "Continue" }).click();
  await expectErrors(page, ["Choose a licensee."]);
  await shoot(page, "wizard-certificant-error");
  await begin(page, fiveGroups.id, "Fjordline Lager Hamburg");
  await shoot(page, "wizard-certificant");
  await goOn(page, "Your company");
  for (const [name, heading, answer] of groups) {
    await expectStep(page, heading);
    await shoot(page, `wizard-${name}`);
    if (name === "company") await shootErrors(page, shoot);
    await answer(page);
  }
  await shoot(page, "wizard-details");
  await checkAnswers(page, "Hamburg on a picture");
  await shoot(page, "wizard-overview");
  await page.getByRole("button", { name: "Submit enrollment" }).click();
  await expectErrors(page, ["Accept the terms to submit the enrollment."]);
  await shoot(page, "wizard-overview-error");
  await page.getByRole("checkbox", { name: /accept/ }).check();
  await page.getByRole("button", { name: "Submit enrollment" }).click();
  await expectSubmitted(page);
  await shoot(page, "wizard-summary");
}

async function shootErrors(page: Page, shoot: Shoot) {
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("alert", { name: "There is a problem" }).waitFor();
  await shoot(page, "wizard-company-error");
}

type Dialog = { button: string; name: string; shoot: Shoot };

async function shootDialog(page: Page, { button, name, shoot }: Dialog) {
  await page.getByRole("button", { name: button, exact: true }).click();
  await page.getByRole("dialog").or(page.getByRole("alertdialog")).waitFor();
  await shoot(page, name, { isDialog: true });
  await page.keyboard.press("Escape");
}
