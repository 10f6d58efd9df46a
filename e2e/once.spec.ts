import { equal } from "../lib/client/filter";
import { enrollmentsOf, makeDraft } from "./enrollments";
import { expect, test } from "./fixtures";
import type { World } from "./platform";
import { makeProgram, type TestProgram } from "./programs";
import { begin, expectStep, expectSubmitted, goOn } from "./wizard";

test("a double click on every button makes one enrollment", async ({ signedIn, world }) => {
  const program = await makeProgram(world);
  const page = await signedIn("ingrid");
  await begin(page, program.id, "Fjordline Logistics AS");
  await page.getByRole("button", { name: "Continue" }).dblclick();
  await expectStep(page, "Name and notes");
  await goOn(page, "Check your answers");
  await page.getByRole("button", { name: "Submit enrollment" }).dblclick();
  await expectSubmitted(page);
  await expectOne(world, program);
});

test("pressing Enter twice makes one enrollment", async ({ signedIn, world }) => {
  const program = await makeProgram(world, { terms: ["House rules"] });
  const page = await signedIn("ingrid");
  await begin(page, program.id, "Fjordline Logistics AS");
  const radio = page.getByRole("radio", { name: /^Fjordline Logistics AS/ });
  await Promise.all([radio.press("Enter"), radio.press("Enter")]);
  await expectStep(page, "Name and notes");
  await goOn(page, "Check your answers");
  const box = page.getByRole("checkbox", { name: /these terms/ });
  await box.check();
  await Promise.all([box.press("Enter"), box.press("Enter")]);
  await expectSubmitted(page);
  await expectOne(world, program);
});

test("two windows that submit the same draft at once make one enrollment", async ({
  signedIn,
  world,
}) => {
  const program = await makeProgram(world);
  const { id } = await makeDraft(world, program);
  const first = await signedIn("ingrid");
  const second = await first.context().newPage();
  const windows = [first, second];
  for (const page of windows) {
    await page.goto(`/program/programs/${program.id}/enroll?enrollment=${id}&step=overview`);
    await expectStep(page, "Check your answers");
  }
  await Promise.all(
    windows.map((page) => page.getByRole("button", { name: "Submit enrollment" }).click()),
  );
  for (const page of windows) expect(await expectSubmitted(page)).toBe(id);
  await expectOne(world, program);
});

async function expectOne(world: World, program: TestProgram) {
  expect(await enrollmentsOf(world, program.id)).toMatchObject([{ status: "Processing" }]);
  const { data } = await world("fjordline")("listCertificates", {
    query: { filter: equal("program.id", program.id) },
  });
  expect(data).toMatchObject([{ status: "Pending" }]);
}
