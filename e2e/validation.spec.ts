import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import type { WhenUnreachable } from "../lib/contract/program";
import { accounts } from "../lib/platform/seed/accounts";
import { onServer } from "../lib/platform/store/testing-server";
import {
  changed,
  sendJson,
  unchanged,
  type VendorSystem,
  vendorSystem,
} from "../lib/platform/testing-vendor";
import { makeDraft } from "./enrollments";
import { expect, test } from "./fixtures";
import { type Instance, startInstance } from "./instance";
import { ownDatabase } from "./own-database";
import { type World, worldAt } from "./platform";
import { makeProgram, type TestProgram, twoSteps } from "./programs";
import { signIn } from "./sign-in";
import { expectSound } from "./sound";
import { begin, expectErrors, expectStep, expectSubmitted, goOn } from "./wizard";

let database: Awaited<ReturnType<typeof ownDatabase>>;
let instance: Instance;
let system: VendorSystem;
let world: World;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  system = await vendorSystem();
  database = await ownDatabase();
  instance = await startInstance({
    env: {
      DATABASE_URL: database.url,
      SESSION_SECRET: randomBytes(32).toString("base64"),
      ALLOW_PRIVATE_EGRESS: "on",
    },
  });
  world = worldAt(instance.url);
  for (const type of ["ValidateEnrollmentDraft", "ValidateEnrollmentQuerying"]) {
    await addWebhook(type);
  }
});

test.afterAll(async () => {
  await instance.stop();
  await database.drop();
  await system.close();
});

function addWebhook(type: string) {
  return onServer(database.url, (client) =>
    client.query(
      "insert into webhooks (id, name, account_id, type, object_type, url, secret, status) values ($1, $2, $3, $4, 'Enrollment', $5, $6, 'Enabled')",
      [`WBH-${type}`, type, accounts.brueckner.id, type, system.url, "3ct^6NoryQN22V"],
    ),
  );
}

function programThat(whenUnreachable: WhenUnreachable) {
  return makeProgram(world, {
    groups: twoSteps,
    settings: {
      preValidation: { enrollmentDraft: true, enrollmentQuerying: true, whenUnreachable },
    },
  });
}

const down: Parameters<VendorSystem["answers"]>[0] = (_, response) => sendJson(response, {}, 503);

/** The wizard of a draft that lacks nothing, on its last page. */
async function overview(page: Page, program: TestProgram) {
  const draft = await makeDraft(world, program, {
    answers: { legal_name: "Fjordline", business_plan: "Growth" },
  });
  await page.goto(`/program/programs/${program.id}/enroll?enrollment=${draft.id}&step=overview`);
  await expectStep(page, "Check your answers");
  return draft.id;
}

test("a refusal by the vendor's system lands on its field, and a corrected answer passes", async ({
  openPage,
}) => {
  const program = await programThat("Continue");
  system.answers((received, response) => {
    const [name] = received.body.parameters.ordering;
    if (name.value === "Unknown")
      name.error = { message: "{{who}} is not in our register.", parameters: { who: name.value } };
    unchanged(received, response);
  });
  const page = await openPage(undefined, instance.url);
  await signIn(page, "ingrid");
  await begin(page, program.id, "Fjordline Logistics AS");
  await goOn(page, "Your company");
  await page.getByLabel("Legal name").fill("Unknown");
  await goOn(page, "Your plan");
  await page.getByLabel("Business plan").fill("Growth");
  await goOn(page, "Name and notes");
  await goOn(page, "Check your answers");
  await page.getByRole("button", { name: "Submit enrollment" }).click();
  const summary = await expectErrors(page, ["Unknown is not in our register."]);
  await summary.getByRole("link").click();
  const toAnswer = page.getByRole("link", { name: "Change Legal name" });
  await expect(toAnswer).toBeFocused();
  await toAnswer.press("Enter");
  await expectStep(page, "Your company");
  await page.getByLabel("Legal name").fill("Fjordline");
  await goOn(page, "Check your answers");
  await page.getByRole("button", { name: "Submit enrollment" }).click();
  const id = await expectSubmitted(page);
  for (const person of ["ingrid", "sabine"] as const) {
    const side = await openPage(undefined, instance.url);
    await signIn(side, person);
    await side.goto(`/program/enrollments/${id}`);
    await expect(side.getByText(/^Validated by /)).toBeVisible();
  }
});

