import { equal } from "../lib/client/filter";
import { makeCertificate } from "./enrollments";
import { expect, test } from "./fixtures";
import { line, makeProgram } from "./programs";
import { expectStep, expectSubmitted, goOn } from "./wizard";

/** A certificate of the demo world that expired last week; only this test touches it. */
const expired = "Fjordline Germany cloud purchasing";

test("an expired certificate is renewed from its own answers and counts again", async ({
  signedIn,
  world,
}) => {
  const { data } = await world("fjordline")("listCertificates", {
    query: { filter: equal("name", expired) },
  });
  const id = data[0]?.id ?? "";
  expect(data[0]?.status).toBe("Expired");
  const page = await signedIn("lukas");
  await page.goto(`/program/certificates/${id}`);
  await expect(page.getByRole("heading", { name: /^Expired: it was valid until / })).toBeVisible();
  await page.getByRole("link", { name: "Re-enroll" }).click();
  await expectStep(page, "Renew the certificate");
  await expect(page.getByRole("main")).toContainText(id);
  await expect(page.getByRole("radio")).toHaveCount(0);

  await goOn(page, "Partner details");
  await expect(page.getByRole("checkbox", { name: /^We have accepted SoftwareOne/ })).toBeChecked();
  const email = page.getByRole("textbox", { name: "E-mail address of the partner account" });
  await expect(email).toHaveValue("partner.de@fjordline.example");
  await email.fill("renewed@fjordline.example");
  await goOn(page, "Name and notes");
  await goOn(page, "Check your answers");
  await page.getByRole("checkbox", { name: /accept/ }).check();
  await page.getByRole("button", { name: "Request re-enrollment" }).click();
  const enrollmentId = await expectSubmitted(page, "Re-enrollment requested");

  await page.goto(`/program/certificates/${id}`);
  await expect(page.getByRole("heading", { name: "A re-enrollment is in progress" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Re-enroll" })).toHaveCount(0);

  const vendor = await signedIn("jack");
  await vendor.goto(`/program/enrollments/${enrollmentId}`);
  await expect(vendor.getByText("Re-enrollment", { exact: true })).toBeVisible();
  await vendor.getByRole("button", { name: "Complete", exact: true }).click();
  await vendor.getByRole("dialog").getByRole("button", { name: "Complete" }).click();
  await expect(page.getByRole("heading", { name: /^Active until / })).toBeVisible();

  const certificate = await world("fjordline")("getCertificate", { params: { certificateId: id } });
  expect(certificate.status).toBe("Active");
  expect(certificate.expirationDate?.localeCompare(new Date().toISOString())).toBe(1);
  expect(JSON.stringify(certificate.parameters)).toContain("renewed@fjordline.example");
});

test("an active certificate is renewed under its own id", async ({ signedIn, world }) => {
  const program = await makeProgram(world, {
    groups: { Site: [line("site", "Name of the site", { required: true })] },
  });
  const held = await makeCertificate(world, program, { answers: { site: "Old quay" } });
  const page = await signedIn("ingrid");
  await page.goto(`/program/certificates/${held.id}`);
  await page.getByRole("link", { name: "Re-enroll" }).click();
  await goOn(page, "Site");
  await expect(page.getByRole("textbox", { name: "Name of the site" })).toHaveValue("Old quay");
  await page.getByRole("textbox", { name: "Name of the site" }).fill("New quay");
  await goOn(page, "Name and notes");
  await goOn(page, "Check your answers");
  await page.getByRole("button", { name: "Request re-enrollment" }).click();
  const enrollmentId = await expectSubmitted(page, "Re-enrollment requested");
  await world(program.vendor)("completeEnrollment", { params: { enrollmentId } });
  const renewed = await world("fjordline")("getCertificate", {
    params: { certificateId: held.id },
  });
  expect(renewed).toMatchObject({
    status: "Active",
    parameters: { ordering: [{ externalId: "site", value: "New quay" }] },
  });
});

test("a terminated certificate can't be renewed, and its page says why", async ({
  signedIn,
  world,
}) => {
  const program = await makeProgram(world);
  const held = await makeCertificate(world, program);
  await world(program.vendor)("terminateCertificate", {
    params: { certificateId: held.id },
    body: { statusNotes: { message: "The contract was cancelled." } },
  });
  const page = await signedIn("ingrid");
  await page.goto(`/program/certificates/${held.id}`);
  await expect(page.getByText("The contract was cancelled.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Re-enroll" })).toHaveCount(0);
  await page.goto(`/program/certificates/${held.id}/re-enroll`);
  await expect(
    page.getByRole("heading", { name: "This certificate was terminated" }),
  ).toBeVisible();
  await expect(page.getByRole("main")).toContainText("can't be renewed");
  await expect(page.getByRole("link", { name: "View the program" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Continue" })).toHaveCount(0);
});

test("a certificate of a program that was unpublished can't be renewed, and its page says why", async ({
  signedIn,
  world,
}) => {
  const program = await makeProgram(world);
  const held = await makeCertificate(world, program);
  await world(program.vendor)("unpublishProgram", { params: { programId: program.id } });
  const page = await signedIn("ingrid");
  await page.goto(`/program/certificates/${held.id}`);
  await expect(page.getByRole("heading", { name: /^Active/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "Re-enroll" })).toHaveCount(0);
  await page.goto(`/program/certificates/${held.id}/re-enroll`);
  await expect(
    page.getByRole("heading", { name: "This program takes no re-enrollments now" }),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Continue" })).toHaveCount(0);
});
