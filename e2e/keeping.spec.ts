import type { Page } from "@playwright/test";
import { enrollmentsOf, makeDraft } from "./enrollments";
import { expect, test } from "./fixtures";
import { makeProgram, type TestProgram, twoSteps } from "./programs";
import { choosePerson, signIn } from "./sign-in";
import { begin, expectStep, expectSubmitted, goOn } from "./wizard";

const holder = "Fjordline Logistics AS";

test("back, forward and reload lose nothing typed, saved or not", async ({ signedIn, world }) => {
  const program = await makeProgram(world, { groups: twoSteps });
  const page = await signedIn("ingrid");
  await begin(page, program.id, holder);
  await goOn(page, "Your company");
  await legalName(page).fill("Fjordline AS");
  await goOn(page, "Your plan");
  await plan(page).fill("Not sent yet");

  await page.goBack();
  await expectStep(page, "Your company");
  await expect(legalName(page)).toHaveValue("Fjordline AS");
  await legalName(page).fill("Fjordline Holding AS");
  await page.goForward();
  await expectStep(page, "Your plan");
  await expect(plan(page)).toHaveValue("Not sent yet");
  await page.reload();
  await expect(plan(page)).toHaveValue("Not sent yet");
  await page.getByRole("link", { name: "Back", exact: true }).click();
  await expectStep(page, "Your company");
  await expect(legalName(page)).toHaveValue("Fjordline Holding AS");
  await page.reload();
  await expect(legalName(page)).toHaveValue("Fjordline Holding AS");
  await goOn(page, "Your plan");
  await goOn(page, "Name and notes");
  await goOn(page, "Check your answers");
  await page.getByRole("button", { name: "Submit enrollment" }).click();
  await expectSubmitted(page);
  expect(JSON.stringify(await enrollmentsOf(world, program.id))).toContain("Fjordline Holding AS");
});

test("the way back before the first Continue keeps the certificant", async ({
  signedIn,
  world,
}) => {
  const program = await makeProgram(world, { groups: twoSteps });
  const page = await signedIn("ingrid");
  await begin(page, program.id, holder);
  await page.reload();
  await expect(page.getByRole("radio", { name: new RegExp(`^${holder}`) })).toBeChecked();
});

for (const end of ["its cookie is gone", "it was ended on the platform"] as const) {
  test(`a session that has ended in mid-wizard because ${end} costs no answer`, async ({
    freshlySignedIn,
    openPage,
    world,
  }) => {
    const program = await makeProgram(world, { groups: twoSteps });
    const page = await freshlySignedIn("marta");
    await openStep(page, program, (await makeDraft(world, program)).id, "Your company");
    await legalName(page).fill("Typed before the end");
    if (end === "its cookie is gone") await page.context().clearCookies();
    else await signOutElsewhere(page, openPage);

    await page.getByRole("button", { name: "Continue" }).click();
    await expect(alertSaying(page, "Your session has ended")).toBeFocused();
    await expect(legalName(page)).toHaveValue("Typed before the end");
    await page.getByRole("link", { name: "Sign in again" }).click();
    await choosePerson(page, "marta");
    await expectStep(page, "Your company");
    await expect(legalName(page)).toHaveValue("Typed before the end");
    await goOn(page, "Your plan");
  });
}

test("what one person typed is not shown to the next one at the same browser", async ({
  freshlySignedIn,
  world,
}) => {
  const program = await makeProgram(world, { groups: twoSteps });
  const { id } = await makeDraft(world, program);
  const page = await freshlySignedIn("marta");
  await openStep(page, program, id, "Your company");
  await legalName(page).fill("Marta's own words");
  await page.context().clearCookies();
  await signIn(page, "lukas");
  await openStep(page, program, id, "Your company");
  await expect(legalName(page)).toHaveValue("");
});

test("a network that fails says so, keeps the answers, and Try again works", async ({
  signedIn,
  world,
}) => {
  const program = await makeProgram(world, { groups: twoSteps });
  const page = await signedIn("ingrid");
  await openStep(page, program, (await makeDraft(world, program)).id, "Your company");
  await legalName(page).fill("Typed on a train");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(alertSaying(page, "That didn't arrive")).toBeFocused();
  await expect(legalName(page)).toHaveValue("Typed on a train");
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await expectStep(page, "Your plan");
  await plan(page).fill("Arrived");
  await goOn(page, "Name and notes");
  await goOn(page, "Check your answers");

  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Submit enrollment" }).click();
  await expect(alertSaying(page, "That didn't arrive")).toBeFocused();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await expectSubmitted(page);
});

test("a page that crashes is found again as it was", async ({ signedIn, world }) => {
  const program = await makeProgram(world, { groups: twoSteps });
  const page = await signedIn("ingrid");
  const { id } = await makeDraft(world, program);
  await openStep(page, program, id, "Your plan");
  await plan(page).fill("Typed just before the crash");
  // The promise is for what was typed 300 ms before; whoever keeps it, it is in the browser's storage then.
  await expect
    .poll(() => page.evaluate(() => JSON.stringify({ ...localStorage })))
    .toContain("Typed just before the crash");
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  session.send("Page.crash").catch(() => {});
  await crashed;
  const again = await page.context().newPage();
  await again.goto(`/program/programs/${program.id}/enroll?enrollment=${id}`);
  await expectStep(again, "Your plan");
  await expect(plan(again)).toHaveValue("Typed just before the crash");
});

test("Save and leave keeps the draft on the platform for another browser", async ({
  signedIn,
  world,
}) => {
  const program = await makeProgram(world, { groups: twoSteps });
  const page = await signedIn("ingrid");
  await begin(page, program.id, holder);
  await goOn(page, "Your company");
  await legalName(page).fill("Half an enrollment");
  await page.getByRole("button", { name: "Save and leave" }).click();
  await expect(page).toHaveURL(new RegExp(`/program/programs/${program.id}$`));
  const colleague = await signedIn("lukas");
  await colleague.goto(`/program/programs/${program.id}`);
  await colleague.getByRole("link", { name: "Continue draft" }).click();
  await expectStep(colleague, "Your plan");
  await colleague.getByRole("link", { name: "Back", exact: true }).click();
  await expect(legalName(colleague)).toHaveValue("Half an enrollment");
});

function alertSaying(page: Page, hasText: string) {
  return page.getByRole("alert").filter({ hasText });
}

function legalName(page: Page) {
  return page.getByRole("textbox", { name: "Legal name" });
}

function plan(page: Page) {
  return page.getByRole("textbox", { name: "Business plan" });
}

async function openStep(page: Page, { id }: TestProgram, draftId: string, heading: string) {
  await page.goto(`/program/programs/${id}/enroll?enrollment=${draftId}`);
  await expectStep(page, "Your company");
  if (heading === "Your company") return;
  await legalName(page).fill("Fjordline AS");
  await goOn(page, heading);
}

/** Signs out in another browser that has the same session; the cookie of `page` stays what it was. */
async function signOutElsewhere(
  page: Page,
  openPage: (
    state?: Awaited<ReturnType<ReturnType<Page["context"]>["storageState"]>>,
  ) => Promise<Page>,
) {
  const other = await openPage(await page.context().storageState());
  await other.goto("/");
  await other.getByRole("button", { name: /^Account: / }).click();
  await other.getByRole("button", { name: "Sign out" }).click();
  await expect(other.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
}