for (const [whenUnreachable, next] of [
  ["Continue", "Next: check the answers yourself"],
  ["Queue", "Next: it is asked again by itself"],
] as const) {
  test(`with ${whenUnreachable}, a system that is down holds nobody up, and both sides know`, async ({
    openPage,
  }) => {
    const program = await programThat(whenUnreachable);
    system.answers(down);
    const page = await openPage(undefined, instance.url);
    await signIn(page, "ingrid");
    const id = await overview(page, program);
    await page.getByRole("button", { name: "Submit enrollment" }).click();
    expect(await expectSubmitted(page)).toBe(id);
    await expect(page.getByText(/have not been checked by/)).toBeVisible();
    await page.getByRole("link", { name: "View enrollment" }).click();
    const seenByClient = page.getByRole("region", { name: /^Not validated by .* system$/ });
    await expect(seenByClient).toContainText("could not check it");
    const side = await openPage(undefined, instance.url);
    await signIn(side, "sabine");
    await side.goto(`/program/enrollments/${id}`);
    const seenByVendor = side.getByRole("region", { name: "Not validated by your system" });
    await expect(seenByVendor).toContainText(next);
    await expectSound(side);
  });
}

test("with Block, nothing is sent until the vendor's system has answered", async ({ openPage }) => {
  const program = await programThat("Block");
  system.answers(down);
  const page = await openPage(undefined, instance.url);
  await signIn(page, "ingrid");
  const id = await overview(page, program);
  await page.getByRole("button", { name: "Submit enrollment" }).click();
  await expectErrors(page, [/This program takes nothing unchecked: try again in a few minutes/]);
  const draft = await world("fjordline")("getEnrollment", { params: { enrollmentId: id } });
  expect(draft).toMatchObject({ status: "Draft", validation: { status: "NotValidated" } });
  system.answers(unchanged);
  await page.getByRole("button", { name: "Submit enrollment" }).click();
  expect(await expectSubmitted(page)).toBe(id);
  expect(system.received).toHaveLength(1);
});

test("corrections are checked too, with the refusal on the answer", async ({ openPage }) => {
  const program = await programThat("Continue");
  system.answers(unchanged);
  const draft = await makeDraft(world, program, {
    answers: { legal_name: "Fjordline", business_plan: "Growth" },
  });
  const params = { enrollmentId: draft.id };
  await world("fjordline")("submitEnrollment", { params });
  const template = await world("brueckner")("listTemplates", {
    params: { programId: program.id },
    query: { limit: 100 },
  });
  const asking = template.data.find(({ type }) => type === "EnrollmentQuerying");
  await world("brueckner")("queryEnrollment", {
    params,
    body: { template: { id: asking?.id ?? "" } },
  });
  system.answers(
    changed(({ parameters }) => {
      const plan = parameters.ordering.at(-1);
      if (plan.value === "Magic") plan.error = { message: "Be serious." };
    }),
  );
  const page = await openPage(undefined, instance.url);
  await signIn(page, "ingrid");
  await page.goto(`/program/enrollments/${draft.id}?tab=general`);
  const form = page.getByRole("region", { name: "Correct your answers" });
  await form.getByLabel("Business plan").fill("Magic");
  await form.getByRole("button", { name: "Process" }).click();
  await expectErrors(page, ["Be serious."]);
  await form.getByLabel("Business plan").fill("Growth in Norway");
  await form.getByRole("button", { name: "Process" }).click();
  await expect(page.getByText(/^Validated by /)).toBeVisible();
});

test("a vendor chooses what happens when its system is silent", async ({ openPage }) => {
  const program = await programThat("Continue");
  const page = await openPage(undefined, instance.url);
  await signIn(page, "sabine");
  await page.goto(`/program/programs/${program.id}/settings`);
  const choice = page.getByRole("group", { name: "When your system can’t be reached" });
  await expect(choice.getByRole("radio", { name: /^Go on The client/ })).toBeChecked();
  await expectSound(page);
  await choice.getByRole("radio", { name: "Wait for your system" }).check();
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByRole("link", { name: "Edit settings" })).toBeVisible();
  await expect(page.getByText("Wait for your system")).toBeVisible();
  const { settings } = await world(program.vendor)("getProgram", {
    params: { programId: program.id },
  });
  expect(settings?.preValidation?.whenUnreachable).toBe("Block");
});
