import type { Page } from "@playwright/test";
import { every } from "../lib/client/every";
import { licensees } from "../lib/platform/seed/entities";
import { makeCertificate, makeDraft, makeRequest, values } from "./enrollments";
import { fiveGroupAnswers, fiveGroups } from "./five-groups";
import { expect, test } from "./fixtures";
import type { World } from "./platform";
import { line, makeProgram, type TestProgram, twoSteps } from "./programs";
import { expectSound } from "./sound";
import { begin, expectStep, expectSubmitted, goOn } from "./wizard";

// A finding names its element; recording each state costs as much as checking it.
test.use({ trace: "off" });

test("every step of the wizard is sound, answered and with its mistakes shown", async ({
  signedIn,
  world,
}) => {
  test.setTimeout(180_000);
  const page = await signedIn("lukas");
  await page.goto(`/program/programs/${fiveGroups.id}/enroll`);
  await expectMistakes(page, "certificant", () => {});
  const draft = await world("fjordline")("createEnrollment", {
    body: {
      program: { id: fiveGroups.id },
      licensee: { id: licensees.hamburgWarehouse.id },
      name: "Sound in every step",
      parameters: { ordering: values(fiveGroupAnswers) },
    },
  });
  const groups = await groupsOf(world);
  const empty = (label: string) => page.getByRole("textbox", { name: label }).fill("");
  const mistakes: Record<string, () => unknown> = {
    Company: () => empty("Legal name"),
    People: () => empty("E-mail address for security advisories"),
    Business: () => empty("Business plan for the first year"),
    Environment: () => empty("Address of the tenant"),
    Commitments: () => page.getByRole("checkbox", { name: /code of conduct/ }).uncheck(),
    details: () => page.getByRole("textbox", { name: "Certificate name" }).fill("x".repeat(300)),
  };
  for (const [step, makeMistake] of Object.entries(mistakes)) {
    const id = groups.get(step) ?? step;
    await page.goto(`/program/programs/${fiveGroups.id}/enroll?enrollment=${draft.id}&step=${id}`);
    await expectMistakes(page, step, makeMistake);
  }
  await page.goto(`/program/programs/${fiveGroups.id}/enroll?enrollment=${draft.id}&step=overview`);
  await expectStep(page, "Check your answers");
  await test.step("overview", () => expectSound(page));
  await page.getByRole("button", { name: "Submit enrollment" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toBeFocused();
  await test.step("overview with its mistakes", () => expectSound(page));
  await page.getByRole("button", { name: "Delete draft" }).click();
  await expectSoundDialog(page, "alertdialog");
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete draft" }).click();
  await expect(page).toHaveURL(new RegExp(`/program/programs/${fiveGroups.id}$`));
});

test("the vendor's review, its dialogs and their mistakes are sound", async ({
  signedIn,
  world,
}) => {
  test.setTimeout(120_000);
  const program = await makeProgram(world, { groups: site });
  const request = await makeRequest(world, program, { answers: { site: "Old quay" } });
  const page = await signedIn("sabine");
  await page.goto(`/program/enrollments/${request.id}`);
  await page.getByRole("button", { name: "Add remark on Name of the site" }).click();
  await expect(page.getByRole("textbox", { name: "Remark on Name of the site" })).toBeVisible();
  await test.step("review with a remark", () => expectSound(page));

  await page.getByRole("button", { name: "Complete", exact: true }).click();
  await expectSoundDialog(page, "dialog");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Fail", exact: true }).click();
  await page.getByRole("button", { name: "Fail enrollment" }).click();
  await expectSoundDialog(page, "alertdialog", "Write the reason.");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Query", exact: true }).click();
  await page.getByRole("button", { name: "Send query" }).click();
  await expectSoundDialog(page, "dialog", "Write what the client should do.");

  const held = await makeCertificate(world, program, { answers: { site: "Old quay" } });
  await page.goto(`/program/certificates/${held.id}`);
  await page.getByRole("button", { name: "Terminate" }).click();
  await page.getByRole("button", { name: "Terminate certificate" }).click();
  await expectSoundDialog(page, "alertdialog", "Write the reason.");
  await page.goto(`/program/programs/${program.id}`);
  await page.getByRole("button", { name: "Unpublish" }).click();
  await expectSoundDialog(page, "alertdialog");
  await page.goto(`/program/programs/${program.id}/settings`);
  await page.getByRole("checkbox", { name: "Certificates expire" }).check();
  await page.getByRole("textbox", { name: /^Days from activation/ }).fill("many");
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toBeFocused();
  await test.step("settings with mistakes", () => expectSound(page));
});

test("the client's corrections, dialogs, menu and confirmation are sound", async ({
  signedIn,
  world,
}) => {
  test.setTimeout(120_000);
  const program = await makeProgram(world, { groups: site });
  const page = await signedIn("ingrid");
  await page.goto(`/program/enrollments/${await makeQuery(world, program)}`);
  await page.getByRole("textbox", { name: "Name of the site" }).fill("");
  await page.getByRole("button", { name: "Process" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toBeFocused();
  await test.step("corrections with mistakes", () => expectSound(page));

  const held = await makeCertificate(world, program, { answers: { site: "Old quay" } });
  await page.goto(`/program/certificates/${held.id}`);
  await page.getByRole("button", { name: "Rename" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("x".repeat(300));
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expectSoundDialog(page, "dialog", "Shorten the name");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Account: / }).click();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  await test.step("account menu", () => expectSound(page));

  const draft = await makeDraft(world, await makeProgram(world, { groups: twoSteps }));
  await page.goto(`/program/enrollments/${draft.id}`);
  await page.getByRole("button", { name: "Delete draft" }).click();
  await expectSoundDialog(page, "alertdialog");
  const simple = await makeProgram(world);
  await begin(page, simple.id, "Fjordline Logistics AS");
  await goOn(page, "Name and notes");
  await goOn(page, "Check your answers");
  await page.getByRole("button", { name: "Submit enrollment" }).click();
  await expectSubmitted(page);
  await test.step("confirmation", () => expectSound(page));
});

const site = { Site: [line("site", "Name of the site", { required: true })] };

/** The step as it opens, and again after Continue has found a mistake in it. */
async function expectMistakes(page: Page, step: string, makeMistake: () => unknown) {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await test.step(step, () => expectSound(page));
  await makeMistake();
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toBeFocused();
  await test.step(`${step} with a mistake`, () => expectSound(page));
}

/** The dialog that is open, saying `text`, holds the focus. */
async function expectSoundDialog(page: Page, role: "dialog" | "alertdialog", text = "") {
  const dialog = page.getByRole(role);
  await expect(dialog).toContainText(text);
  await expect(dialog.locator(":focus")).toHaveCount(1);
  await test.step(`${role}: ${text}`, () => expectSound(page));
}

async function groupsOf(world: World) {
  const groups = await every(
    (query) =>
      world("northlight")("listParameterGroups", { params: { programId: fiveGroups.id }, query }),
    { bound: 100 },
  );
  return new Map(groups.map(({ id, name }) => [name, id]));
}

/** An enrollment that waits for its client. */
async function makeQuery(world: World, program: TestProgram) {
  const { id } = await makeRequest(world, program, { answers: { site: "Old quay" } });
  const vendor = world(program.vendor);
  const templates = await vendor("listTemplates", { params: { programId: program.id } });
  const template = templates.data.find(({ type }) => type === "EnrollmentQuerying");
  const params = { enrollmentId: id };
  await vendor("updateEnrollment", {
    params,
    body: {
      statusNotes: { message: "One answer needs another look." },
      parameters: { ordering: [{ externalId: "site", error: { message: "Which quay?" } }] },
    },
  });
  await vendor("queryEnrollment", { params, body: { template: { id: template?.id ?? "" } } });
  return id;
}
