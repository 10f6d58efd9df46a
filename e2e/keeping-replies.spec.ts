import { makeRequest, values } from "./enrollments";
import { expect, test } from "./fixtures";
import { line, makeProgram } from "./programs";

const groups = { Site: [line("site", "Name of the site", { required: true })] };

test("a reload costs neither side what it typed, and nothing stays behind when it is sent", async ({
  signedIn,
  world,
}) => {
  const program = await makeProgram(world, { groups, vendor: "northlight" });
  const { id } = await makeRequest(world, program, { answers: { site: "Old quay" } });
  const vendor = await signedIn("grace");
  await vendor.goto(`/program/enrollments/${id}`);
  await vendor.getByRole("button", { name: "Add remark on Name of the site" }).click();
  const remark = vendor.getByRole("textbox", { name: "Remark on Name of the site" });
  await remark.fill("Which quay?");
  await vendor.reload();
  await expect(remark).toHaveValue("Which quay?");
  await vendor.getByRole("button", { name: "Query", exact: true }).click();
  const dialog = vendor.getByRole("dialog");
  const message = dialog.getByRole("textbox", { name: "Message" });
  await message.fill("One more question.");
  await vendor.reload();
  await vendor.getByRole("button", { name: "Query", exact: true }).click();
  await expect(message).toHaveValue("One more question.");
  await dialog.getByRole("button", { name: "Send query" }).click();
  await expect(dialog).toHaveCount(0);

  const client = await signedIn("ingrid");
  await client.goto(`/program/enrollments/${id}`);
  const answer = client.getByRole("textbox", { name: "Name of the site" });
  await expect(answer).toHaveValue("Old quay");
  await answer.fill("New quay");
  await client.reload();
  await expect(answer).toHaveValue("New quay");
  await client.getByRole("button", { name: "Process" }).click();
  await expect(answer).toHaveCount(0);
  await expect(client.getByRole("heading", { level: 1 }).locator("..")).toContainText("Processing");
  await client.getByRole("tab", { name: "Notes" }).click();
  const notes = client.getByRole("textbox", { name: "Notes" });
  await notes.fill("Call before noon.");
  await client.reload();
  await expect(notes).toHaveValue("Call before noon.");
  await client.getByRole("button", { name: "Save notes" }).click();
  await expect(client.getByText("Notes saved")).toBeVisible();
  for (const page of [vendor, client]) {
    expect(
      await page.evaluate((key) => Object.keys(localStorage).filter((k) => k.includes(key)), id),
    ).toEqual([]);
  }
  const saved = await world("fjordline")("getEnrollment", { params: { enrollmentId: id } });
  expect(saved.notes).toBe("Call before noon.");
  expect(saved.parameters?.ordering).toMatchObject(values({ site: "New quay" }));

  await world(program.vendor)("queryEnrollment", {
    params: { enrollmentId: id },
    body: { template: { id: `${program.id.replace("PRG", "PTM")}-0002` } },
  });
  await client.goto(`/program/enrollments/${id}?tab=general`);
  await expect(answer).toHaveValue("New quay");
});
