import { enrollmentsOf } from "./enrollments";
import { expect, test } from "./fixtures";
import { makeProgram } from "./programs";
import { begin, expectSubmitted, goOn } from "./wizard";

test("a program that approves by itself gives the certificate at once", async ({
  signedIn,
  world,
}) => {
  const program = await makeProgram(world, {
    settings: {
      newCertificateAutoapprove: true,
      terminateOnExpiration: { enabled: true, duration: 30 },
    },
  });
  const page = await signedIn("ingrid");
  await begin(page, program.id, "Fjordline Logistics AS");
  await goOn(page, "Name and notes");
  await goOn(page, "Check your answers");
  await page.getByRole("button", { name: "Submit enrollment" }).click();
  const id = await expectSubmitted(page, "Your certificate is active");
  await page.getByRole("link", { name: "View certificate" }).click();
  await expect(
    page.getByRole("heading", { name: /^Active until .+: 30 days to expire$/ }),
  ).toBeVisible();
  expect(await enrollmentsOf(world, program.id)).toMatchObject([{ id, status: "Completed" }]);
});
