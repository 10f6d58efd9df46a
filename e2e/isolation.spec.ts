import { makeCertificate, makeDraft, makeRequest } from "./enrollments";
import { expect, test } from "./fixtures";
import { makeProgram } from "./programs";

test("what belongs to one client does not exist for another", async ({ signedIn, world }) => {
  const program = await makeProgram(world);
  const draft = await makeDraft(world, program);
  const request = await makeRequest(world, program);
  const certificate = await makeCertificate(world, program);
  const foreign = [
    `/program/enrollments/${draft.id}`,
    `/program/enrollments/${request.id}`,
    `/program/certificates/${certificate.id}`,
    `/program/certificates/${certificate.id}/re-enroll`,
    `/program/programs/${program.id}/enroll?enrollment=${draft.id}`,
  ];
  const owner = await signedIn("ingrid");
  const stranger = await signedIn("oliver");
  for (const path of foreign) {
    expect((await owner.goto(path))?.status(), path).toBe(200);
    expect((await stranger.goto(path))?.status(), path).toBe(404);
    await expect(stranger.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
    await expect(stranger.getByText("Fjordline")).toHaveCount(0);
  }
});

test("a vendor sees the enrollments of its own programs once they are submitted", async ({
  signedIn,
  world,
}) => {
  const program = await makeProgram(world);
  const draft = await makeDraft(world, program);
  const request = await makeRequest(world, program);
  const own = await signedIn("sabine");
  const other = await signedIn("grace");
  expect((await own.goto(`/program/enrollments/${request.id}`))?.status()).toBe(200);
  expect((await own.goto(`/program/enrollments/${draft.id}`))?.status()).toBe(404);
  expect((await other.goto(`/program/enrollments/${request.id}`))?.status()).toBe(404);
  expect((await other.goto(`/program/programs/${program.id}/settings`))?.status()).toBe(404);
});

test("Operations reads everything and changes no decision", async ({ signedIn, world }) => {
  const program = await makeProgram(world);
  const request = await makeRequest(world, program);
  const page = await signedIn("elena");
  await page.goto(`/program/enrollments/${request.id}`);
  await expect(page.getByText("Fjordline Logistics AS").first()).toBeVisible();
  for (const name of ["Complete", "Query", "Fail", "Process", "Terminate"]) {
    await expect(page.getByRole("button", { name, exact: true })).toHaveCount(0);
  }
  await page.goto(`/program/programs/${program.id}`);
  await expect(page.getByRole("button", { name: "Unpublish" })).toHaveCount(0);
});

test("an address that nobody has is a page that says so, with status 404", async ({ signedIn }) => {
  const page = await signedIn("ingrid");
  for (const path of ["/nowhere", "/program/programs/PRG-0000-0000", "/program/certificates/x"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page).toHaveTitle(/^Page not found/);
  }
});
