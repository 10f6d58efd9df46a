import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { enrollmentsOf } from "./enrollments";
import { expect, test } from "./fixtures";
import { databaseServersOf, startInstance } from "./instance";
import { line, makeProgram } from "./programs";
import { signIn } from "./sign-in";
import { begin, expectSubmitted, goOn } from "./wizard";

test("a portal without a store serves the journey on the platform at PLATFORM_URL", async ({
  baseURL,
  openPage,
  world,
}) => {
  test.setTimeout(120_000);
  const program = await makeProgram(world, {
    groups: { Site: [line("site", "Name of the site", { required: true })] },
  });
  const portal = await startInstance({ env: { PLATFORM_URL: baseURL ?? "" } });
  try {
    const client = await openPage(undefined, portal.url);
    await signIn(client, "ingrid");
    await begin(client, program.id, "Fjordline Logistics AS");
    await goOn(client, "Site");
    await client.getByRole("textbox", { name: "Name of the site" }).fill("Far quay");
    await goOn(client, "Name and notes");
    await goOn(client, "Check your answers");
    await client.getByRole("button", { name: "Submit enrollment" }).click();
    const id = await expectSubmitted(client);

    const vendor = await openPage(undefined, portal.url);
    await signIn(vendor, "sabine");
    await vendor.goto(`/program/enrollments/${id}`);
    await vendor.getByRole("button", { name: "Complete", exact: true }).click();
    await vendor.getByRole("dialog").getByRole("button", { name: "Complete" }).click();

    await client.getByRole("link", { name: "View enrollment" }).click();
    await expect(client.getByRole("heading", { level: 1 }).locator("..")).toContainText(
      "Completed",
    );
    const [enrollment] = await enrollmentsOf(world, program.id);
    await client.goto(`/program/certificates/${enrollment?.certificate?.id}?tab=parameters`);
    await expect(client.getByRole("heading", { level: 1 }).locator("..")).toContainText("Active");
    await expect(client.getByRole("tabpanel").getByText("Far quay")).toBeVisible();

    expect(databaseServersOf(portal)).toEqual([]);
    expect(existsSync(path.join(portal.dataDir, "postgres"))).toBe(false);
    expect(readdirSync(portal.dataDir)).toEqual(["session-secret"]);
  } finally {
    await portal.stop();
  }
});
